package io.paiban.attendance.model;

/** What somebody has to look at before a timesheet, or a punch, can be paid. */
public enum ExceptionKind {
    /** Somebody went, or is due, without a punch of having come. */
    MISSING_IN,
    /** Somebody came without a punch of having gone. */
    MISSING_OUT,
    /** Came later than the grace allows. */
    LATE,
    /** Went earlier than the grace allows. */
    EARLY,
    /** Was away for the whole shift, or between two stays in it. */
    ABSENT,
    /** Was at work outside the shift and nobody approved it. */
    EXTRA_UNAPPROVED,
    /** A punch that lies in the window of no published shift. */
    NO_SHIFT
}
