package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.SolveLimits;
import io.paiban.roster.repair.Disruption;
import io.paiban.roster.repair.NoticePrices;
import io.paiban.roster.repair.Repair;
import io.paiban.roster.repair.RepairStyle;
import io.paiban.roster.repair.RosterRepair;
import io.paiban.roster.store.RepairStore;
import io.paiban.roster.store.RosterStore;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Leave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Proposals how a roster can go on after something has happened, and the draft that one of them becomes. */
@ApplicationScoped
@Transactional
public class RosterRepairs {

    /** Longest search of one style. Three styles on two processors take about twice as long, and an answer is due in five seconds. */
    private static final Duration SEARCH = Duration.ofMillis(1500);

    private static final int MOST_ENTRIES = 200;

    /** Nobody is asked whether they may be ill: a peak does not hold this leave back. */
    private static final String ABSENT = "The person is absent; the roster was repaired. 人员缺勤，排班已调整。";

    private final Rosters rosters;
    private final RosterProblems problems;
    private final RosterStore store;
    private final RepairStore repairs;
    private final People people;
    private final Hotlines hotlines;
    private final Clock clock;

    /** One repair at a time takes all processors; two at once would only each be worse. */
    private final ReentrantLock turn = new ReentrantLock(true);

    RosterRepairs(
            Rosters rosters,
            RosterProblems problems,
            RosterStore store,
            RepairStore repairs,
            People people,
            Hotlines hotlines,
            Clock clock) {
        this.rosters = rosters;
        this.problems = problems;
        this.store = store;
        this.repairs = repairs;
        this.people = people;
        this.hotlines = hotlines;
        this.clock = clock;
    }

    /**
     * Works out three proposals and keeps them. Nothing of the roster is changed. No transaction is open while it searches.
     *
     * @param disruption what has happened
     * @param prices what a change costs
     * @param requirement id of another requirement to cover; null = the roster's
     * @param seed seed of the random numbers
     * @throws RequestFailure with {@code ROSTER_NOT_FOUND}, {@code ROSTER_SUPERSEDED}, {@code ROSTER_BEING_SOLVED},
     *     {@code ROSTER_WITHOUT_REQUIREMENT}, {@code REQUIREMENT_NOT_FOUND} or {@code INVALID_REQUEST}
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Repair propose(
            UUID id, Disruption disruption, NoticePrices prices, @Nullable UUID requirement, long seed, Caller caller) {
        var roster = rosters.get(id, caller);
        requireRepairable(roster, requirement);
        var shifts = rosters.listShifts(id, caller);
        var wanted = requirement == null ? roster : roster.covering(requirement);
        var problem = problems.of(wanted, shifts.stream().filter(Shift::pinned).toList());
        check(roster, problem, disruption);
        turn.lock();
        try {
            var proposals =
                    new RosterRepair(problem, shifts, disruption, prices).propose(new SolveLimits(SEARCH, null, seed));
            var repair = new Repair(
                    UUID.randomUUID(),
                    id,
                    roster.revision(),
                    disruption,
                    prices,
                    proposals,
                    clock.instant(),
                    caller.user());
            repairs.add(repair);
            return repair;
        } finally {
            turn.unlock();
        }
    }

    private void requireRepairable(Roster roster, @Nullable UUID requirement) {
        if (roster.state() == Roster.State.SUPERSEDED) {
            throw new RequestFailure(
                    ProblemType.ROSTER_SUPERSEDED,
                    "The roster (%s) was superseded by a later version.".formatted(roster.id()));
        }
        if (roster.state() == Roster.State.DRAFT) {
            rosters.requireDraft(roster);
        }
        if (roster.requirement() == null && requirement == null) {
            throw new RequestFailure(
                    ProblemType.ROSTER_WITHOUT_REQUIREMENT,
                    "The roster (%s) was drafted without a requirement, so nothing tells a good repair from a bad one."
                            .formatted(roster.id()));
        }
    }

    private static void check(Roster roster, RosterProblem problem, Disruption disruption) {
        var faults = new Faults();
        var numbers = problem.people().stream()
                .map(person -> person.employee().number())
                .collect(Collectors.toSet());
        var types = problem.types().stream().map(ShiftType::code).collect(Collectors.toSet());
        var span = problem.grid().span();
        faults.require(
                disruption.at().isBefore(span.end()),
                "at",
                disruption.at(),
                "is after the roster: everything has begun");
        int entries = disruption.absences().size()
                + disruption.requests().size()
                + disruption.extra().size();
        faults.require(
                entries <= MOST_ENTRIES, "absences", entries, "must be %d entries at most".formatted(MOST_ENTRIES));
        int i = 0;
        for (var absence : disruption.absences()) {
            var at = "absences[%d].".formatted(i++);
            requirePerson(numbers, at, absence.employee(), faults);
            faults.require(!absence.to().isBefore(absence.from()), at + "to", absence.to(), "is before from");
            faults.require(
                    !absence.from().isAfter(roster.lastDay()) && !absence.to().isBefore(roster.from()),
                    at + "from",
                    absence.from(),
                    "touches no day of the roster");
        }
        i = 0;
        for (var request : disruption.requests()) {
            var at = "requests[%d].".formatted(i++);
            requirePerson(numbers, at, request.employee(), faults);
            faults.require(
                    roster.holds(request.workDay()), at + "workDay", request.workDay(), "is no day of the roster");
            faults.require(
                    request.shiftType() == null || types.contains(request.shiftType()),
                    at + "shiftType",
                    request.shiftType(),
                    "is no shift type of the hotline");
            faults.require(
                    disruption.absences().stream()
                            .noneMatch(absence ->
                                    absence.employee().equals(request.employee()) && absence.covers(request.workDay())),
                    at + "workDay",
                    request.workDay(),
                    "is a day on which the person is absent");
        }
        i = 0;
        for (var extra : disruption.extra()) {
            var at = "extra[%d].".formatted(i++);
            faults.require(
                    problem.demand().stream().anyMatch(group -> group.group().equals(extra.group())),
                    at + "group",
                    extra.group(),
                    "is no group of the requirement");
            faults.require(
                    span.overlaps(extra.span()), at + "start", extra.span().start(), "lies outside the roster");
            faults.require(
                    extra.people() >= 1 && extra.people() <= 1000,
                    at + "people",
                    extra.people(),
                    "must be from 1 to 1000");
        }
        faults.throwIfAny();
    }

    private static void requirePerson(Collection<String> numbers, String at, String employee, Faults faults) {
        faults.require(numbers.contains(employee), at + "employee", employee, "is nobody's staff number");
    }

    /** The repairs asked of a roster, newest first. */
    public List<Repair> list(UUID id, Caller caller) {
        rosters.get(id, caller);
        return repairs.list(id);
    }

