package io.paiban.roster;

import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.explain.Candidate;
import io.paiban.roster.explain.DayExplanation;
import io.paiban.roster.explain.Explanations;
import io.paiban.roster.explain.GapExplanation;
import io.paiban.roster.explain.LateContacts;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.store.RosterStore;
import io.paiban.shared.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a roster is as it is, and who could do what instead. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class RosterExplanations {

    private final Rosters rosters;
    private final RosterProblems problems;
    private final RosterStore store;

    RosterExplanations(Rosters rosters, RosterProblems problems, RosterStore store) {
        this.rosters = rosters;
        this.problems = problems;
        this.store = store;
    }

    /**
     * Why somebody has the shift they have on a day, or none. An agent may ask about own days, and is told no colleague's name.
     *
     * @param type only other shifts of this type are looked at; null = of all types
     * @param start with {@code end}: only other shifts with exactly these times are looked at; null = all
     * @throws RequestFailure with {@code ROSTER_NOT_FOUND}, {@code NOT_ALLOWED} or {@code INVALID_REQUEST}
     */
    public DayExplanation ofDay(
            UUID id,
            String employee,
            LocalDate workDay,
            @Nullable String type,
            @Nullable Instant start,
            @Nullable Instant end,
            Caller caller) {
        var roster = rosters.get(id, caller);
        caller.readPerson(employee);
        if (caller.isOnlyAgent() && roster.state() == Roster.State.DRAFT) {
            throw new RequestFailure(
                    ProblemType.ROSTER_NOT_FOUND, "There is no published roster with the id (%s).".formatted(id));
        }
        var problem = problems.of(id);
        var faults = new Faults();
        faults.require(
                problem.people().stream()
                        .anyMatch(person -> person.employee().number().equals(employee)),
                "employee",
                employee,
                "is nobody's staff number");
        faults.require(
                roster.holds(workDay),
                "workDay",
                workDay,
                "must lie from %s to %s".formatted(roster.from(), roster.lastDay()));
        faults.require(
                type == null || problem.types().stream().map(ShiftType::code).anyMatch(type::equals),
                "type",
                type,
                "is not a shift type of the hotline");
        faults.require((start == null) == (end == null), "end", end, "is given with start, or not at all");
        faults.require(start == null || end == null || end.isAfter(start), "end", end, "must lie after start");
        faults.throwIfAny();
        return explanations(roster, problem)
                .ofDay(employee, workDay, type, start == null ? null : new TimeSpan(start, end), !caller.isOnlyAgent());
    }

    /**
     * Why people of a group are missing in an interval, and what would bring them.
     *
     * @param start any moment of the interval
     * @throws RequestFailure with {@code ROSTER_NOT_FOUND} or {@code INVALID_REQUEST}
     */
    public GapExplanation ofGap(UUID id, Instant start, String group, Caller caller) {
        var roster = rosters.get(id, caller);
        var problem = problems.of(id);
        var faults = new Faults();
        faults.require(problem.grid().span().contains(start), "start", start, "lies outside the roster");
        faults.require(
                problem.demand().stream().anyMatch(one -> one.group().equals(group)),
                "group",
                group,
                "is no group of the roster's requirement");
        faults.throwIfAny();
        return explanations(roster, problem).ofGap(start, group);
    }

    /**
     * Everybody who might take over a shift, the best first.
     *
     * @throws RequestFailure with {@code ROSTER_NOT_FOUND} or {@code SHIFT_NOT_FOUND}
     */
    public List<Candidate> ofCandidates(UUID id, UUID shiftId, Caller caller) {
        var roster = rosters.get(id, caller);
        var shift = store.findShift(id, shiftId)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.SHIFT_NOT_FOUND, "The roster has no shift with the id (%s).".formatted(shiftId)));
        return explanations(roster, problems.of(id)).ofCandidates(shift);
    }

    private Explanations explanations(Roster roster, RosterProblem problem) {
        List<Shift> shifts = store.listShifts(roster.id());
        return new Explanations(problem, shifts, late(roster, problem));
    }

    private LateContacts late(Roster roster, RosterProblem problem) {
        var calculation = problems.calculation(roster);
        if (calculation == null) {
            return LateContacts.UNKNOWN;
        }
        var from = problems.requirementGrid(roster);
        double part =
                (double) problem.grid().interval().toSeconds() / from.interval().toSeconds();
        return (group, start, staffed) -> part * calculation.late(group, from.indexOf(start), staffed);
    }
}
