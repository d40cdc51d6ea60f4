package io.paiban.labour.model;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The rules about the time between shifts: daily rest, rest after nights, weekly rest. */
final class RestRules {

    private static final long MINUTES_A_DAY = 1440;

    private final SiteTime site;
    private final TermsTimeline terms;
    private final List<JudgedShift> shifts;
    private final Consumer<Measure> found;

    private RestRules(WorkRecord record, List<JudgedShift> shifts, Consumer<Measure> found) {
        this.site = record.site();
        this.terms = record.terms();
        this.shifts = shifts;
        this.found = found;
    }

    /** Measures shifts, which are in the order of time. */
    static void measure(WorkRecord record, List<JudgedShift> shifts, Consumer<Measure> found) {
        var rules = new RestRules(record, shifts, found);
        for (int next = 1; next < shifts.size(); next++) {
            rules.betweenShifts(shifts.get(next - 1), shifts.get(next));
        }
        rules.overlaps();
        rules.rollingWeeklyRest();
        for (var law : record.terms().laws()) {
            if (law.restsInFixedWeeks()) {
                rules.weeklyRestOfFixedWeeks(law);
            }
        }
    }

    /** Nobody is in two shifts at once. Measured is what of a shift lies before the end of an earlier one. */
    private void overlaps() {
        var longest = shifts.get(0);
        for (int i = 1; i < shifts.size(); i++) {
            var shift = shifts.get(i);
            var end = longest.shift().span().end();
            if ((shift.judged() || longest.judged())
                    && shift.shift().span().start().isBefore(end)) {
                var both = longest.shift()
                        .span()
                        .intersection(shift.shift().span())
                        .orElseThrow();
                for (var limit : shift.law().limits(LegalRule.OVERLAP)) {
                    found.accept(new Measure(
                            LegalRule.OVERLAP, limit, shift.law(), both.start(), both.end(), both.minutes()));
                }
            }
            longest = shift.shift().span().end().isAfter(end) ? shift : longest;
        }
    }

    /** The rest between two shifts is long enough; from a night shift to one that is none it is longer. */
    private void betweenShifts(JudgedShift earlier, JudgedShift later) {
        if (earlier.judged() || later.judged()) {
            for (var limit : later.law().limits(LegalRule.DAILY_REST)) {
                rest(LegalRule.DAILY_REST, limit, earlier, later);
            }
            if (earlier.isNight() && !later.isNight()) {
                for (var limit : later.law().limits(LegalRule.REST_AFTER_NIGHTS)) {
                    rest(LegalRule.REST_AFTER_NIGHTS, limit, earlier, later);
                }
            }
        }
    }

    private void rest(LegalRule rule, Limit limit, JudgedShift earlier, JudgedShift later) {
        long rest = Rest.between(earlier.shift().span(), later.shift().span());
        var end = earlier.shift().span().end();
        var start = later.shift().span().start();
        boolean overlap = start.isBefore(end);
        found.accept(new Measure(rule, limit, later.law(), overlap ? start : end, overlap ? end : start, rest));
    }

    /**
     * After a weekly rest the next one is over within the law's window: a stretch of work without a rest of that length is no longer than the
     * window less the rest. Where the law changes, the stretch up to there counts by it. Measured is the longest rest inside a stretch that is too long, and the rest after one that is not.
     */
    private void rollingWeeklyRest() {
        int first = 0;
        long longest = 0;
        for (int i = 0; i < shifts.size(); i++) {
            long after = i + 1 == shifts.size()
                    ? Long.MAX_VALUE
                    : Rest.between(
                            shifts.get(i).shift().span(),
                            shifts.get(i + 1).shift().span());
            if (i + 1 == shifts.size() || endsStretch(after, shifts.get(i + 1).law())) {
                stretch(first, i, longest, after);
                first = i + 1;
                longest = 0;
            } else {
                if (!shifts.get(i + 1).law().equals(shifts.get(i).law())) {
                    stretch(first, i, longest, Long.MIN_VALUE);
                }
                longest = Math.max(longest, after);
            }
        }
    }

