package io.paiban.roster.rule;

import io.paiban.roster.model.WorkCondition.Amount;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** So much of something in each span of days. */
final class AmountCheck {

    private static final int DAYS_A_WEEK = 7;

    private AmountCheck() {}

    /** Days of a span, both ends inclusive. */
    private record Days(LocalDate from, LocalDate to) {}

    static List<Finding> of(RuledRow row, Amount amount) {
        var findings = new ArrayList<Finding>();
        for (var span : spans(row, amount.span())) {
            long value = value(row, amount, span);
            boolean isWhole = !span.from().isBefore(row.from) && !span.to().isAfter(row.to);
            if (amount.max() != null && value > amount.max()) {
                var judgedFrom = span.from().isBefore(row.from) ? row.from : span.from();
                var judgedTo = span.to().isAfter(row.to) ? row.to : span.to();
                if (row.measured.isTouched(amount.measure(), amount.types(), judgedFrom, judgedTo)) {
                    findings.add(finding(row, amount, span, value, amount.max(), true));
                }
            } else if (amount.min() != null && value < amount.min() && isWhole) {
                findings.add(finding(row, amount, span, value, amount.min(), false));
            }
        }
        return findings;
    }

    /** Of days on which nothing is known none is a day off. */
    private static long value(RuledRow row, Amount amount, Days span) {
        if (amount.measure() != Measure.DAYS_OFF) {
            return row.measured.of(amount.measure(), amount.types(), span.from(), span.to());
        }
        return span.from()
                .datesUntil(span.to().plusDays(1))
                .filter(day -> row.isKnown(day) && !row.isWorked(day))
                .count();
    }

    private static List<Days> spans(RuledRow row, Span span) {
        var spans = new ArrayList<Days>();
        for (var day : row.judged()) {
            var days =
                    switch (span.unit()) {
                        case DAY -> new Days(day, day);
                        case WEEK -> {
                            var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                            yield new Days(monday, monday.plusDays(DAYS_A_WEEK - 1L));
                        }
                        case MONTH ->
                            new Days(
                                    YearMonth.from(day).atDay(1),
                                    YearMonth.from(day).atEndOfMonth());
                        case ROSTER -> new Days(row.from, row.to);
                        case ROLLING_DAYS -> new Days(day, day.plusDays(span.days() - 1L));
                    };
            if (!spans.contains(days)) {
                spans.add(days);
            }
        }
        if (span.days() > 0 && !spans.isEmpty()) {
            for (int back = 1; back < span.days(); back++) {
                var begin = row.from.minusDays(back);
                spans.add(new Days(begin, begin.plusDays(span.days() - 1L)));
            }
        }
        return spans;
    }

    private static Finding finding(RuledRow row, Amount amount, Days span, long value, int limit, boolean isMost) {
        var said = isMost
                ? new RuledRow.Said(
                        "has %d %s%s from %s to %s: at most %d are allowed"
                                .formatted(
                                        value,
                                        words(amount.measure()),
                                        Words.of(amount.types()),
                                        span.from(),
                                        span.to(),
                                        limit),
                        "在%s至%s有%d%s%s，最多允许%d"
                                .formatted(
                                        span.from(),
                                        span.to(),
                                        value,
                                        wordsZh(amount.measure()),
                                        Words.zhOf(amount.types()),
                                        limit))
                : new RuledRow.Said(
                        "has %d %s%s from %s to %s: at least %d are asked for"
                                .formatted(
                                        value,
                                        words(amount.measure()),
                                        Words.of(amount.types()),
                                        span.from(),
                                        span.to(),
                                        limit),
                        "在%s至%s有%d%s%s，至少应有%d"
                                .formatted(
                                        span.from(),
                                        span.to(),
                                        value,
                                        wordsZh(amount.measure()),
                                        Words.zhOf(amount.types()),
                                        limit));
        return row.finding(span.from(), span.to(), value, limit, unit(amount.measure()), said);
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case WORKING_MINUTES, PRESENCE_MINUTES, WEEKEND_MINUTES, START_SPREAD -> "minute";
            case SHIFTS, NIGHT_SHIFTS, HOLIDAY_SHIFTS, WEEKEND_SHIFTS -> "shift";
            case WEEKENDS -> "weekend";
            case DAYS_OFF -> "day";
            case TYPES -> "type";
            case USE -> "use";
        };
    }

    private static String words(Measure measure) {
        return switch (measure) {
            case WORKING_MINUTES -> "minutes of work";
            case PRESENCE_MINUTES -> "minutes of presence";
            case SHIFTS -> "shifts";
            case NIGHT_SHIFTS -> "night shifts";
            case HOLIDAY_SHIFTS -> "shifts on statutory holidays";
            case WEEKEND_SHIFTS -> "shifts on Saturdays and Sundays";
            case WEEKEND_MINUTES -> "minutes of work on Saturdays and Sundays";
            case WEEKENDS -> "weekends with work";
            case DAYS_OFF -> "days off";
            case TYPES -> "different shift types";
            case START_SPREAD -> "minutes between the earliest and the latest start";
            case USE -> "periods with work";
        };
    }

    private static String wordsZh(Measure measure) {
        return switch (measure) {
            case WORKING_MINUTES -> "分钟工作时间";
            case PRESENCE_MINUTES -> "分钟在岗时间";
            case SHIFTS -> "个班次";
            case NIGHT_SHIFTS -> "个夜班";
            case HOLIDAY_SHIFTS -> "个法定节假日班次";
            case WEEKEND_SHIFTS -> "个周末班次";
            case WEEKEND_MINUTES -> "分钟周末工作时间";
            case WEEKENDS -> "个上班的周末";
            case DAYS_OFF -> "个休息日";
            case TYPES -> "种班次类型";
            case START_SPREAD -> "分钟的最早与最晚上班时刻之差";
            case USE -> "个有班的时段";
        };
    }
}
