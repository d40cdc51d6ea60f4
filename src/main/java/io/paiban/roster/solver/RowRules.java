package io.paiban.roster.solver;

import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Protection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules over one person's days, fast. Each figure is the same that the audit finds slowly; a test holds the two together.
 *
 * <p>A row is the published shifts before the horizon, the horizon's own days, and the published shifts after it, in the order of time.
 * A breach counts when a shift of the horizon takes part. An object is used again and again, by one thread.
 */
final class RowRules {

    private static final int MOST_BACKWARD = 240;
    private static final int OVERLAP = LegalRule.OVERLAP.ordinal();
    private static final int NO_OVERTIME = LegalRule.NO_OVERTIME.ordinal();
    private static final int NO_NIGHT = LegalRule.NO_NIGHT.ordinal();
    private static final int PAID_REST = LegalRule.PAID_REST.ordinal();

    /** What the row broke when it was last judged. */
    final LawTally law = new LawTally();

    final HouseRow house = new HouseRow();

    long contract;
    long overtime;
    long nights;
    long weekends;
    long backward;

    private PlannedPerson person;

    /** The days, and the days on which the person works: who stands by does not. */
    private @Nullable ShiftOption[] given = {};

    private @Nullable ShiftOption[] row = {};
    private ShiftOption[] shifts = {};
    private int count;
    private int days;

    /** Working minutes, and normal minutes of the week, of the horizon's days before each. */
    private long[] workedBefore = {};

    private long[] normalBefore = {};

    /** Judges a row by itself. */
    static RowSummary summary(PlannedPerson person, @Nullable ShiftOption[] row) {
        var rules = new RowRules();
        rules.judge(person, row);
        return new RowSummary(
                person,
                rules.law,
                rules.contract,
                rules.overtime,
                rules.nights,
                rules.weekends,
                rules.backward,
                HouseTally.of(rules.house));
    }

    /** Judges a row; the fields hold what was found until the next one. */
    void judge(PlannedPerson whose, @Nullable ShiftOption[] options) {
        house.judge(whose.house, options);
        judgeLaw(whose, options);
    }

    /** Judges a row by everything but the rules of the house. */
    void judgeLaw(PlannedPerson whose, @Nullable ShiftOption[] options) {
        person = whose;
        given = options;
        days = options.length;
        boolean standsBy = takeWork();
        law.clear();
        gather();
        if (person.hasFigures) {
            eachDay();
        } else {
            eachDayWithoutLaw();
        }
        betweenShifts();
        rollingRest();
        if (person.hasDayRuns) {
            runs(false);
        }
        if (person.hasNightRuns) {
            runs(true);
        }
        for (var window : person.windows.rests()) {
            fixedRest(window);
        }
        for (var hours : person.windows.hours()) {
            if (worksIn(hours.firstDay(), hours.lastDay())) {
                for (var limit : hours.limits()) {
                    law.above(limit, hours.outside() + between(normalBefore, hours.firstDay(), hours.lastDay()));
                }
            }
        }
        for (var week : person.windows.weeks()) {
            week(week);
        }
        for (var month : person.windows.months()) {
            month(month);
        }
        for (var cycle : person.windows.cycles()) {
            cycle(cycle);
        }
        for (var year : person.windows.years()) {
            sundays(year);
        }
        if (standsBy || person.standby.length > 0) {
            standby();
        }
    }

    /** Takes the days of work into the row; whether there are days of standing by beside them. */
    private boolean takeWork() {
        boolean standsBy = false;
        for (var shift : given) {
            standsBy |= shift != null && shift.isStandby;
        }
        row = given;
        if (standsBy) {
            row = given.clone();
            for (int day = 0; day < days; day++) {
                row[day] = given[day] == null || given[day].isStandby ? null : given[day];
            }
        }
        return standsBy;
    }

    /** Nobody stands by while he works, nor twice at once. */
    private void standby() {
        var standing = new ArrayList<>(List.of(person.standby));
        for (var shift : given) {
            if (shift != null && shift.isStandby) {
                standing.add(shift);
            }
        }
        for (int i = 0; i < standing.size(); i++) {
            for (int other = i + 1; other < standing.size(); other++) {
                together(standing.get(i), standing.get(other));
            }
            for (int work = 0; work < count; work++) {
                together(standing.get(i), shifts[work]);
            }
        }
    }