    private static boolean endsStretch(long rest, LabourLaw law) {
        for (var limit : law.limits(LegalRule.WEEKLY_REST)) {
            if (rest < limit.value()) {
                return false;
            }
        }
        return true;
    }

    private void stretch(int first, int last, long longestRest, long restAfter) {
        var law = shifts.get(last).law();
        boolean judged = false;
        for (int i = first; i <= last; i++) {
            judged |= shifts.get(i).judged();
        }
        if (judged && !law.restsInFixedWeeks()) {
            var span = new TimeSpan(shifts.get(first).shift().span().start(), end(first, last));
            for (var limit : law.limits(LegalRule.WEEKLY_REST)) {
                boolean tooLong = span.minutes() > law.weeklyRestDays() * MINUTES_A_DAY - limit.value();
                if (tooLong || last + 1 < shifts.size() && restAfter >= limit.value()) {
                    found.accept(new Measure(
                            LegalRule.WEEKLY_REST,
                            limit,
                            law,
                            span.start(),
                            span.end(),
                            tooLong ? longestRest : restAfter));
                }
            }
        }
    }

    private Instant end(int first, int last) {
        var end = shifts.get(first).shift().span().end();
        for (int i = first + 1; i <= last; i++) {
            var other = shifts.get(i).shift().span().end();
            end = other.isAfter(end) ? other : end;
        }
        return end;
    }

    /**
     * Every week, or window of whole weeks, with a judged shift has a rest of its own that is long enough; and so has a week before, if its
     * rest lasts until a judged shift: only now is it known how long it is.
     */
    private void weeklyRestOfFixedWeeks(LabourLaw law) {
        var judged = new TreeSet<LocalDate>();
        for (var shift : shifts) {
            if (shift.judged()) {
                judged.add(WorkWeek.firstDay(shift.workDay(), law.weekStart(), law.weeklyRestDays()));
            }
        }
        if (judged.isEmpty()) {
            return;
        }
        for (var firstDay = judged.first().minusDays(law.weeklyRestDays());
                !firstDay.isAfter(judged.last());
                firstDay = firstDay.plusDays(law.weeklyRestDays())) {
            var lastDay = firstDay.plusDays(law.weeklyRestDays() - 1L);
            var window = site.days(firstDay, law.weeklyRestDays());
            if (terms.lawOn(lastDay).equals(law) && (judged.contains(firstDay) || isRestEndedByJudged(window))) {
                var work = workAround(firstDay, lastDay);
                for (var limit : law.limits(LegalRule.WEEKLY_REST)) {
                    found.accept(new Measure(
                            LegalRule.WEEKLY_REST,
                            limit,
                            law,
                            window.start(),
                            window.end(),
                            Math.min(Rest.ownRest(work, window, limit.value()), window.minutes())));
                }
            }
        }
    }

    /** Whether a rest begins in the window, after work, and lasts until a judged shift. */
    private boolean isRestEndedByJudged(TimeSpan window) {
        var begins = window.start();
        for (var shift : shifts) {
            var span = shift.shift().span();
            if (!span.start().isBefore(window.end())) {
                return begins.isAfter(window.start()) && begins.isBefore(window.end()) && shift.judged();
            }
            begins = span.end().isAfter(begins) ? span.end() : begins;
        }
        return false;
    }

    /** The shifts that can reach into the days, both inclusive, or end a rest that began in them. */
    private List<TimeSpan> workAround(LocalDate firstDay, LocalDate lastDay) {
        long first = firstDay.toEpochDay() - 2;
        long last = lastDay.toEpochDay();
        var work = new ArrayList<TimeSpan>();
        for (var shift : shifts) {
            if (shift.epochDay() >= first
                    && shift.epochDay() <= last + 2L * shift.law().weeklyRestDays()) {
                work.add(shift.shift().span());
            }
        }
        return work;
    }
}
