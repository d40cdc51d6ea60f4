package io.paiban.roster;

import io.paiban.hotline.model.Hotline;
import io.paiban.platform.problem.Faults;
import io.paiban.roster.model.Shift;
import io.paiban.workforce.EmploymentLaw;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Emergencies lift the caps on overtime, so only those that a person's law names may be claimed, and every claim is told. */
@ApplicationScoped
class Emergencies {

    private final EmploymentLaw employmentLaw;

    Emergencies(EmploymentLaw employmentLaw) {
        this.employmentLaw = employmentLaw;
    }

    /** Records a fault where a shift claims an emergency that the law of its day does not name. */
    void check(Hotline hotline, Shift shift, String field, Faults faults) {
        if (shift.emergency() != null) {
            var terms = employmentLaw
                    .asFarAsKnown(hotline, shift.workDay(), shift.workDay())
                    .get(shift.employee());
            var law = terms == null ? null : terms.lawOn(shift.workDay());
            faults.require(
                    law != null && law.isEmergency(shift.emergency()),
                    field,
                    shift.emergency(),
                    "is no emergency that the law of the day names; known are "
                            + (law == null ? "none" : String.join(", ", law.emergencies())));
        }
    }

    /** One sentence for each kind of emergency that shifts claim. */
    static List<String> claims(Collection<Shift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.emergency() != null)
                .collect(Collectors.groupingBy(Shift::emergency, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(claim -> "The emergency %s lifts the caps on overtime for %d shift%s: %s."
                        .formatted(
                                claim.getKey(),
                                claim.getValue().size(),
                                claim.getValue().size() == 1 ? "" : "s",
                                claim.getValue().stream()
                                        .map(shift -> shift.employee() + " on " + shift.workDay())
                                        .limit(20)
                                        .collect(Collectors.joining(", "))))
                .toList();
    }
}
