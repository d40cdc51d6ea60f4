-- Rotation patterns of hotlines, and who follows them.

CREATE TABLE rotation (
    hotline text NOT NULL REFERENCES hotline,
    code text NOT NULL,
    name text NOT NULL,
    days jsonb NOT NULL,
    slots jsonb NOT NULL,
    price bigint NOT NULL CHECK (price >= 0),
    revision bigint NOT NULL,
    PRIMARY KEY (hotline, code)
);

CREATE TABLE rotation_assignment (
    id uuid PRIMARY KEY,
    hotline text NOT NULL,
    employee text,
    team text,
    rotation text NOT NULL,
    starts_on date NOT NULL,
    cycle_offset integer NOT NULL CHECK (cycle_offset >= 0),
    to_day date,
    price bigint CHECK (price >= 0),
    FOREIGN KEY (hotline, rotation) REFERENCES rotation (hotline, code),
    CHECK ((employee IS NULL) <> (team IS NULL))
);
CREATE INDEX rotation_assignment_by_hotline ON rotation_assignment (hotline, starts_on);
