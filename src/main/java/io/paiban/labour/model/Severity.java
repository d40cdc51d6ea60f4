package io.paiban.labour.model;

/** What breaking a rule means. */
public enum Severity {
    /** Blocks publication. */
    HARD,
    /** Costs in the solver and is reported, but does not block. */
    SOFT,
    /** Is reported only. */
    INFO
}
