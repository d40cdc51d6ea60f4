-- Simulations of rosters: the latest run of each, and the days they are made of. A day is known by the hash of everything that decides
-- it, so that a day which an edit did not touch is taken over instead of simulated again.

CREATE TABLE simulation_run (
    roster uuid PRIMARY KEY REFERENCES roster,
    state text NOT NULL,
    settings jsonb NOT NULL,
    roster_revision bigint NOT NULL,
    requested_at timestamptz NOT NULL,
    requested_by text NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    progress jsonb,
    cancel_requested boolean NOT NULL,
    failure text,
    outcome jsonb
);

CREATE TABLE simulation_day (
    roster uuid NOT NULL REFERENCES roster,
    day date NOT NULL,
    fingerprint text NOT NULL,
    result bytea NOT NULL,
    PRIMARY KEY (roster, day)
);
CREATE INDEX simulation_day_by_fingerprint ON simulation_day (fingerprint);

-- A queue of its own: simulations do not wait for rosters that are being solved.
CREATE TABLE simulation_tasks (LIKE scheduled_tasks INCLUDING ALL);
