-- One table per thing the product remembers, in the order of the data. Days are local work days, moments are timestamptz.

CREATE TABLE account (
    user_name text PRIMARY KEY,
    password text NOT NULL,
    roles text NOT NULL,
    employee text,
    hotlines text NOT NULL DEFAULT ''
);

CREATE TABLE hotline (
    code text PRIMARY KEY,
    name text NOT NULL,
    zone text NOT NULL,
    interval_minutes integer NOT NULL CHECK (60 % interval_minutes = 0),
    rule_set text NOT NULL,
    calendar text NOT NULL,
    service_target jsonb NOT NULL,
    minimum_on_duty integer NOT NULL CHECK (minimum_on_duty >= 0),
    floors jsonb NOT NULL,
    revision bigint NOT NULL
);

CREATE TABLE queue (
    hotline text NOT NULL REFERENCES hotline,
    code text NOT NULL,
    name text NOT NULL,
    channel text NOT NULL,
    language text,
    handle_seconds bigint NOT NULL CHECK (handle_seconds > 0),
    handle_time_cv double precision,
    patience_seconds bigint,
    target jsonb,
    concurrency integer NOT NULL,
    deadline_seconds bigint,
    opening_hours jsonb NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (hotline, code)
);

CREATE TABLE calendar_year (
    calendar text NOT NULL,
    year integer NOT NULL,
    status text NOT NULL,
    source text NOT NULL,
    days jsonb NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (calendar, year)
);

CREATE TABLE employee (
    hotline text NOT NULL REFERENCES hotline,
    number text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    languages text NOT NULL,
    team text,
    leader boolean NOT NULL,
    rule_set text,
    contract_hours numeric(5, 2) NOT NULL CHECK (contract_hours > 0),
    hired_on date,
    leaves_on date,
    restrictions jsonb NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (hotline, number)
);

CREATE TABLE leave (
    id uuid PRIMARY KEY,
    hotline text NOT NULL,
    employee text NOT NULL,
    kind text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL CHECK (to_day >= from_day),
    state text NOT NULL,
    FOREIGN KEY (hotline, employee) REFERENCES employee
);
CREATE INDEX leave_by_person ON leave (hotline, employee, from_day);

CREATE TABLE wish (
    id uuid PRIMARY KEY,
    hotline text NOT NULL,
    employee text NOT NULL,
    work_day date NOT NULL,
    shift_type text,
    off boolean NOT NULL,
    weight integer NOT NULL CHECK (weight > 0),
    FOREIGN KEY (hotline, employee) REFERENCES employee
);
CREATE INDEX wish_by_day ON wish (hotline, work_day);

CREATE TABLE history_interval (
    hotline text NOT NULL,
    queue text NOT NULL,
    start_at timestamptz NOT NULL,
    offered integer NOT NULL CHECK (offered >= 0),
    answered integer,
    abandoned integer,
    handle_seconds double precision,
    PRIMARY KEY (hotline, queue, start_at),
    FOREIGN KEY (hotline, queue) REFERENCES queue
);

CREATE TABLE forecast (
    id uuid PRIMARY KEY,
    hotline text NOT NULL REFERENCES hotline,
    from_day date NOT NULL,
    days integer NOT NULL CHECK (days BETWEEN 1 AND 92),
    as_of date NOT NULL,
    interval_minutes integer NOT NULL,
    method text NOT NULL,
    version text NOT NULL,
    accuracy jsonb NOT NULL,
    reference jsonb NOT NULL,
    warnings jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
);
CREATE INDEX forecast_by_hotline ON forecast (hotline, created_at DESC);

CREATE TABLE forecast_queue (
    forecast uuid NOT NULL REFERENCES forecast,
    queue text NOT NULL,
    accuracy jsonb NOT NULL,
    reference jsonb NOT NULL,
    mean double precision[] NOT NULL,
    low80 double precision[] NOT NULL,
    high80 double precision[] NOT NULL,
    low95 double precision[] NOT NULL,
    high95 double precision[] NOT NULL,
    handle_seconds double precision NOT NULL,
    PRIMARY KEY (forecast, queue)
);

CREATE TABLE requirement (
    id uuid PRIMARY KEY,
    hotline text NOT NULL REFERENCES hotline,
    forecast uuid NOT NULL REFERENCES forecast,
    from_day date NOT NULL,
    days integer NOT NULL,
    interval_minutes integer NOT NULL,
    method text NOT NULL,
    target jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
);
CREATE INDEX requirement_by_hotline ON requirement (hotline, created_at DESC);

CREATE TABLE requirement_group (
    requirement uuid NOT NULL REFERENCES requirement,
    position integer NOT NULL,
    name text NOT NULL,
    contacts double precision[] NOT NULL,
    erlangs double precision[] NOT NULL,
    handle_seconds double precision[] NOT NULL,
    required integer[] NOT NULL,
    minimum integer[] NOT NULL,
    answered_within_seconds double precision,
    PRIMARY KEY (requirement, name)
);

CREATE TABLE shift_type (
    hotline text NOT NULL REFERENCES hotline,
    code text NOT NULL,
    name text NOT NULL,
    start_time time NOT NULL,
    length_minutes integer NOT NULL CHECK (length_minutes > 0),
    breaks jsonb NOT NULL,
    roles text NOT NULL,
    weekdays text NOT NULL,
    revision bigint NOT NULL,
    PRIMARY KEY (hotline, code)
);

CREATE TABLE roster (
    id uuid PRIMARY KEY,
    hotline text NOT NULL REFERENCES hotline,
    requirement uuid REFERENCES requirement,
    from_day date NOT NULL,
    days integer NOT NULL CHECK (days BETWEEN 1 AND 56),
    version integer NOT NULL,
    state text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    published_at timestamptz,
    published_by text,
    revision bigint NOT NULL,
    UNIQUE (hotline, from_day, days, version)
);
CREATE INDEX roster_by_hotline ON roster (hotline, from_day);

CREATE TABLE shift (
    id uuid PRIMARY KEY,
    roster uuid NOT NULL REFERENCES roster,
    employee text NOT NULL,
    work_day date NOT NULL,
    start_at timestamptz NOT NULL,
    end_at timestamptz NOT NULL CHECK (end_at > start_at),
    type text,
    breaks jsonb NOT NULL,
    pinned boolean NOT NULL,
    UNIQUE (roster, employee, work_day)
);

CREATE TABLE solve_run (
    roster uuid PRIMARY KEY REFERENCES roster,
    state text NOT NULL,
    limit_seconds bigint,
    steps integer,
    seed bigint NOT NULL,
    requested_at timestamptz NOT NULL,
    requested_by text NOT NULL,
    started_at timestamptz,
    ended_at timestamptz,
    spent_millis bigint NOT NULL,
    progress jsonb,
    cancel_requested boolean NOT NULL,
    failure text
);

-- The table of the job library db-scheduler, in the form its documentation asks for.
CREATE TABLE scheduled_tasks (
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
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);

CREATE TABLE punch (
    id uuid PRIMARY KEY,
    hotline text NOT NULL,
    employee text NOT NULL,
    at timestamptz NOT NULL,
    direction text NOT NULL,
    source text NOT NULL,
    received_at timestamptz NOT NULL,
    UNIQUE (hotline, employee, at, direction, source),
    FOREIGN KEY (hotline, employee) REFERENCES employee
);
CREATE INDEX punch_by_time ON punch (hotline, at);

CREATE TABLE idempotency (
    user_name text NOT NULL,
    key text NOT NULL,
    request text NOT NULL,
    status integer,
    location text,
    body text,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (user_name, key)
);
