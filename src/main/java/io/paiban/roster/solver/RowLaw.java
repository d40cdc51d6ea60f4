package io.paiban.roster.solver;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalRule;

/** What one law asks of rest and runs, in a form that is fast to read. */
final class RowLaw {

    private static final long MINUTES_A_DAY = 1440;

    /** Index among the plan's laws. */
    final int index;

    final RowLimit[] dailyRest;
    final RowLimit[] restAfterNights;

    /** Empty where the rest is looked for in fixed weeks. */
    final RowLimit[] rollingRest;

    /** A rest of so many minutes ends a stretch of work; by every limit on weekly rest, whatever it means to break it. */
    final long weeklyRest;

    /** Days in which the weekly rest must lie, in minutes. */
    final long weeklyRestWindow;

    final RowLimit[] days;
    final RowLimit[] nights;

    /** Whether it tells shifts apart at all: by night, or by a limit. */
    final boolean judgesShifts;

    /** @param breaksAlone whether a shift of the plan breaks the law, or what it wishes for, by itself */
    RowLaw(int index, LabourLaw law, boolean breaksAlone) {
        this.index = index;
        this.dailyRest = RowLimit.of(law, LegalRule.DAILY_REST);
        this.restAfterNights = RowLimit.of(law, LegalRule.REST_AFTER_NIGHTS);
        this.rollingRest = law.restsInFixedWeeks() ? RowLimit.NONE : RowLimit.of(law, LegalRule.WEEKLY_REST);
        this.weeklyRest = law.limits(LegalRule.WEEKLY_REST).stream()
                .mapToLong(limit -> limit.value())
                .max()
                .orElse(Long.MIN_VALUE);
        this.weeklyRestWindow = law.weeklyRestDays() * MINUTES_A_DAY;
        this.days = RowLimit.of(law, LegalRule.CONSECUTIVE_DAYS);
        this.nights = RowLimit.of(law, LegalRule.CONSECUTIVE_NIGHTS);
        this.judgesShifts = breaksAlone
                || law.night() != null
                || LawTally.JUDGED.stream()
                        .anyMatch(rule ->
                                rule != LegalRule.OVERLAP && !law.limits(rule).isEmpty());
    }
}