    private void together(ShiftOption one, ShiftOption other) {
        long minutes = Math.min(one.end, other.end) - Math.max(one.start, other.start);
        if (minutes > 0 && (isJudged(one) || isJudged(other))) {
            law.add(OVERLAP, true, minutes);
        }
    }

    private void gather() {
        int most = person.before.length + days + person.after.length;
        if (shifts.length < most) {
            shifts = new ShiftOption[most];
        }
        if (workedBefore.length <= days) {
            workedBefore = new long[days + 1];
            normalBefore = new long[days + 1];
        }
        int n = 0;
        for (var shift : person.before) {
            shifts[n++] = shift;
        }
        for (var shift : row) {
            if (shift != null) {
                shifts[n++] = shift;
            }
        }
        for (var shift : person.after) {
            shifts[n++] = shift;
        }
        count = n;
    }

    private boolean isJudged(ShiftOption shift) {
        return shift.day >= 0 && shift.day < days;
    }

    private void eachDay() {
        contract = -person.contractMinutes;
        nights = 0;
        weekends = 0;
        for (int day = 0; day < days; day++) {
            var shift = row[day];
            workedBefore[day + 1] = workedBefore[day];
            normalBefore[day + 1] = normalBefore[day];
            if (shift != null) {
                var figures = shift.figures[person.lawOn(day).index];
                workedBefore[day + 1] += shift.workingMinutes;
                normalBefore[day + 1] += figures.normalWeek;
                contract += shift.workingMinutes;
                nights += figures.night ? 1 : 0;
                weekends += person.weekend[day] ? 1 : 0;
                for (int i = 0; i < figures.brokenRules.length; i++) {
                    law.add(figures.brokenRules[i], figures.brokenHard[i], figures.brokenUnits[i]);
                }
                protections(day, shift, figures);
            }
        }
        overtime = Math.max(0, contract);
        contract = Math.abs(contract);
    }

    private void eachDayWithoutLaw() {
        long minutes = 0;
        int shiftsOnWeekends = 0;
        boolean[] weekend = person.weekend;
        for (int day = 0; day < days; day++) {
            var shift = row[day];
            if (shift != null) {
                minutes += shift.workingMinutes;
                shiftsOnWeekends += weekend[day] ? 1 : 0;
            }
        }
        nights = 0;
        weekends = shiftsOnWeekends;
        overtime = Math.max(0, minutes - person.contractMinutes);
        contract = Math.abs(minutes - person.contractMinutes);
    }

    private void protections(int day, ShiftOption shift, ShiftFigures figures) {
        for (var protection : person.protections[day]) {
            if (protection.kind() == Protection.Kind.NO_NIGHT) {
                law.add(
                        NO_NIGHT,
                        protection.hard(),
                        shift.crossesMidnight || !protection.onlyOverMidnight() ? figures.nightMinutes : 0);
            } else if (protection.kind() == Protection.Kind.NO_OVERTIME) {
                law.add(NO_OVERTIME, protection.hard(), figures.beyondNormalDay);
            } else if (protection.kind() == Protection.Kind.PAID_REST
                    && shift.paidBreakMinutes < protection.minutes()) {
                law.add(PAID_REST, protection.hard(), protection.minutes() - shift.paidBreakMinutes);
            }
        }
    }

    private void betweenShifts() {
        backward = 0;
        var longest = count == 0 ? null : shifts[0];
        for (int i = 1; i < count; i++) {
            var earlier = shifts[i - 1];
            var later = shifts[i];
            if (later.start < longest.end && (isJudged(longest) || isJudged(later))) {
                law.add(OVERLAP, true, Math.min(longest.end, later.end) - later.start);
            }
            longest = later.end > longest.end ? later : longest;
            if (!isJudged(earlier) && !isJudged(later)) {
                continue;
            }
            if (person.hasRests) {
                rest(earlier, later);
            }
            if (later.day == earlier.day + 1) {
                backward += Math.min(MOST_BACKWARD, Math.max(0, earlier.startOfDay - later.startOfDay));
            }
        }
    }