    /** @throws RequestFailure with {@code REPAIR_NOT_FOUND} */
    public Repair get(UUID id, UUID repair, Caller caller) {
        rosters.get(id, caller);
        return repairs.find(id, repair)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.REPAIR_NOT_FOUND,
                        "The roster (%s) has no repair with the id (%s).".formatted(id, repair)));
    }

    /**
     * Makes a proposal a draft of its own, a new version of the roster, and records the absences that name a kind of leave. The roster
     * itself stays as it is until the draft is published.
     *
     * @throws RequestFailure with {@code STALE} where the roster was changed after the proposals were made
     */
    public Roster draft(UUID id, UUID repairId, RepairStyle style, Caller caller) {
        var repair = get(id, repairId, caller);
        var roster = rosters.get(id, caller);
        store.lockHotline(roster.hotline());
        if (roster.state() == Roster.State.SUPERSEDED || roster.revision() != repair.rosterRevision()) {
            throw new RequestFailure(
                    ProblemType.STALE,
                    "The roster (%s) was changed after the proposals were made. Ask for new ones.".formatted(id));
        }
        var proposal = repair.proposals().stream()
                .filter(one -> one.style() == style)
                .findFirst()
                .orElseThrow();
        var draft = rosters.draft(roster.hotline(), roster.requirement(), roster.from(), roster.days(), caller);
        proposal.shifts().forEach(shift -> store.putShift(draft.id(), shift.withId(UUID.randomUUID())));
        recordLeave(roster, repair, proposal.shifts(), caller);
        return draft;
    }

    private void recordLeave(Roster roster, Repair repair, List<Shift> shifts, Caller caller) {
        for (var absence : repair.disruption().absences()) {
            if (absence.kind() == null) {
                continue;
            }
            var known = people.listLeave(roster.hotline(), absence.from(), absence.to());
            LocalDate first = null;
            for (var day = absence.from(); !day.isAfter(absence.to().plusDays(1)); day = day.plusDays(1)) {
                var date = day;
                boolean isFree = !day.isAfter(absence.to())
                        && known.stream()
                                .noneMatch(leave ->
                                        leave.employee().equals(absence.employee()) && leave.isApprovedOn(date))
                        && shifts.stream()
                                .noneMatch(shift -> shift.employee().equals(absence.employee())
                                        && shift.workDay().equals(date));
                if (isFree && first == null) {
                    first = day;
                } else if (!isFree && first != null) {
                    people.addLeave(
                            roster.hotline(),
                            new Leave(
                                    UUID.randomUUID(),
                                    absence.employee(),
                                    absence.kind(),
                                    first,
                                    day.minusDays(1),
                                    Leave.State.APPROVED),
                            ABSENT,
                            caller);
                    first = null;
                }
            }
        }
    }
}
