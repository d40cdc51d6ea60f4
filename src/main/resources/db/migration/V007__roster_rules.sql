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
