package io.paiban.roster.model;

import org.jspecify.annotations.Nullable;

/** How many days beyond a roster's edges a rule of the house looks at published shifts. */
public final class WorkRuleReach {

    private static final int DAYS_A_WEEK = 7;
    private static final int LONGEST_MONTH = 31;
    private static final int MINUTES_A_DAY = 1440;

    private WorkRuleReach() {}

    /** The days before the first and after the last day of a roster; 0 or more. */
    public static int days(WorkCondition condition) {
        if (condition instanceof WorkCondition.Amount amount) {
            return switch (amount.span().unit()) {
                case DAY, ROSTER -> 1;
                case WEEK -> DAYS_A_WEEK;
                case MONTH -> LONGEST_MONTH;
                case ROLLING_DAYS -> amount.span().days();
            };
        }
        if (condition instanceof WorkCondition.Run run) {
            int units = Math.max(orNone(run.min()), orNone(run.max())) + 1;
            boolean isOfWeekends =
                    run.of() == WorkCondition.RunOf.WEEKENDS || run.of() == WorkCondition.RunOf.WEEKENDS_OFF;
            return isOfWeekends ? (units + 1) * DAYS_A_WEEK : units;
        }
        if (condition instanceof WorkCondition.Forbidden forbidden) {
            return forbidden.days().size();
        }
        if (condition instanceof WorkCondition.Following following) {
            return following.first().size() + following.then().size();
        }
        if (condition instanceof WorkCondition.RestBetween rest) {
            return Math.max(orNone(rest.min()), orNone(rest.max())) / MINUTES_A_DAY + 2 + rest.run();
        }
        return condition instanceof WorkCondition.Balance || condition instanceof WorkCondition.DaysOffTogether ? 0 : 1;
    }

    private static int orNone(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
