package io.paiban.roster.rule;

import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Following;
import io.paiban.roster.model.WorkCondition.Forbidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Days in an order that must not happen, or that others must follow. */
final class OrderCheck {

    private OrderCheck() {}

    static List<Finding> of(RuledRow row, Forbidden forbidden) {
        var findings = new ArrayList<Finding>();
        int length = forbidden.days().size();
        for (var begin : begins(row, length)) {
            if (occurs(row, forbidden.days(), begin)) {
                var end = begin.plusDays(length - 1L);
                findings.add(row.finding(
                        begin,
                        end,
                        1,
                        0,
                        "occurrence",
                        new RuledRow.Said(
                                "has the order %s from %s to %s, which must not be"
                                        .formatted(words(forbidden.days()), begin, end),
                                "在%s至%s的班次顺序为%s，不允许".formatted(begin, end, wordsZh(forbidden.days())))));
            }
        }
        return findings;
    }

    static List<Finding> of(RuledRow row, Following following) {
        var findings = new ArrayList<Finding>();
        int length = following.first().size();
        for (var begin : begins(row, length + following.then().size())) {
            if (occurs(row, following.first(), begin)) {
                boolean isJudged = IntStream.range(0, length).anyMatch(i -> row.isJudged(begin.plusDays(i)));
                for (int i = 0; i < following.then().size(); i++) {
                    var day = begin.plusDays(length + i);
                    if (row.isTold(day)
                            && (isJudged || row.isJudged(day))
                            && !row.is(following.then().get(i), day)) {
                        findings.add(wrong(row, following, begin, day, i));
                    }
                }
            }
        }
        return findings;
    }

    private static Finding wrong(RuledRow row, Following following, LocalDate begin, LocalDate day, int i) {
        var mark = List.of(following.then().get(i));
        return row.finding(
                day,
                day,
                1,
                0,
                "day",
                new RuledRow.Said(
                        "has on %s another day than %s, which must follow %s from %s on"
                                .formatted(day, words(mark), words(following.first()), begin),
                        "自%s起为%s，其后%s应为%s，实际不符".formatted(begin, wordsZh(following.first()), day, wordsZh(mark))));
    }

    /** The days at which so many consecutive days begin that can hold a judged one. */
    private static List<LocalDate> begins(RuledRow row, int length) {
        return row.judged().isEmpty()
                ? List.of()
                : row.from
                        .minusDays(length - 1L)
                        .datesUntil(row.to.plusDays(1))
                        .filter(begin -> IntStream.range(0, length).anyMatch(i -> row.isJudged(begin.plusDays(i))))
                        .toList();
    }

    private static boolean occurs(RuledRow row, List<DayMark> marks, LocalDate begin) {
        return IntStream.range(0, marks.size()).allMatch(i -> {
            var day = begin.plusDays(i);
            return row.isTold(day) && row.is(marks.get(i), day);
        });
    }

    private static String words(List<DayMark> marks) {
        return marks.stream()
                .map(mark -> switch (mark.kind()) {
                    case ANY -> "any day";
                    case OFF -> "day off";
                    case FREE_ON_REQUEST -> "day off on request";
                    case SHIFT -> "shift" + Words.of(mark.types());
                })
                .collect(Collectors.joining(", "));
    }

    private static String wordsZh(List<DayMark> marks) {
        return marks.stream()
                .map(mark -> switch (mark.kind()) {
                    case ANY -> "任意";
                    case OFF -> "休息";
                    case FREE_ON_REQUEST -> "申请的休息日";
                    case SHIFT -> "上班" + Words.zhOf(mark.types());
                })
                .collect(Collectors.joining("、"));
    }
}
