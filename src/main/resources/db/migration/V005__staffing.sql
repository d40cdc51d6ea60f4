-- How staff is computed, what a requirement was computed with, and reps who need only be within call.

ALTER TABLE queue ADD COLUMN on_call boolean NOT NULL DEFAULT false;

CREATE TABLE staffing_policy (
    hotline text PRIMARY KEY REFERENCES hotline,
    policy jsonb NOT NULL,
    revision bigint NOT NULL
);

-- Requirements of earlier versions have no basis: they are read as computed by the interval, without losses.
ALTER TABLE requirement ADD COLUMN basis jsonb;
ALTER TABLE requirement ADD COLUMN warnings jsonb NOT NULL DEFAULT '[]';
ALTER TABLE requirement_group ADD COLUMN for_deferrable integer[];
ALTER TABLE requirement_group ADD COLUMN on_call integer[];
ALTER TABLE requirement_group ADD COLUMN headcount integer[];
UPDATE requirement_group SET headcount = required,
    for_deferrable = array_fill(0, ARRAY[coalesce(cardinality(required), 0)]),
    on_call = array_fill(0, ARRAY[coalesce(cardinality(required), 0)]);
ALTER TABLE requirement_group ALTER COLUMN for_deferrable SET NOT NULL;
ALTER TABLE requirement_group ALTER COLUMN on_call SET NOT NULL;
ALTER TABLE requirement_group ALTER COLUMN headcount SET NOT NULL;