    private void rest(ShiftOption earlier, ShiftOption later) {
        var rules = person.lawOn(later.day);
        long rest = later.start - earlier.end;
        for (var limit : rules.dailyRest) {
            law.below(limit, rest);
        }
        if (rules.restAfterNights.length > 0 && isNight(earlier) && !isNight(later)) {
            for (var limit : rules.restAfterNights) {
                law.below(limit, rest);
            }
        }
    }

    private boolean isNight(ShiftOption shift) {
        return shift.figures[person.lawOn(shift.day).index].night;
    }

    private void rollingRest() {
        if (!person.hasRollingRest) {
            return;
        }
        long begun = 0;
        long ended = Long.MIN_VALUE;
        long longest = 0;
        boolean judged = false;
        for (int i = 0; i < count; i++) {
            var shift = shifts[i];
            if (ended == Long.MIN_VALUE) {
                begun = shift.start;
                longest = 0;
                judged = false;
            }
            ended = Math.max(ended, shift.end);
            judged |= isJudged(shift);
            long rest = i + 1 < count ? shifts[i + 1].start - shift.end : Long.MAX_VALUE;
            if (i + 1 == count || rest >= person.lawOn(shifts[i + 1].day).weeklyRest) {
                stretch(shift, begun, ended, longest, judged);
                ended = Long.MIN_VALUE;
            } else {
                if (person.lawOn(shifts[i + 1].day) != person.lawOn(shift.day)) {
                    stretch(shift, begun, ended, longest, judged);
                }
                longest = Math.max(longest, rest);
            }
        }
    }

    private void stretch(ShiftOption last, long begun, long ended, long longest, boolean judged) {
        var rules = person.lawOn(last.day);
        for (var limit : rules.rollingRest) {
            if (judged && ended - begun > rules.weeklyRestWindow - limit.value()) {
                law.below(limit, longest);
            }
        }
    }

    private void runs(boolean nightsOnly) {
        int first = 0;
        int last = Integer.MIN_VALUE;
        boolean judged = false;
        for (int i = 0; i < count; i++) {
            var shift = shifts[i];
            if (nightsOnly && !isNight(shift)) {
                continue;
            }
            boolean isNew = last == Integer.MIN_VALUE || shift.day > last + 1;
            if (isNew || person.lawOn(shift.day) != person.lawOn(last)) {
                run(nightsOnly, first, last, judged);
            }
            if (isNew) {
                first = shift.day;
                judged = false;
            }
            last = shift.day;
            judged |= isJudged(shift);
        }
        run(nightsOnly, first, last, judged);
    }

    private void run(boolean nightsOnly, int first, int last, boolean judged) {
        if (judged) {
            var rules = person.lawOn(last);
            for (var limit : nightsOnly ? rules.nights : rules.days) {
                law.above(limit, last - first + 1L);
            }
        }
    }

    private boolean worksIn(int firstDay, int lastDay) {
        int from = Math.max(0, firstDay);
        int to = Math.min(days - 1, lastDay);
        for (int day = from; day <= to; day++) {
            if (row[day] != null) {
                return true;
            }
        }
        return false;
    }

    private void fixedRest(RowWindows.RestWindow window) {
        long longest = 0;
        long free = window.start();
        boolean worked = false;
        int i = 0;
        for (; i < count && shifts[i].start < window.end(); i++) {
            if (shifts[i].end > window.start()) {
                longest = Math.max(longest, shifts[i].start - free);
                free = Math.max(free, shifts[i].end);
                worked = true;
            }
        }
        boolean isRestEndedByRow = worked && free < window.end() && i < count && isJudged(shifts[i]);
        if (isRestEndedByRow || worksIn(window.firstDay(), window.lastDay())) {
            longest = Math.max(longest, window.end() - free);
            for (var limit : window.limits()) {
                law.below(limit, ownRest(window, limit.value(), longest, worked ? free : window.end(), i));
            }
        }
    }

