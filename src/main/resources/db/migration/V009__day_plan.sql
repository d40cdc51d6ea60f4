-- The day plan: what people do in parts of their shifts.

ALTER TABLE shift ADD COLUMN activities jsonb NOT NULL DEFAULT '[]';

-- Activities that a hotline defines, or defines otherwise than they are built in.
CREATE TABLE activity (
    hotline text NOT NULL REFERENCES hotline,
    code text NOT NULL,
    name text NOT NULL,
    takes_contacts boolean NOT NULL,
    paid boolean NOT NULL,
    working_time boolean NOT NULL,
    kind text NOT NULL,
    seat boolean NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (hotline, code)
);

CREATE TABLE activity_request (
    id uuid PRIMARY KEY,
    hotline text NOT NULL REFERENCES hotline,
    from_day date NOT NULL,
    to_day date NOT NULL CHECK (to_day >= from_day),
    request jsonb NOT NULL
);
CREATE INDEX activity_request_by_day ON activity_request (hotline, from_day);

-- The latest day plan of a roster, as it was made. Placements name the shifts they lie in, but shifts may have changed since.
CREATE TABLE day_plan (
    roster uuid PRIMARY KEY REFERENCES roster,
    roster_revision bigint NOT NULL,
    plan jsonb NOT NULL
);
