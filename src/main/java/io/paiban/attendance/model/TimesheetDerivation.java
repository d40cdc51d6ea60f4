package io.paiban.attendance.model;

import io.paiban.attendance.model.Punch.Direction;
import io.paiban.attendance.model.Timesheet.State;
import io.paiban.labour.model.LabourLaw;
import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The steps from one shift and its punches to its {@link Timesheet}; used once. */
final class TimesheetDerivation {

    private final ScheduledShift shift;
    private final LabourLaw law;
    private final MinuteCodes codes;
    private final Stays stays;
    private final List<TimeSpan> paid;
    private final Set<ExceptionKind> exceptions = EnumSet.noneOf(ExceptionKind.class);
    private long worked;
    private long late;
    private long early;

    TimesheetDerivation(ScheduledShift shift, List<Punch> matched, LabourLaw law, MinuteCodes codes) {
        matched.stream()
                .filter(punch -> !punch.employee().equals(shift.employee()))
                .forEach(punch -> {
                    throw new IllegalArgumentException(
                            "The punch (%s) must be of the shift's employee (%s).".formatted(punch, shift.employee()));
                });
        this.shift = shift;
        this.law = law;
        this.codes = codes;
        this.stays = Stays.of(matched, law.punchDedupe());
        this.paid = shift.paidParts();
    }

    Timesheet derive(Instant now) {
        if (now.isBefore(shift.span().end())) {
            watch(now);
            return timesheet(State.SCHEDULED);
        }
        if (!stays.unpaired().isEmpty()) {
            stays.unpaired().forEach(this::raiseMissingPartner);
            codes.add(PayCode.PENDING_PUNCH, paid);
            return timesheet(State.DERIVED);
        }
        var present = Spans.inside(stays.spans(), shift.span());
        if (present.isEmpty()) {
            judgeAway(now);
        } else {
            judgePresence(present);
        }
        judgeExtra();
        return timesheet(State.DERIVED);
    }

    /** What is already known to be wrong while the shift is not over. */
    private void watch(Instant now) {
        var stillIn = stays.stillIn();
        stays.unpaired().stream()
                .filter(punch -> stillIn.filter(punch::equals).isEmpty())
                .forEach(this::raiseMissingPartner);
        var came = Stream.concat(
                        stays.spans().stream()
                                .filter(span -> span.end().isAfter(shift.span().start()))
                                .map(TimeSpan::start),
                        stillIn.map(Punch::minute).stream())
                .findFirst();
        var due = Spans.inside(paid, shift.span().start(), came.orElse(now));
        if (Spans.minutes(due) > law.lateGrace()) {
            exceptions.add(came.isPresent() ? ExceptionKind.LATE : ExceptionKind.MISSING_IN);
            late = came.isPresent() ? Spans.minutes(due) : 0;
        }
    }

    private void raiseMissingPartner(Punch punch) {
        exceptions.add(punch.direction() == Direction.IN ? ExceptionKind.MISSING_OUT : ExceptionKind.MISSING_IN);
    }

    private void judgeAway(Instant now) {
        if (now.isBefore(shift.window().end())) {
            exceptions.addAll(EnumSet.of(ExceptionKind.MISSING_IN, ExceptionKind.MISSING_OUT));
            codes.add(PayCode.PENDING_PUNCH, paid);
        } else {
            exceptions.add(ExceptionKind.ABSENT);
            codes.addShort(PayCode.ABSENCE, paid);
        }
    }

    /** @param present the stays inside the shift; at least one */
    private void judgePresence(List<TimeSpan> present) {
        var came = present.get(0).start();
        var went = present.get(present.size() - 1).end();
        var lateParts = unforgiven(Spans.inside(paid, shift.span().start(), came), law.lateGrace());
        var earlyParts = unforgiven(Spans.inside(paid, went, shift.span().end()), law.earlyGrace());
        var awayParts = awayBetween(present);
        late = book(PayCode.SHORT_LATE, ExceptionKind.LATE, lateParts);
        early = book(PayCode.SHORT_EARLY, ExceptionKind.EARLY, earlyParts);
        book(PayCode.ABSENCE, ExceptionKind.ABSENT, awayParts);
        var missed = Stream.of(lateParts, earlyParts, awayParts)
                .flatMap(List::stream)
                .toList();
        var workedParts = Spans.without(paid, missed);
        worked = Spans.minutes(workedParts);
        codes.addWorked(workedParts);
    }

    private List<TimeSpan> awayBetween(List<TimeSpan> present) {
        var away = new ArrayList<TimeSpan>();
        for (int i = 1; i < present.size(); i++) {
            var gap =
                    Spans.inside(paid, present.get(i - 1).end(), present.get(i).start());
            away.addAll(unforgiven(gap, law.lateGrace()));
        }
        return away;
    }

    private static List<TimeSpan> unforgiven(List<TimeSpan> missed, int graceMinutes) {
        return Spans.minutes(missed) > graceMinutes ? missed : List.of();
    }

    private long book(PayCode code, ExceptionKind exception, List<TimeSpan> missed) {
        if (!missed.isEmpty()) {
            exceptions.add(exception);
            codes.addShort(code, missed);
        }
        return Spans.minutes(missed);
    }

    private void judgeExtra() {
        var extra = Spans.without(stays.spans(), List.of(shift.span())).stream()
                .filter(run -> run.minutes() >= law.extraIgnoreBelow())
                .toList();
        if (!extra.isEmpty()) {
            exceptions.add(ExceptionKind.EXTRA_UNAPPROVED);
            codes.add(PayCode.EXTRA_UNAPPROVED, extra);
        }
    }

    private Timesheet timesheet(State unlessException) {
        return new Timesheet(
                shift.id(),
                shift.employee(),
                shift.shift().workDay(),
                shift.shift().workingMinutes(),
                worked,
                late,
                early,
                exceptions,
                exceptions.isEmpty() ? unlessException : State.EXCEPTION,
                codes.minutes());
    }
}
