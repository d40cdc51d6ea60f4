package io.paiban.attendance;

import io.paiban.attendance.model.ActualShift;
import io.paiban.attendance.model.Punch;
import io.paiban.attendance.model.PunchMatching;
import io.paiban.attendance.model.ScheduledShift;
import io.paiban.hotline.Hotlines;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.labour.model.WorkedShift;
import io.paiban.roster.WorkedHistory;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.EmploymentLaw;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells rosters what was worked, as far as punches tell it. */
@ApplicationScoped
class WorkedFromPunches implements WorkedHistory {

    private final Hotlines hotlines;
    private final EmploymentLaw employmentLaw;
    private final Punches punches;
    private final Clock clock;

    WorkedFromPunches(Hotlines hotlines, EmploymentLaw employmentLaw, Punches punches, Clock clock) {
        this.hotlines = hotlines;
        this.employmentLaw = employmentLaw;
        this.punches = punches;
        this.clock = clock;
    }

    @Override
    public List<Shift> asWorked(String hotlineCode, List<Shift> published, LocalDate first, LocalDate last) {
        var hotline = hotlines.get(hotlineCode);
        var site = hotline.site();
        var punched =
                punches.list(hotlineCode, site.startOf(first.minusDays(1)), site.startOf(last.plusDays(3))).stream()
                        .collect(Collectors.groupingBy(Punch::employee));
        if (punched.isEmpty()) {
            return published;
        }
        var planned = published.stream().collect(Collectors.groupingBy(Shift::employee));
        var employees = new TreeSet<>(planned.keySet());
        employees.addAll(punched.keySet());
        var terms = employmentLaw.asFarAsKnown(hotline, first, last);
        var worked = new ArrayList<Shift>();
        for (var employee : employees) {
            var own = planned.getOrDefault(employee, List.of());
            var marks = punched.get(employee);
            if (marks == null || !terms.containsKey(employee)) {
                worked.addAll(own);
            } else {
                asWorked(employee, own, marks, terms.get(employee), site, worked);
            }
        }
        worked.sort(Comparator.comparing(Shift::span).thenComparing(Shift::employee));
        return worked;
    }

    private void asWorked(
            String employee,
            List<Shift> own,
            List<Punch> marks,
            TermsTimeline terms,
            SiteTime site,
            List<Shift> worked) {
        var scheduled = own.stream()
                .collect(Collectors.toMap(
                        Shift::id, shift -> new ScheduledShift(shift.id(), shift.employee(), shift.worked())));
        var law = terms.lawOn(site.dayOf(marks.get(0).at()));
        var matching = PunchMatching.match(marks, List.copyOf(scheduled.values()), law);
        for (var shift : own) {
            var plan = scheduled.get(shift.id());
            worked.add(
                    as(shift, ActualShift.of(plan, matching.of(plan), terms.lawOn(shift.workDay()), clock.instant())));
        }
        var lost = matching.unmatched().stream()
                .map(PunchMatching.Unmatched::punch)
                .collect(Collectors.toSet());
        for (var extra : ActualShift.unplanned(marks, lost, law, site)) {
            worked.add(as(unplanned(employee, extra), extra));
        }
    }

    private static Shift unplanned(String employee, WorkedShift extra) {
        return new Shift(
                new UUID(extra.span().start().getEpochSecond(), employee.hashCode()),
                employee,
                extra.workDay(),
                extra.span(),
                null,
                List.of(),
                true);
    }

    private static Shift as(Shift shift, WorkedShift actual) {
        var breaks = Stream.concat(
                        actual.unpaidBreaks().stream().map(span -> new ShiftBreak(span, false)),
                        actual.paidBreaks().stream().map(span -> new ShiftBreak(span, true)))
                .sorted(Comparator.comparing(ShiftBreak::span))
                .toList();
        TimeSpan span = actual.span();
        var activities = shift.activities().stream()
                .filter(activity -> span.contains(activity.span())
                        && breaks.stream().noneMatch(pause -> pause.span().overlaps(activity.span())))
                .toList();
        return new Shift(
                shift.id(),
                shift.employee(),
                shift.workDay(),
                span,
                shift.type(),
                breaks,
                activities,
                shift.pinned(),
                actual.plannedAs(),
                shift.emergency());
    }
}
