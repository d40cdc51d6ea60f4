-- Terms of employment by date. That assignments of one subject do not overlap in a term is checked under a lock of the hotline's
-- assignments: an exclusion constraint over text and days would need the extension btree_gist.

CREATE TABLE assignment (
    id uuid PRIMARY KEY,
    hotline text NOT NULL REFERENCES hotline,
    scope text NOT NULL CHECK (scope IN ('HOTLINE', 'TEAM', 'EMPLOYEE')),
    subject text CHECK ((scope = 'HOTLINE') = (subject IS NULL)),
    from_day date NOT NULL,
    to_day date CHECK (to_day >= from_day),
    rule_set text,
    contract_hours numeric(5, 2) CHECK (contract_hours > 0),
    team text,
    permit jsonb,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    revision bigint NOT NULL,
    employee text GENERATED ALWAYS AS (CASE WHEN scope = 'EMPLOYEE' THEN subject END) STORED,
    CHECK (num_nonnulls(rule_set, contract_hours, team) > 0),
    CHECK (scope = 'EMPLOYEE' OR num_nonnulls(contract_hours, team) = 0),
    CHECK (permit IS NULL OR rule_set IS NOT NULL),
    FOREIGN KEY (hotline, employee) REFERENCES employee
);
CREATE INDEX assignment_by_subject ON assignment (hotline, scope, subject, from_day);
