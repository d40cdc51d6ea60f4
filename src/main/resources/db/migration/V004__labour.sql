-- Own rule sets as documents, and the certificates of published rosters. A document is kept as it was written, so that its words stay.

CREATE TABLE rule_set (
    id text NOT NULL,
    version text NOT NULL,
    document text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (id, version)
);

ALTER TABLE shift ADD COLUMN planned_as text NOT NULL DEFAULT 'NORMAL';
ALTER TABLE shift ADD COLUMN emergency text;

CREATE TABLE certificate (
    roster uuid PRIMARY KEY REFERENCES roster,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    legal boolean NOT NULL,
    override_reason text,
    people integer NOT NULL,
    shifts integer NOT NULL,
    roster_hash text NOT NULL,
    rule_sets jsonb NOT NULL,
    calendars jsonb NOT NULL,
    violations jsonb NOT NULL,
    slack jsonb NOT NULL,
    warnings jsonb NOT NULL
);
