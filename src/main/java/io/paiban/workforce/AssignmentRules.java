package io.paiban.workforce;

import io.paiban.labour.RuleSets;
import io.paiban.labour.model.LabourLaw;
import io.paiban.platform.problem.Faults;
import io.paiban.workforce.model.Assignment;
import io.paiban.workforce.model.AssignmentBook;
import io.paiban.workforce.model.Days;
import io.paiban.workforce.model.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an assignment must keep to beside its form: no overlap, law on each of its days, a permit where the law asks for one. */
final class AssignmentRules {

    private final RuleSets ruleSets;

    AssignmentRules(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /**
     * @param assignment the assignment as it is to be
     * @param book the hotline's assignments
     * @param permitSent whether a permit was sent, complete or not
     */
    void check(Assignment assignment, AssignmentBook book, boolean permitSent, Faults faults) {
        for (var other : book.overlapping(assignment)) {
            for (var term : Term.setByBoth(assignment, other)) {
                faults.add(term.field(), term.in(assignment), overlap(term, assignment, other));
            }
        }
        var ruleSet = assignment.ruleSet();
        if (ruleSet != null && !ruleSet.isBlank()) {
            checkLaw(ruleSet, assignment.days(), faults);
            requirePermit(ruleSet, assignment.days(), permitSent, faults);
        }
    }

    private static String overlap(Term term, Assignment assignment, Assignment other) {
        return "overlaps the assignment (%s), which sets the %s %s; %s"
                .formatted(other.id(), term.words(), other.days().words(), cure(assignment, other));
    }

    private static String cure(Assignment assignment, Assignment other) {
        if (other.from().isBefore(assignment.from())) {
            return "end that one on %s first%s"
                    .formatted(
                            assignment.from().minusDays(1),
                            other.to() == null
                                    ? ""
                                    : ", or begin this one on %s"
                                            .formatted(other.to().plusDays(1)));
        }
        if (other.from().isAfter(assignment.from())) {
            return "end this one on %s, or delete that one"
                    .formatted(other.from().minusDays(1));
        }
        return "delete that one first%s"
                .formatted(
                        other.to() == null
                                ? ""
                                : ", or begin this one on %s"
                                        .formatted(other.to().plusDays(1)));
    }

    /** Records a fault for a rule set that does not exist; days do not matter. */
    void requireKnown(@Nullable String ruleSet, Faults faults) {
        faults.require(
                ruleSet == null || ruleSet.isBlank() || !versions(ruleSet).isEmpty(),
                "ruleSet",
                ruleSet,
                "is not a rule set; known are "
                        + ruleSets.book().list().stream()
                                .map(LabourLaw::id)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private void checkLaw(String ruleSet, Days days, Faults faults) {
        var versions = versions(ruleSet);
        if (versions.isEmpty()) {
            return;
        }
        var lawless = lawless(versions, days);
        faults.require(
                lawless.isEmpty(),
                "ruleSet",
                ruleSet,
                "has no version in force %s; let the assignment hold only while there is one, or choose another rule set"
                        .formatted(lawless.stream().map(Days::words).collect(Collectors.joining(" and "))));
    }

    private List<LabourLaw> versions(String ruleSet) {
        return ruleSets.book().list().stream()
                .filter(law -> law.id().equals(ruleSet))
                .sorted(Comparator.comparing(LabourLaw::effectiveFrom))
                .toList();
    }

    /** The days on which none of the versions, which are in order, is in force. */
    private static List<Days> lawless(List<LabourLaw> versions, Days days) {
        var found = new ArrayList<Days>();
        LocalDate open = days.from();
        for (var law : versions) {
            if (!days.overlaps(new Days(law.effectiveFrom(), law.effectiveTo()))) {
                continue;
            }
            if (open.isBefore(law.effectiveFrom())) {
                found.add(new Days(open, law.effectiveFrom().minusDays(1)));
            }
            if (law.effectiveTo() == null) {
                return found;
            }
            open = law.effectiveTo().plusDays(1);
        }
        if (days.holds(open)) {
            found.add(new Days(open, days.to()));
        }
        return found;
    }

    private void requirePermit(String ruleSet, Days days, boolean permitSent, Faults faults) {
        var asking = firstDayWithPermit(ruleSet, days);
        faults.require(
                permitSent || asking == null,
                "permit",
                null,
                "is missing; the rule set (%s) holds only with a permit of the labour authority. Give the permit, or choose a rule set without"
                        .formatted(ruleSet));
    }

    private @Nullable LocalDate firstDayWithPermit(String ruleSet, Days days) {
        return versions(ruleSet).stream()
                .filter(law -> days.overlaps(new Days(law.effectiveFrom(), law.effectiveTo())))
                .map(law -> law.effectiveFrom().isBefore(days.from()) ? days.from() : law.effectiveFrom())
                .filter(day -> ruleSets.requiresPermit(ruleSet, day))
                .findFirst()
                .orElse(null);
    }
}
