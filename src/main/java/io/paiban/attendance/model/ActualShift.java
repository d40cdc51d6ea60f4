package io.paiban.attendance.model;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.PlannedAs;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the law looks back on: the shift as it was worked, where punches tell it beyond doubt. */
public final class ActualShift {

    private static final Duration LONGEST = Duration.ofHours(24);

    private ActualShift() {}

    /**
     * The shift as it was worked.
     *
     * <p>It begins and ends when the person came and went; coming or going a little off the plan, within the law's grace and below the time
     * that is worth raising, is the plan. Time away between two stays is an unpaid break. Work beyond the plan is an extension of the shift.
     *
     * @param shift the published shift
     * @param matched its punches, as {@link PunchMatching} gave them
     * @param law the rule set in force on the work day
     * @param now the moment as of which to judge
     * @return the published shift itself unless its punches are complete and the time for them is over; without any punch it counts as
     *     published, too: nobody's absence is guessed
     */
    public static WorkedShift of(ScheduledShift shift, List<Punch> matched, LabourLaw law, Instant now) {
        var plan = shift.shift();
        var stays = Stays.of(matched, law.punchDedupe());
        var spans = stays.spans();
        if (now.isBefore(shift.window().end()) || !stays.unpaired().isEmpty() || spans.isEmpty()) {
            return plan;
        }
        var came = spans.get(0).start();
        var went = spans.get(spans.size() - 1).end();
        var start = isAsPlanned(came, plan.span().start(), law.extraIgnoreBelow(), law.lateGrace())
                ? plan.span().start()
                : came;
        var end = isAsPlanned(plan.span().end(), went, law.extraIgnoreBelow(), law.earlyGrace())
                ? plan.span().end()
                : went;
        if (!end.isAfter(start)) {
            return plan;
        }
        var span = new TimeSpan(start, end);
        boolean isLonger = span.minutes() > plan.span().minutes();
        return new WorkedShift(
                plan.workDay(),
                span,
                unpaid(plan, spans, span),
                Spans.inside(plan.paidBreaks(), span),
                isLonger && plan.plannedAs() == PlannedAs.NORMAL ? PlannedAs.EXTENDED : plan.plannedAs(),
                plan.emergency());
    }

    /**
     * Work that belongs to no published shift, as overtime that nobody planned.
     *
     * @param punches all punches of one person
     * @param lost those of them that no shift takes
     * @param law the rule set in force
     * @param site the site's clock
     * @return one shift for each stay, coming and the very next going both lost, that is worth raising, on the local day it begins
     */
    public static List<WorkedShift> unplanned(List<Punch> punches, Set<Punch> lost, LabourLaw law, SiteTime site) {
        var stays = Stays.of(punches, law.punchDedupe()).stays().stream()
                .filter(stay -> lost.contains(stay.in()) && lost.contains(stay.out()))
                .flatMap(stay -> stay.span().stream())
                .toList();
        return Spans.joined(stays).stream()
                .filter(span -> span.minutes() >= Math.max(1, law.extraIgnoreBelow())
                        && span.length().compareTo(LONGEST) <= 0)
                .map(span -> new WorkedShift(
                        site.dayOf(span.start()), span, List.of(), List.of(), PlannedAs.REST_DAY_OT, null))
                .toList();
    }

    /** Whether the one moment is before the other by less than the time that is raised, or after it by no more than the grace. */
    private static boolean isAsPlanned(Instant one, Instant other, int ignoredBelow, int grace) {
        long early = Duration.between(one, other).toMinutes();
        return early >= 0 ? early < Math.max(1, ignoredBelow) : -early <= grace;
    }

    private static List<TimeSpan> unpaid(WorkedShift plan, List<TimeSpan> stays, TimeSpan span) {
        var pauses = new ArrayList<TimeSpan>(Spans.inside(plan.unpaidBreaks(), span));
        for (int i = 1; i < stays.size(); i++) {
            var away = new TimeSpan(stays.get(i - 1).end(), stays.get(i).start());
            pauses.addAll(Spans.without(Spans.inside(List.of(away), span), plan.unpaidBreaks()));
        }
        return Spans.joined(pauses);
    }
}
