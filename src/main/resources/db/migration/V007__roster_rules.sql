-- Shift types whose start and length are chosen for each day, and types in which people only stand by.

ALTER TABLE shift_type RENAME COLUMN start_time TO earliest_start;
ALTER TABLE shift_type ADD COLUMN latest_start time;
UPDATE shift_type SET latest_start = earliest_start;
ALTER TABLE shift_type ALTER COLUMN latest_start SET NOT NULL;
ALTER TABLE shift_type ADD CHECK (latest_start >= earliest_start);
ALTER TABLE shift_type ADD COLUMN step_minutes integer NOT NULL DEFAULT 0;
ALTER TABLE shift_type DROP CONSTRAINT shift_type_length_minutes_check;
ALTER TABLE shift_type ALTER COLUMN length_minutes TYPE integer[] USING ARRAY[length_minutes];
ALTER TABLE shift_type ADD CHECK (cardinality(length_minutes) > 0);
ALTER TABLE shift_type ADD COLUMN standby boolean NOT NULL DEFAULT false;

-- Rules of the house, as data. The condition is a document whose form the kind tells.

CREATE TABLE work_rule (
    hotline text NOT NULL REFERENCES hotline,
    code text NOT NULL,
    level text NOT NULL,
    weight bigint NOT NULL CHECK (weight > 0),
    scope jsonb NOT NULL,
    kind text NOT NULL,
    condition text NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (hotline, code)
);

CREATE TABLE work_rule_list (
    hotline text PRIMARY KEY REFERENCES hotline,
    revision bigint NOT NULL
);

-- When people can, would rather, or would rather not work.

CREATE TABLE availability (
    id uuid PRIMARY KEY,
    hotline text NOT NULL,
    employee text NOT NULL,
    kind text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL CHECK (to_day >= from_day),
    weekdays jsonb NOT NULL,
    from_time time,
    to_time time,
    shift_types jsonb NOT NULL,
    weight integer NOT NULL CHECK (weight >= 0),
    reason text,
    FOREIGN KEY (hotline, employee) REFERENCES employee
);
CREATE INDEX availability_by_day ON availability (hotline, from_day);

-- How a hotline treats wishes and burdens when it rosters, and whom it wants by shift, as documents.

CREATE TABLE roster_policy (
    hotline text PRIMARY KEY REFERENCES hotline,
    policy jsonb NOT NULL,
    revision bigint NOT NULL
);

CREATE TABLE shift_demand (
    hotline text PRIMARY KEY REFERENCES hotline,
    items jsonb NOT NULL,
    revision bigint NOT NULL
);

ALTER TABLE solve_run ADD COLUMN profile text NOT NULL DEFAULT 'balanced';
