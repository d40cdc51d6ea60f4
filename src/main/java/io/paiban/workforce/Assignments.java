package io.paiban.workforce;

import io.paiban.hotline.Hotlines;
import io.paiban.labour.RuleSets;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.workforce.model.Assignment;
import io.paiban.workforce.model.Assignment.Scope;
import io.paiban.workforce.model.AssignmentBook;
import io.paiban.workforce.store.AssignmentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workforce capability's front door to terms of employment by date. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Assignments {

    private final Hotlines hotlines;
    private final People people;
    private final AssignmentStore store;
    private final AssignmentRules rules;
    private final Clock clock;

    Assignments(Hotlines hotlines, People people, AssignmentStore store, RuleSets ruleSets, Clock clock) {
        this.hotlines = hotlines;
        this.people = people;
        this.store = store;
        this.rules = new AssignmentRules(ruleSets);
        this.clock = clock;
    }

    /**
     * An assignment as it is kept.
     *
     * @param assignment the assignment
     * @param warnings what is probably not meant, with the cure; one sentence or more each
     */
    public record Kept(Assignment assignment, List<String> warnings) {

        public Kept {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The assignments of one subject by first day.
     *
     * @param subject staff number or name of the team; null for the hotline
     * @throws RequestFailure with {@code EMPLOYEE_NOT_FOUND}
     */
    public List<Kept> list(String hotline, Scope scope, @Nullable String subject) {
        requireSubject(hotline, scope, subject);
        var book = book(hotline);
        var warnings = new AssignmentWarnings(book, people.list(hotline));
        return book.of(scope, subject).stream()
                .map(assignment -> new Kept(assignment, warnings.of(assignment)))
                .toList();
    }

    /** @throws RequestFailure with {@code ASSIGNMENT_NOT_FOUND} */
    public Versioned<Kept> read(String hotline, UUID id) {
        hotlines.get(hotline);
        var known = get(hotline, id);
        return kept(hotline, known.value(), known.revision());
    }

    /**
     * Makes an assignment.
     *
     * @param subject staff number or name of the team; null for the hotline
     * @throws RequestFailure with {@code EMPLOYEE_NOT_FOUND}, or {@code INVALID_REQUEST} naming every fault and its cure
     */
    public Versioned<Kept> add(
            String hotline, Scope scope, @Nullable String subject, AssignmentEntry entry, Caller caller) {
        requireSubject(hotline, scope, subject);
        store.lockHotline(hotline);
        var faults = new Faults();
        // The database keeps no more than microseconds.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var assignment = entry.toAssignment(scope, subject, now, caller.user(), faults);
        rules.requireKnown(entry.ruleSet(), faults);
        if (assignment != null) {
            rules.check(assignment, book(hotline), entry.permit() != null, faults);
        }
        faults.throwIfAny();
        store.add(hotline, assignment);
        return kept(hotline, assignment, 0);
    }

    /**
     * Changes the end or the permit of an assignment.
     *
     * @throws RequestFailure with {@code ASSIGNMENT_NOT_FOUND}, {@code STALE}, or {@code INVALID_REQUEST} naming every fault and
     *     its cure
     */
    public Versioned<Kept> change(String hotline, UUID id, AssignmentChange change, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lockHotline(hotline);
        var known = get(hotline, id);
        Revision.check(ifMatch, known.revision());
        var faults = new Faults();
        var changed = change.of(known.value(), faults);
        if (changed != null) {
            rules.check(changed, book(hotline), changed.permit() != null || change.sendsPermit(), faults);
        }
        faults.throwIfAny();
        return kept(hotline, changed, store.change(changed));
    }

    /** @throws RequestFailure with {@code ASSIGNMENT_NOT_FOUND} or {@code STALE} */
    public void delete(String hotline, UUID id, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.lockHotline(hotline);
        Revision.check(ifMatch, get(hotline, id).revision());
        store.delete(id);
    }

    private Versioned<Assignment> get(String hotline, UUID id) {
        return store.find(hotline, id)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.ASSIGNMENT_NOT_FOUND,
                        "The hotline (%s) has no assignment with the id (%s).".formatted(hotline, id)));
    }

    private Versioned<Kept> kept(String hotline, Assignment assignment, long revision) {
        var warnings = new AssignmentWarnings(book(hotline), people.list(hotline));
        return new Versioned<>(new Kept(assignment, warnings.of(assignment)), revision);
    }

    private AssignmentBook book(String hotline) {
        return new AssignmentBook(hotlines.get(hotline).ruleSet(), store.list(hotline));
    }

    private void requireSubject(String hotline, Scope scope, @Nullable String subject) {
        hotlines.get(hotline);
        if (scope == Scope.EMPLOYEE) {
            people.read(hotline, subject);
        }
        var faults = new Faults();
        faults.require(
                scope != Scope.TEAM || !subject.isBlank() && subject.indexOf('\0') < 0,
                "team",
                subject,
                "is blank or holds a zero character; name the team as in the people's records");
        faults.throwIfAny();
    }
}
