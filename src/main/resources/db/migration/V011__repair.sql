-- Proposals how to go on after something has happened to a roster. They are kept as they were made: what a scheduler chose from must stay readable.

CREATE TABLE repair (
    id uuid PRIMARY KEY,
    roster uuid NOT NULL REFERENCES roster,
    roster_revision bigint NOT NULL,
    disruption jsonb NOT NULL,
    prices jsonb NOT NULL,
    proposals jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
);
CREATE INDEX repair_by_roster ON repair (roster, created_at);
