package io.paiban.roster.rule;

import io.paiban.roster.model.WorkCondition.DaysOffTogether;
import io.paiban.roster.model.WorkCondition.Run;
import io.paiban.roster.model.WorkCondition.RunOf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** So many days or weekends in a row, and so many days off together. */
final class RunCheck {

    private RunCheck() {}

    /** A day, or the two days of a weekend. */
    private record Piece(LocalDate first, LocalDate last, boolean isOfRun) {

        boolean isJudged(RuledRow row) {
            return row.isJudged(first) || row.isJudged(last);
        }

        boolean isOfRoster(RuledRow row) {
            return row.isOfRoster(first) || row.isOfRoster(last);
        }
    }

    static List<Finding> of(RuledRow row, Run run) {
        var findings = new ArrayList<Finding>();
        var pieces = pieces(row, run);
        int begin = 0;
        while (begin < pieces.size()) {
            int end = begin;
            while (end < pieces.size() && pieces.get(end).isOfRun()) {
                end++;
            }
            if (end > begin) {
                judge(row, run, pieces, begin, end, findings);
            }
            begin = end + 1;
        }
        return findings;
    }

    /** Judges the run of the pieces from one on, up to and without another. */
    private static void judge(RuledRow row, Run run, List<Piece> pieces, int begin, int end, List<Finding> findings) {
        int length = end - begin;
        var own = pieces.subList(begin, end);
        var beside = pieces.subList(Math.max(0, begin - 1), Math.min(pieces.size(), end + 1));
        boolean mayGoOnBefore = !row.isPublishedBefore() && begin == firstOfRoster(row, pieces);
        boolean mayGoOnAfter = !row.isPublishedAfter() && end - 1 == lastOfRoster(row, pieces);
        if (run.max() != null && length > run.max()) {
            if (own.stream().anyMatch(piece -> piece.isJudged(row))) {
                findings.add(finding(row, run, own, run.max(), true));
            }
        } else if (run.min() != null
                && length < run.min()
                && !mayGoOnBefore
                && !mayGoOnAfter
                && beside.stream().anyMatch(piece -> piece.isJudged(row))) {
            findings.add(finding(row, run, own, run.min(), false));
        }
    }

    private static int firstOfRoster(RuledRow row, List<Piece> pieces) {
        int i = 0;
        while (i < pieces.size() && !pieces.get(i).isOfRoster(row)) {
            i++;
        }
        return i;
    }

    private static int lastOfRoster(RuledRow row, List<Piece> pieces) {
        int i = pieces.size() - 1;
        while (i >= 0 && !pieces.get(i).isOfRoster(row)) {
            i--;
        }
        return i;
    }

    /** The known days, or the weekends of which a day is known, in order. */
    private static List<Piece> pieces(RuledRow row, Run run) {
        var pieces = new ArrayList<Piece>();
        if (run.of() != RunOf.WEEKENDS && run.of() != RunOf.WEEKENDS_OFF) {
            row.knownFrom()
                    .datesUntil(row.knownTo().plusDays(1))
                    .forEach(day -> pieces.add(new Piece(day, day, isOfRun(row, run, day))));
            return pieces;
        }
        var saturday = row.knownFrom().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        for (; !saturday.isAfter(row.knownTo()); saturday = saturday.plusWeeks(1)) {
            var sunday = saturday.plusDays(1);
            if (!sunday.isBefore(row.knownFrom())) {
                boolean isOff = run.of() == RunOf.WEEKENDS_OFF;
                Set<String> types = isOff ? Set.of() : run.types();
                boolean isWorked = hasShift(row, saturday, types) || hasShift(row, sunday, types);
                pieces.add(new Piece(saturday, sunday, isWorked != isOff));
            }
        }
        return pieces;
    }

    private static boolean hasShift(RuledRow row, LocalDate day, Set<String> types) {
        return row.on(day).stream().anyMatch(shift -> Measured.isOf(shift, types));
    }

    private static boolean isOfRun(RuledRow row, Run run, LocalDate day) {
        return switch (run.of()) {
            case DAYS_OFF -> !row.isWorked(day);
            case NIGHT_SHIFTS ->
                row.on(day).stream()
                        .anyMatch(shift -> Measured.isOf(shift, run.types()) && row.measured.isNight(shift));
            default -> hasShift(row, day, run.types());
        };
    }

    private static Finding finding(RuledRow row, Run run, List<Piece> own, int limit, boolean isMost) {
        boolean isWeekends = run.of() == RunOf.WEEKENDS || run.of() == RunOf.WEEKENDS_OFF;
        var first = own.get(0).first();
        var last = own.get(own.size() - 1).last();
        var text = "has %d %s%s in a row from %s to %s: "
                .formatted(own.size(), words(run.of()), Words.of(run.types()), first, last);
        var textZh = "从%s至%s连续%d%s%s，".formatted(first, last, own.size(), wordsZh(run.of()), Words.zhOf(run.types()));
        return row.finding(
                first,
                last,
                own.size(),
                limit,
                isWeekends ? "weekend" : "day",
                new RuledRow.Said(
                        text + (isMost ? "at most %d are allowed" : "at least %d are asked for").formatted(limit),
                        textZh + (isMost ? "最多允许%d" : "至少应有%d").formatted(limit)));
    }

    private static String words(RunOf of) {
        return switch (of) {
            case SHIFTS -> "days with a shift";
            case NIGHT_SHIFTS -> "days with a night shift";
            case DAYS_OFF -> "days off";
            case WEEKENDS -> "weekends with work";
            case WEEKENDS_OFF -> "weekends off";
        };
    }

    private static String wordsZh(RunOf of) {
        return switch (of) {
            case SHIFTS -> "天上班";
            case NIGHT_SHIFTS -> "天夜班";
            case DAYS_OFF -> "天休息";
            case WEEKENDS -> "个周末上班";
            case WEEKENDS_OFF -> "个周末休息";
        };
    }

    static List<Finding> of(RuledRow row, DaysOffTogether together) {
        var findings = new ArrayList<Finding>();
        for (var begin : row.judged()) {
            var end = begin.plusDays(together.within() - 1L);
            if (row.isJudged(end)) {
                int longest = 0;
                int block = 0;
                for (var day = begin; !day.isAfter(end); day = day.plusDays(1)) {
                    block = row.isWorked(day) ? 0 : block + 1;
                    longest = Math.max(longest, block);
                }
                if (longest < together.daysOff()) {
                    findings.add(row.finding(
                            begin,
                            end,
                            longest,
                            together.daysOff(),
                            "day",
                            new RuledRow.Said(
                                    "has %d days off together from %s to %s: at least %d are asked for"
                                            .formatted(longest, begin, end, together.daysOff()),
                                    "在%s至%s最多连休%d天，至少应连休%d天".formatted(begin, end, longest, together.daysOff()))));
                }
            }
        }
        return findings;
    }
}
