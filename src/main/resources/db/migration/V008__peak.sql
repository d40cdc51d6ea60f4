-- Peaks: what a hotline calls one and does about it, plans for requirements, leave that was entered although a peak held it back, and what a
-- roster lacks.

CREATE TABLE peak_policy (
    hotline text PRIMARY KEY REFERENCES hotline,
    policy jsonb NOT NULL,
    revision bigint NOT NULL
);

CREATE TABLE peak_plan (
    id uuid PRIMARY KEY,
    hotline text NOT NULL REFERENCES hotline,
    requirement uuid NOT NULL REFERENCES requirement,
    from_day date NOT NULL,
    days integer NOT NULL,
    interval_minutes integer NOT NULL,
    state text NOT NULL,
    policy jsonb NOT NULL,
    windows jsonb NOT NULL,
    warnings jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    confirmed_at timestamptz,
    confirmed_by text,
    revision bigint NOT NULL
);
CREATE INDEX peak_plan_by_hotline ON peak_plan (hotline);
CREATE INDEX peak_plan_by_requirement ON peak_plan (requirement);

-- No reference to the leave: an override is shown for ever, also when the leave is taken back.
CREATE TABLE leave_override (
    leave uuid PRIMARY KEY,
    hotline text NOT NULL REFERENCES hotline,
    employee text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    reason text NOT NULL,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL,
    limits jsonb NOT NULL
);
CREATE INDEX leave_override_by_hotline ON leave_override (hotline);

-- Computed from the roster and what it is judged by; the fingerprint is the hash of all of it.
CREATE TABLE roster_alerts (
    roster uuid PRIMARY KEY REFERENCES roster,
    roster_revision bigint NOT NULL,
    computed_at timestamptz NOT NULL,
    fingerprint text NOT NULL,
    alerts jsonb NOT NULL
);