    /** The longest rest inside the window, or the one that begins in it, as far as the next window does not need it. */
    private long ownRest(RowWindows.RestWindow window, long enough, long inside, long begins, int next) {
        if (begins >= window.end()) {
            return inside;
        }
        if (next == count) {
            return enough;
        }
        long whole = shifts[next].start - begins;
        boolean isNeededNext = shifts[next].start - window.end() >= enough && whole < 2 * enough;
        return isNeededNext ? inside : Math.max(inside, whole);
    }

    private long between(long[] before, int firstDay, int lastDay) {
        int from = Math.min(days, Math.max(0, firstDay));
        int to = Math.max(from, Math.min(days, lastDay + 1));
        return before[to] - before[from];
    }

    private void week(RowWindows.Week week) {
        if (!worksIn(week.firstDay(), week.lastDay())) {
            return;
        }
        if (person.hasNoOvertime) {
            noOvertime(week);
        }
        for (var average : week.averages()) {
            if (!average.nightsOnly() || week.outsideNight() || hasNight(week)) {
                law.above(
                        average.limit(), average.outside() + between(workedBefore, average.firstDay(), week.lastDay()));
            }
        }
    }

    private boolean hasNight(RowWindows.Week week) {
        int to = Math.min(days - 1, week.lastDay());
        for (int day = Math.max(0, week.firstDay()); day <= to; day++) {
            if (row[day] != null && isNight(row[day])) {
                return true;
            }
        }
        return false;
    }

    private void noOvertime(RowWindows.Week week) {
        boolean isProtected = false;
        boolean isHard = false;
        long worked = week.outsideWorking();
        int to = Math.min(days - 1, week.lastDay());
        for (int day = Math.max(0, week.firstDay()); day <= to; day++) {
            if (row[day] != null) {
                boolean today = false;
                for (var protection : person.protections[day]) {
                    if (protection.kind() == Protection.Kind.NO_OVERTIME) {
                        today = true;
                        isHard |= protection.hard();
                    }
                }
                isProtected |= today;
                worked += today ? row[day].workingMinutes : normalBefore[day + 1] - normalBefore[day];
            }
        }
        if (isProtected && worked > week.contract()) {
            law.add(NO_OVERTIME, isHard, worked - week.contract());
        }
    }

    private void month(RowWindows.Month month) {
        long overtimeHere = 0;
        int to = Math.min(days - 1, month.lastDay());
        for (int day = Math.max(0, month.firstDay() - 1); day <= to; day++) {
            if (row[day] != null) {
                var figures = row[day].figures[person.lawOn(day).index];
                overtimeHere += day >= month.firstDay() ? figures.overtime : 0;
                overtimeHere += day < month.lastDay() ? figures.overtimeNext : 0;
            }
        }
        if (overtimeHere > 0) {
            for (var limit : month.limits()) {
                law.above(limit, month.outside() + overtimeHere);
            }
        }
    }

    private void cycle(RowWindows.CycleSpan cycle) {
        long minutes = cycle.outside();
        boolean touched = false;
        int to = Math.min(days - 1, cycle.lastDay());
        for (int day = Math.max(0, cycle.firstDay() - 1); day <= to; day++) {
            if (row[day] != null) {
                var figures = row[day].figures[person.lawOn(day).index];
                if (day >= cycle.firstDay()) {
                    minutes += figures.plain;
                    touched = true;
                }
                if (day < cycle.lastDay() && figures.hasNext) {
                    minutes += figures.plainNext;
                    touched = true;
                }
            }
        }
        if (touched) {
            for (var limit : cycle.limits()) {
                law.above(limit, minutes);
            }
        }
    }

    private void sundays(RowWindows.SundayYear year) {
        int worked = year.outside();
        boolean touched = false;
        for (int i = 0; i < year.sundays().length; i++) {
            int sunday = year.sundays()[i];
            boolean here = sunday < days && row[sunday] != null;
            boolean fromEve = sunday > 0
                    && row[sunday - 1] != null
                    && row[sunday - 1].figures[person.lawOn(sunday - 1).index].hasNext;
            if (here || fromEve) {
                touched = true;
                worked += year.workedOutside()[i] ? 0 : 1;
            }
        }
        if (touched) {
            for (var limit : year.limits()) {
                law.above(limit, worked);
            }
        }
    }
}
