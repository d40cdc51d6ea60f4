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
