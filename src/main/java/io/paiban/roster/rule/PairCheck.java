package io.paiban.roster.rule;

import io.paiban.roster.model.Shift;
import io.paiban.roster.model.WorkCondition.RestBetween;
import io.paiban.roster.model.WorkCondition.StartShift;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A shift and the next one. */
final class PairCheck {

    private static final long MINUTES_A_DAY = 1440;

    private PairCheck() {}

    static List<Finding> of(RuledRow row, RestBetween rest) {
        var findings = new ArrayList<Finding>();
        for (int i = 1; i < row.shifts.size(); i++) {
            var earlier = row.shifts.get(i - 1);
            var later = row.shifts.get(i);
            if ((row.isJudged(earlier.workDay()) || row.isJudged(later.workDay()))
                    && Measured.isOf(earlier, rest.after())
                    && Measured.isOf(later, rest.before())
                    && isLastOf(row, earlier, rest)) {
                long minutes = Duration.between(
                                earlier.span().end(), later.span().start())
                        .toMinutes();
                long apart = ChronoUnit.DAYS.between(earlier.workDay(), later.workDay());
                if (rest.min() != null && minutes < rest.min()) {
                    findings.add(rest(earlier, later, minutes, rest.min(), true));
                } else if (rest.max() != null && minutes > rest.max() && (apart == 1 || apart == 2)) {
                    findings.add(rest(earlier, later, minutes, rest.max(), false));
                }
            }
        }
        return findings;
    }

    private static boolean isLastOf(RuledRow row, Shift shift, RestBetween rest) {
        for (int back = 1; back < rest.run(); back++) {
            if (row.on(shift.workDay().minusDays(back)).stream()
                    .noneMatch(before -> Measured.isOf(before, rest.after()))) {
                return false;
            }
        }
        return true;
    }

    private static Finding rest(Shift earlier, Shift later, long minutes, int limit, boolean isLeast) {
        return new Finding(
                earlier.span().start(),
                later.span().end(),
                minutes,
                limit,
                "minute",
                "has %d minutes between the shifts of %s and %s: %s %d are %s"
                        .formatted(
                                minutes,
                                earlier.workDay(),
                                later.workDay(),
                                isLeast ? "at least" : "at most",
                                limit,
                                isLeast ? "asked for" : "allowed"),
                "%s与%s两班之间间隔%d分钟，%s%d分钟"
                        .formatted(earlier.workDay(), later.workDay(), minutes, isLeast ? "至少应有" : "最多允许", limit));
    }

    static List<Finding> of(RuledRow row, StartShift condition) {
        var findings = new ArrayList<Finding>();
        for (int i = 1; i < row.shifts.size(); i++) {
            var earlier = row.shifts.get(i - 1);
            var later = row.shifts.get(i);
            boolean isJudged = row.isJudged(earlier.workDay()) || row.isJudged(later.workDay());
            if (isJudged && later.workDay().equals(earlier.workDay().plusDays(1))) {
                var was = time(row, earlier);
                var is = time(row, later);
                long later24 = ChronoUnit.MINUTES.between(was, is);
                long forward = later24 < 0 ? later24 + MINUTES_A_DAY : later24;
                long backward = MINUTES_A_DAY - forward;
                boolean isBackward = backward < forward;
                long moved = Math.min(forward, backward);
                if (moved > condition.most() && (isBackward || !condition.backwardOnly())) {
                    findings.add(new Finding(
                            earlier.span().start(),
                            later.span().end(),
                            moved,
                            condition.most(),
                            "minute",
                            "starts at %s on %s and at %s on %s, %d minutes apart: at most %d are allowed"
                                    .formatted(was, earlier.workDay(), is, later.workDay(), moved, condition.most()),
                            "%s于%s上班，%s于%s上班，相差%d分钟，最多允许%d分钟"
                                    .formatted(earlier.workDay(), was, later.workDay(), is, moved, condition.most())));
                }
            }
        }
        return findings;
    }

    private static LocalTime time(RuledRow row, Shift shift) {
        return row.site.local(shift.span().start()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
