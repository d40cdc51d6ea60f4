package io.paiban.alert.model;

import io.paiban.labour.model.PlannedAs;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in sentences what somebody would do. */
final class RemedyWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final SiteTime site;

    RemedyWords(SiteTime site) {
        this.site = site;
    }

    /**
     * A sentence in both languages.
     *
     * @param span the time that changes
     */
    record Said(TimeSpan span, String en, String zh) {}

    Said called(RosteredPerson person, Shift shift) {
        return new Said(
                shift.span(),
                "Call %s, who stands by from %s to %s."
                        .formatted(
                                name(person),
                                moment(shift.span().start()),
                                time(shift.span().end())),
                "呼叫备勤人员%s（%s 至 %s）到岗。"
                        .formatted(
                                name(person),
                                moment(shift.span().start()),
                                time(shift.span().end())));
    }

    Said moved(Remedy.Kind kind, RosteredPerson person, TimeSpan old, TimeSpan span) {
        boolean isBreak = kind == Remedy.Kind.MOVE_BREAK;
        return new Said(
                new TimeSpan(
                        old.start().isBefore(span.start()) ? old.start() : span.start(),
                        old.end().isAfter(span.end()) ? old.end() : span.end()),
                "Move the %s of %s from %s to %s."
                        .formatted(
                                isBreak ? "break" : "activity", name(person), moment(old.start()), time(span.start())),
                "将%s的%s由 %s 调整到 %s。"
                        .formatted(name(person), isBreak ? "休息" : "培训等活动", moment(old.start()), time(span.start())));
    }

    Said longer(RosteredPerson person, Shift before, Shift after, boolean isOvertime) {
        boolean isAtEnd = after.span().end().isAfter(before.span().end());
        var added = isAtEnd
                ? new TimeSpan(before.span().end(), after.span().end())
                : new TimeSpan(after.span().start(), before.span().start());
        return new Said(
                added,
                isAtEnd
                        ? "Let %s stay %d minutes longer on %s, until %s%s."
                                .formatted(
                                        name(person),
                                        added.minutes(),
                                        after.workDay(),
                                        time(added.end()),
                                        isOvertime ? ", as planned overtime" : "")
                        : "Let %s come %d minutes earlier on %s, at %s%s."
                                .formatted(
                                        name(person),
                                        added.minutes(),
                                        after.workDay(),
                                        time(added.start()),
                                        isOvertime ? ", as planned overtime" : ""),
                isAtEnd
                        ? "安排%s于 %s 延长 %d 分钟至 %s%s。"
                                .formatted(
                                        name(person),
                                        after.workDay(),
                                        added.minutes(),
                                        time(added.end()),
                                        isOvertime ? "（计划加班）" : "")
                        : "安排%s于 %s 提前 %d 分钟，%s 到岗%s。"
                                .formatted(
                                        name(person),
                                        after.workDay(),
                                        added.minutes(),
                                        time(added.start()),
                                        isOvertime ? "（计划加班）" : ""));
    }

    Said callIn(RosteredPerson person, Shift shift) {
        boolean isOvertime = shift.plannedAs() != PlannedAs.NORMAL;
        return new Said(
                shift.span(),
                "Call %s in on a day off, from %s to %s (shift type %s%s)."
                        .formatted(
                                name(person),
                                moment(shift.span().start()),
                                time(shift.span().end()),
                                shift.type(),
                                isOvertime ? ", as rest-day overtime" : ""),
                "请休班人员%s于 %s 至 %s 上班（班型%s%s）。"
                        .formatted(
                                name(person),
                                moment(shift.span().start()),
                                time(shift.span().end()),
                                shift.type(),
                                isOvertime ? "，休息日加班" : ""));
    }

    private static String name(RosteredPerson person) {
        return "%s (%s)".formatted(person.employee().name(), person.employee().number());
    }

    private String moment(Instant moment) {
        return MOMENT.format(site.local(moment));
    }

    private String time(Instant moment) {
        return TIME.format(site.local(moment));
    }
}
