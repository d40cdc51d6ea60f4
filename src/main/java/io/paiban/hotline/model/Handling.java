package io.paiban.hotline.model;

/** How contacts are worked on, which decides the formula that finds the people for them. */
public enum Handling {
    /** One at a time, answered at once. */
    CALL,
    /** Answered at once, and one person keeps several going. */
    CHAT,
    /** Finished by a deadline, hours or days later, in whatever time is left. */
    DEFERRABLE
}
