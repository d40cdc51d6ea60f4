package io.paiban.simulation.model;

/** How handle times spread around their mean. */
public enum HandleTimes {
    /**
     * Log-normal with a given coefficient of variation, as measured in call centres (L. Brown et al., Statistical
     * analysis of a telephone call center, J. Amer. Statist. Assoc. 100, 2005).
     */
    LOG_NORMAL,
    /** Exponential, the assumption of Erlang's formulas; the coefficient of variation is 1 whatever is asked for. */
    EXPONENTIAL
}
