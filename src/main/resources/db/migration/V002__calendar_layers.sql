-- What a calendar is, and on which wider one it lies. A calendar without a row is a nation's and lies on none.
CREATE TABLE calendar (
    code text PRIMARY KEY,
    name text NOT NULL,
    layer text NOT NULL,
    parent text,
    revision bigint NOT NULL
);

-- From now on each put of a year is a version of its own. Of the years that are here, only the last version was kept.
ALTER TABLE calendar_year
    ADD COLUMN version integer,
    ADD COLUMN published_on date,
    ADD COLUMN recorded_at timestamptz,
    ADD COLUMN recorded_by text;
UPDATE calendar_year SET version = revision + 1, recorded_at = now(), recorded_by = 'unknown';
ALTER TABLE calendar_year
    ALTER COLUMN version SET NOT NULL,
    ADD CHECK (version >= 1),
    ALTER COLUMN recorded_at SET NOT NULL,
    ALTER COLUMN recorded_by SET NOT NULL,
    DROP COLUMN revision,
    DROP CONSTRAINT calendar_year_pkey,
    ADD PRIMARY KEY (calendar, year, version);
