package io.paiban.staffing.model;

/** What is assumed of people who wait. */
public enum QueueingModel {
    /** Nobody hangs up: {@link ErlangC}. The careful assumption, and the one most calculators make. */
    ERLANG_C,
    /** Everybody hangs up after a while: {@link ErlangA}. Needs a queue's patience; where that is unknown nobody hangs up. */
    ERLANG_A
}
