package io.paiban.staffing.model;

/**
 * What counts as answered in time, and out of which contacts, once callers hang up. Without abandonment all four agree.
 *
 * <p>With T the longest wait that counts, each is a share in [0, 1] of the contacts that arrive in a long time. More
 * agents raise every one of them.
 *
 * <p>Source: the usage of telephone systems; see G. Koole, Call Center Optimization, 2013, ch. 2.
 */
public enum ServiceLevelDefinition {

    /** Answered within T / offered: whoever hangs up was not served, however soon. The strictest of the four. */
    OFFERED,

    /** Answered within T / (offered - abandoned within T): who hangs up before T is left out of the count. */
    EXCLUDING_SHORT_ABANDONS,

    /** Answered within T / answered: all who hang up are left out of the count. */
    ANSWERED,

    /** (Answered within T + abandoned within T) / offered: nobody who left before T has waited for too long. */
    ABANDONS_AS_MET
}
