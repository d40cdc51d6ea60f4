package io.paiban.roster.rotation;

import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.rotation.RotationBook.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a roster keeps to the rotations and where it leaves them, and why. */
public final class RotationReport {

    private RotationReport() {}

    /** Why a day is not as the pattern asks. */
    public enum Why {
        /** The person is on leave or not employed. */
        AWAY,
        /** The shift is pinned. */
        PINNED,
        /** No shift type of the slot is for the person's role on that weekday. */
        NO_SHIFT_TYPE,
        /** With the day as the pattern asks, a hard rule would be broken. */
        RULE,
        /** It could be as the pattern asks: cover or other wishes weighed more. */
        WEIGHED
    }

    /**
     * A day that is not as the pattern asks.
     *
     * @param asked what the pattern asks
     * @param shift what the person works; null = off
     * @param why why
     * @param rule id of the hard rule that would be broken; null for other reasons
     * @param message in a sentence
     * @param messageZh the same in Chinese
     */
    public record Left(
            LocalDate day,
            Asked asked,
            @Nullable Shift shift,
            Why why,
            @Nullable String rule,
            String message,
            String messageZh) {}

    /**
     * A person's days.
     *
     * @param kept days as the pattern asks
     * @param left the others, in order
     */
    public record OfPerson(String employee, int kept, List<Left> left) {

        public OfPerson {
            left = List.copyOf(left);
        }
    }

    /** Looks at every day for which a rotation asks something. A rule is named only after the audit has judged the day as asked. */
    public static List<OfPerson> of(RosterProblem problem, RotationBook book, Collection<Shift> shifts) {
        var byPerson = shifts.stream().collect(Collectors.groupingBy(Shift::employee));
        var asked = book.shifts(problem.grid(), problem.people(), problem.types()).stream()
                .collect(Collectors.groupingBy(Shift::employee, Collectors.toMap(Shift::workDay, shift -> shift)));
        var report = new ArrayList<OfPerson>();
        for (var person : problem.people()) {
            var number = person.employee().number();
            var own = byPerson.getOrDefault(number, List.of()).stream()
                    .collect(Collectors.toMap(Shift::workDay, shift -> shift, (a, b) -> a, TreeMap::new));
            ofPerson(problem, book, person, own, asked.getOrDefault(number, Map.of()))
                    .ifPresent(report::add);
        }
        return report;
    }

    private static java.util.Optional<OfPerson> ofPerson(
            RosterProblem problem,
            RotationBook book,
            RosteredPerson person,
            TreeMap<LocalDate, Shift> own,
            Map<LocalDate, Shift> asAsked) {
        int kept = 0;
        var left = new ArrayList<Left>();
        for (int i = 0; i < problem.grid().days(); i++) {
            var day = problem.grid().firstDay().plusDays(i);
            var asked = book.on(person.employee(), day).orElse(null);
            if (asked == null) {
                continue;
            }
            var shift = own.get(day);
            boolean isAsAsked = shift == null
                    ? asked.isOff()
                    : shift.type() != null && asked.types().contains(shift.type());
            if (isAsAsked) {
                kept++;
            } else {
                left.add(left(problem, person, own, day, asked, asAsked.get(day)));
            }
        }
        return kept == 0 && left.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new OfPerson(person.employee().number(), kept, left));
    }

    private static Left left(
            RosterProblem problem,
            RosteredPerson person,
            TreeMap<LocalDate, Shift> own,
            LocalDate day,
            Asked asked,
            @Nullable Shift asAsked) {
        var shift = own.get(day);
        if (!person.isAvailable(day)) {
            return new Left(day, asked, shift, Why.AWAY, null, "The person is on leave or not employed.", "该员工休假或不在职。");
        }
        if (shift != null && shift.pinned()) {
            return new Left(day, asked, shift, Why.PINNED, null, "The shift is pinned.", "该班次已锁定。");
        }
        if (!asked.isOff() && asAsked == null) {
            return new Left(
                    day,
                    asked,
                    shift,
                    Why.NO_SHIFT_TYPE,
                    null,
                    "No shift type of the slot %s is for the person on this weekday.".formatted(asked.slot()),
                    "当日没有适用于该员工的%s班次类型。".formatted(asked.slot()));
        }
        var broken = broken(problem, person, own, day, asAsked);
        return broken == null
                ? new Left(
                        day,
                        asked,
                        shift,
                        Why.WEIGHED,
                        null,
                        "The pattern could be kept; cover or other wishes weighed more than its price.",
                        "可以按模式排班，但在岗需求或其他意愿的权重更高。")
                : new Left(day, asked, shift, Why.RULE, broken.rule(), broken.message(), broken.messageZh());
    }

    /** The first hard rule that the day as asked would break and the roster as it is does not; null where there is none. */
    private static @Nullable RosterViolation broken(
            RosterProblem problem,
            RosteredPerson person,
            TreeMap<LocalDate, Shift> own,
            LocalDate day,
            @Nullable Shift asAsked) {
        var changed = new TreeMap<>(own);
        if (asAsked == null) {
            changed.remove(day);
        } else {
            changed.put(day, asAsked);
        }
        var was = violations(problem, person, own.values());
        return violations(problem, person, changed.values()).stream()
                .filter(RosterViolation::blocks)
                .filter(violation -> !was.contains(violation))
                .findFirst()
                .orElse(null);
    }

    private static List<RosterViolation> violations(
            RosterProblem problem, RosteredPerson person, Collection<Shift> shifts) {
        var grid = problem.grid();
        return RosterAudit.of(
                        grid.firstDay(),
                        grid.firstDay().plusDays(grid.days() - 1L),
                        grid.site(),
                        List.of(person),
                        problem.types(),
                        shifts)
                .violations();
    }
}
