package io.paiban.workforce.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The terms that a person is employed under on one day.
 *
 * @param ruleSet id of the labour rule set
 * @param contractHours hours a week by contract
 * @param team the team's name; null = none
 * @param permit the permit of the assignment that gives the rule set, valid on the day or not; null = none
 * @param permitHolds whether there is such a permit and it is valid on the day
 */
public record TermsOnDay(
        String ruleSet, BigDecimal contractHours, @Nullable String team, @Nullable Permit permit, boolean permitHolds) {

    public TermsOnDay {
        contractHours = Assignment.plain(contractHours);
    }

    /** Contract minutes a week. */
    public long contractMinutes() {
        return contractHours.multiply(BigDecimal.valueOf(60)).longValue();
    }
}
