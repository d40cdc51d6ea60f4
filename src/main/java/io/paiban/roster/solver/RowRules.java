package io.paiban.roster.solver;

import io.paiban.labour.model.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The rules over one person's days, fast. Each figure is the same that the audit finds slowly; a test holds the two together.
 *
 * <p>A row is the published shifts before the horizon, the horizon's own days, and the published shifts after it, in the order of time.
 * A breach counts when a shift of the horizon takes part.
 */
final class RowRules {

    private static final int MOST_BACKWARD = 240;

    private final PlannedPerson person;
    private final ShiftOption[] shifts;
    private final int count;
    private final int days;

    private RowRules(PlannedPerson person, @Nullable ShiftOption[] row) {
        this.person = person;
        this.days = row.length;
        var all = new ShiftOption[person.before.length + row.length + person.after.length];
        int n = 0;
        for (var shift : person.before) {
            all[n++] = shift;
        }
        for (var shift : row) {
            if (shift != null) {
                all[n++] = shift;
            }
        }
        for (var shift : person.after) {
            all[n++] = shift;
        }
        shifts = all;
        count = n;
    }

    /** Judges a row. */
    static RowSummary summary(PlannedPerson person, @Nullable ShiftOption[] row) {
        var rules = new RowRules(person, row);
        long contract = -person.contractMinutes;
        long nights = 0;
        long weekends = 0;
        long wishes = 0;
        for (int day = 0; day < row.length; day++) {
            var shift = row[day];
            if (shift != null) {
                contract += shift.workingMinutes;
                nights += shift.night[person.lawIndex] ? 1 : 0;
                weekends += person.weekend[day] ? 1 : 0;
                wishes += person.wishOff[day];
            }
            var wished = person.wishType[day];
            if (wished != null && (shift == null || !wished.equals(shift.type))) {
                wishes += person.wishTypeWeight[day];
            }
        }
        return new RowSummary(
                person,
                rules.dailyRest(),
                rules.weeklyRest(),
                rules.weeklyHours(),
                rules.runs(person.law.consecutiveDays(), false),
                rules.runs(person.law.consecutiveNights(), true),
                rules.maxShift(),
                rules.noOvertime(),
                Math.abs(contract),
                Math.max(0, contract),
                nights,
                weekends,
                wishes,
                rules.backward());
    }

    private boolean isJudged(ShiftOption shift) {
        return shift.day >= 0 && shift.day < days;
    }

    private long dailyRest() {
        var limit = person.law.dailyRest();
        long missing = 0;
        for (int i = 1; limit != null && i < count; i++) {
            if (isJudged(shifts[i - 1]) || isJudged(shifts[i])) {
                missing += Math.max(0, limit.value() - (shifts[i].start - shifts[i - 1].end));
            }
        }
        return missing;
    }

    private long weeklyRest() {
        var limit = person.law.weeklyRest();
        long missing = 0;
        for (var week : limit == null ? new PlannedPerson.Week[0] : person.weeks) {
            if (worksIn(week)) {
                missing += Math.max(0, limit.value() - longestRest(week));
            }
        }
        return missing;
    }

    private long longestRest(PlannedPerson.Week week) {
        long longest = 0;
        long free = week.start();
        for (int i = 0; i < count && shifts[i].start < week.end(); i++) {
            if (shifts[i].end > week.start()) {
                longest = Math.max(longest, shifts[i].start - free);
                free = Math.max(free, shifts[i].end);
            }
        }
        return Math.max(longest, week.end() - free);
    }

    /** Whether a day of the horizon with a shift lies in the week. */
    private boolean worksIn(PlannedPerson.Week week) {
        for (int i = 0; i < count; i++) {
            if (isJudged(shifts[i]) && isIn(shifts[i], week)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(ShiftOption shift, PlannedPerson.Week week) {
        return shift.day >= week.firstDay() && shift.day < week.firstDay() + 7;
    }

    private long workingMinutes(PlannedPerson.Week week) {
        long minutes = 0;
        for (int i = 0; i < count; i++) {
            if (isIn(shifts[i], week)) {
                minutes += shifts[i].workingMinutes;
            }
        }
        return minutes;
    }

    private long weeklyHours() {
        var limit = person.law.weeklyHours();
        long above = 0;
        for (var week : limit == null ? new PlannedPerson.Week[0] : person.weeks) {
            if (worksIn(week)) {
                above += Math.max(0, workingMinutes(week) - limit.value());
            }
        }
        return above;
    }

    private long noOvertime() {
        long above = 0;
        for (var week : person.weeks) {
            if (worksProtectedIn(week)) {
                above += Math.max(0, workingMinutes(week) - person.contractWeekMinutes);
            }
        }
        return above;
    }

    private boolean worksProtectedIn(PlannedPerson.Week week) {
        for (int i = 0; i < count; i++) {
            if (isJudged(shifts[i]) && isIn(shifts[i], week) && person.noOvertime[shifts[i].day]) {
                return true;
            }
        }
        return false;
    }

    private long runs(@Nullable Limit limit, boolean nightsOnly) {
        if (limit == null) {
            return 0;
        }
        long above = 0;
        int run = 0;
        int lastDay = Integer.MIN_VALUE;
        boolean judged = false;
        for (int i = 0; i < count; i++) {
            var shift = shifts[i];
            if (nightsOnly && !shift.night[person.lawIndex]) {
                continue;
            }
            if (shift.day != lastDay + 1) {
                above += judged ? Math.max(0, run - limit.value()) : 0;
                run = 0;
                judged = false;
            }
            run++;
            judged |= isJudged(shift);
            lastDay = shift.day;
        }
        return above + (judged ? Math.max(0, run - limit.value()) : 0);
    }

    private long maxShift() {
        var limit = person.law.maxShift();
        long above = 0;
        for (int i = 0; limit != null && i < count; i++) {
            if (isJudged(shifts[i])) {
                above += Math.max(0, shifts[i].end - shifts[i].start - limit.value());
            }
        }
        return above;
    }

    private long backward() {
        long minutes = 0;
        for (int i = 1; i < count; i++) {
            boolean nextDay = shifts[i].day == shifts[i - 1].day + 1;
            if (nextDay && (isJudged(shifts[i]) || isJudged(shifts[i - 1]))) {
                minutes += Math.min(MOST_BACKWARD, Math.max(0, shifts[i - 1].startOfDay - shifts[i].startOfDay));
            }
        }
        return minutes;
    }
}
