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
CREATE TABLE simulation_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX simulation_tasks_by_time ON simulation_tasks (execution_time);
CREATE INDEX simulation_tasks_by_heartbeat ON simulation_tasks (last_heartbeat);
