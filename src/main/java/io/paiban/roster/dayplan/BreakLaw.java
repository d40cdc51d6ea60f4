package io.paiban.roster.dayplan;

import io.paiban.labour.model.DayMinutes;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LegalAudit;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Limit;
import io.paiban.labour.model.Measure;
import io.paiban.labour.model.NightWork;
import io.paiban.labour.model.Severity;
import io.paiban.labour.model.ShiftRules;
import io.paiban.labour.model.WorkRecord;
import io.paiban.labour.model.WorkedShift;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.shared.time.IntervalGrid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says whether breaks may be moved by the law of whoever takes them: no rule is broken that was kept, and none is broken further.
 *
 * <p>Where a break lies matters to the rules of the shift itself. Beyond the shift it matters only as it takes minutes from the night or
 * from one day rather than from the next; where it does that, all of the person's work is judged again.
 */
final class BreakLaw {

    private final IntervalGrid grid;
    private final Map<String, List<PlannedShift>> shifts = new HashMap<>();
    private final Map<String, List<Shift>> others = new HashMap<>();

    BreakLaw(IntervalGrid grid) {
        this.grid = grid;
    }

    /** A shift whose breaks may move. */
    void add(PlannedShift shift) {
        shifts.computeIfAbsent(shift.original.employee(), any -> new ArrayList<>())
                .add(shift);
    }

    /** A shift of the roster whose breaks stay. */
    void add(Shift shift) {
        others.computeIfAbsent(shift.employee(), any -> new ArrayList<>()).add(shift);
    }

    /** Whether a shift's breaks may become others; their lengths, and which are paid, are the same. */
    boolean allows(PlannedShift shift, List<ShiftBreak> breaks) {
        var before = shift.original.with(shift.breaks(), List.of()).worked();
        var after = shift.original.with(breaks, List.of()).worked();
        var person = shift.person;
        var law = person.terms().lawOn(shift.original.workDay());
        return !isWorse(ofShift(before, law), ofShift(after, law))
                && (person.terms().laws().stream().allMatch(any -> isSameElsewhere(before, after, any, person))
                        || !isWorse(ofPerson(shift, before), ofPerson(shift, after)));
    }

    private List<Measure> ofShift(WorkedShift shift, LabourLaw law) {
        var measures = new ArrayList<Measure>();
        ShiftRules.measure(shift, law, NightWork.minutes(shift, law, grid.site()), measures::add);
        return measures;
    }

    private boolean isSameElsewhere(WorkedShift before, WorkedShift after, LabourLaw law, RosteredPerson person) {
        return before.unpaidBreaks().equals(after.unpaidBreaks())
                || NightWork.minutes(before, law, grid.site()) == NightWork.minutes(after, law, grid.site())
                        && DayMinutes.of(before, law, person.calendar(), grid.site())
                                .equals(DayMinutes.of(after, law, person.calendar(), grid.site()));
    }

    private List<Measure> ofPerson(PlannedShift changed, WorkedShift as) {
        var person = changed.person;
        var worked = new ArrayList<WorkedShift>();
        person.context().forEach(shift -> worked.add(shift.worked()));
        others.getOrDefault(person.employee().number(), List.of()).forEach(shift -> worked.add(shift.worked()));
        for (var own : shifts.get(person.employee().number())) {
            worked.add(
                    own == changed
                            ? as
                            : own.original.with(own.breaks(), List.of()).worked());
        }
        return LegalAudit.measures(new WorkRecord(
                person.employee().number(),
                grid.site(),
                person.terms(),
                person.calendar(),
                grid.firstDay(),
                grid.firstDay().plusDays(grid.days() - 1L),
                worked,
                person.protections(),
                person.leaveDays()));
    }

    private record Place(LegalRule rule, Limit limit, Instant from, Instant to) {}

    private static boolean isWorse(List<Measure> before, List<Measure> after) {
        Map<Place, Long> broken = new HashMap<>();
        for (var measure : before) {
            if (measure.isBroken()) {
                broken.merge(place(measure), measure.slack(), Math::min);
            }
        }
        return after.stream()
                .filter(measure -> measure.isBroken() && measure.limit().severity() != Severity.INFO)
                .anyMatch(measure -> measure.slack() < broken.getOrDefault(place(measure), 0L));
    }

    private static Place place(Measure measure) {
        return new Place(measure.rule(), measure.limit(), measure.from(), measure.to());
    }
}
