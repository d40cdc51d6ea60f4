package io.paiban.labour.model;

/** As what a shift was agreed with the person. */
public enum PlannedAs {
    /** Ordinary work. */
    NORMAL,
    /** Ordinary work that is agreed to go on beyond the day's normal minutes; what is above them is planned overtime. */
    EXTENDED,
    /** Work on a day of rest; all of it is planned overtime. */
    REST_DAY_OT
}
