package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.dayplan.ActivityRequest;
import io.paiban.roster.dayplan.Asked;
import io.paiban.roster.dayplan.CoverFigures;
import io.paiban.roster.dayplan.DayPlan;
import io.paiban.roster.dayplan.DayPlanProblem;
import io.paiban.roster.dayplan.DayPlanner;
import io.paiban.roster.dayplan.MadeDayPlan;
import io.paiban.roster.dayplan.PeakLimit;
import io.paiban.roster.dayplan.Placement;
import io.paiban.roster.dayplan.Segment;
import io.paiban.roster.model.Activity;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.store.ActivityStore;
import io.paiban.roster.store.DayPlanStore;
import io.paiban.roster.store.RosterStore;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Days;
import io.paiban.workforce.model.Employee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The second stage after a roster: where breaks and activities go inside its shifts. Each method is one transaction.
 *
 * <p>A plan is made for a draft, as often as wanted: what an earlier one placed is taken out first. Activities that were typed in with their
 * shifts stay, and nothing is placed upon them.
 */
@ApplicationScoped
@Transactional
public class DayPlans {

    /** Most shifts that are planned in one go: the answer is waited for. */
    private static final int MOST_SHIFTS = 10_000;

    /** Most pieces that requests are cut into in one go. */
    private static final int MOST_PIECES = 20_000;

    private static final Logger LOG = Logger.getLogger(DayPlans.class);

    private final Rosters rosters;
    private final RosterPeople rosterPeople;
    private final RosterProblems problems;
    private final ShiftTypes shiftTypes;
    private final Activities activities;
    private final Hotlines hotlines;
    private final People people;
    private final RosterStore rosterStore;
    private final ActivityStore activityStore;
    private final DayPlanStore store;
    private final Clock clock;

    DayPlans(
            Rosters rosters,
            RosterPeople rosterPeople,
            RosterProblems problems,
            ShiftTypes shiftTypes,
            Activities activities,
            Hotlines hotlines,
            People people,
            RosterStore rosterStore,
            ActivityStore activityStore,
            DayPlanStore store,
            Clock clock) {
        this.rosters = rosters;
        this.rosterPeople = rosterPeople;
        this.problems = problems;
        this.shiftTypes = shiftTypes;
        this.activities = activities;
        this.hotlines = hotlines;
        this.people = people;
        this.rosterStore = rosterStore;
        this.activityStore = activityStore;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What to plan.
     *
     * @param from first work day; null = the roster's first
     * @param days number of work days; null = all that are left of the roster
     * @param keepBreaks whether breaks stay where they are
     * @param limits when few may be away from contacts at once
     */
    public record Wanted(
            @Nullable LocalDate from, @Nullable Integer days, boolean keepBreaks, List<PeakLimit> limits) {}

    /**
     * Places breaks and activities in a draft.
     *
     * @return the plan, with the roster's new revision
     * @throws RequestFailure with {@code ROSTER_ALREADY_PUBLISHED}, {@code ROSTER_BEING_SOLVED}, {@code ROSTER_WITHOUT_REQUIREMENT},
     *     {@code STALE} or {@code INVALID_REQUEST}
     */
    public Versioned<MadeDayPlan> make(UUID id, Wanted wanted, @Nullable String ifMatch, Caller caller) {
        var roster = rosters.change(id, ifMatch, caller);
        var days = days(roster, wanted);
        if (roster.requirement() == null) {
            throw new RequestFailure(
                    ProblemType.ROSTER_WITHOUT_REQUIREMENT,
                    "The roster (%s) was drafted without a requirement, so nothing tells when somebody can be spared."
                            .formatted(id));
        }
        var hotline = hotlines.get(roster.hotline());
        var was = rosterStore.listShifts(id);
        Predicate<Placement> isReplanned = isIn(was, days);
        var earlier = store.find(id).map(found -> found.value().placed()).orElse(List.of());
        var gone = earlier.stream().filter(isReplanned).toList();
        var kept = earlier.stream().filter(isReplanned.negate()).toList();
        var bare = without(gone, was);
        var problem = problem(hotline, roster, days, wanted, bare, kept);
        checkSize(problem);
        var plan = DayPlanner.plan(problem);
        var changed = plan.changed().stream().collect(Collectors.toMap(Shift::id, shift -> shift));
        var becomes = bare.stream()
                .map(shift -> changed.getOrDefault(shift.id(), shift))
                .toList();
        var before = new HashSet<>(was);
        rosterStore.changeShifts(
                id, becomes.stream().filter(shift -> !before.contains(shift)).toList());
        var made = made(wanted, days, plan, problem, bare, becomes, kept, caller);
        long revision = rosterStore.touch(id);
        store.put(id, made, revision);
        LOG.infof(
                "Day plan of roster %s: %d minutes placed, %d refused, %d breaks moved",
                id, plan.placedMinutes(), plan.refusedMinutes(), plan.movedBreaks());
        return new Versioned<>(made, revision);
    }

    private static Days days(Roster roster, Wanted wanted) {
        var from = wanted.from() == null ? roster.from() : wanted.from();
        var faults = new Faults();
        faults.require(
                roster.holds(from), "from", from, "must lie from %s to %s".formatted(roster.from(), roster.lastDay()));
        faults.throwIfAny();
        long most = roster.lastDay().toEpochDay() - from.toEpochDay() + 1;
        long count = wanted.days() == null ? most : wanted.days();
        faults.require(count >= 1 && count <= most, "days", count, "must be from 1 to " + most);
        faults.throwIfAny();
        return new Days(from, from.plusDays(count - 1));
    }

    /** Whether a placement lies in a shift of the days, or in one that is gone. */
    private static Predicate<Placement> isIn(List<Shift> shifts, Days days) {
        var workDays = shifts.stream().collect(Collectors.toMap(Shift::id, Shift::workDay));
        return placed -> !workDays.containsKey(placed.shift()) || days.holds(workDays.get(placed.shift()));
    }

    private static List<Shift> without(List<Placement> gone, List<Shift> shifts) {
        var byShift = gone.stream().collect(Collectors.groupingBy(Placement::shift));
        return shifts.stream()
                .map(shift -> {
                    var left = new ArrayList<>(shift.activities());
                    byShift.getOrDefault(shift.id(), List.of()).forEach(placed -> left.remove(placed.inShift()));
                    return left.size() == shift.activities().size() ? shift : shift.with(shift.breaks(), left);
                })
                .toList();
    }

    private DayPlanProblem problem(
            Hotline hotline, Roster roster, Days days, Wanted wanted, List<Shift> shifts, List<Placement> kept) {
        var grid = roster.grid(hotline.site(), hotline.interval());
        var everybody = rosterPeople.of(hotline, roster);
        return new DayPlanProblem(
                grid,
                days.from(),
                Math.toIntExact(days.to().toEpochDay() - days.from().toEpochDay() + 1),
                everybody,
                shiftTypes.list(roster.hotline()),
                problems.demandWithTables(roster, grid),
                problems.deferrable(roster, grid),
                shifts,
                asked(hotline, roster, days, everybody, kept),
                wanted.limits(),
                wanted.keepBreaks());
    }

    private List<Asked> asked(
            Hotline hotline, Roster roster, Days days, List<RosteredPerson> everybody, List<Placement> kept) {
        var requests = activityStore.listRequests(hotline.code(), days.from(), days.to());
        if (requests.isEmpty()) {
            return List.of();
        }
        var known = activities.byCode(hotline.code());
        var earlier = Stream.concat(kept.stream(), published(hotline, roster, requests).stream())
                .collect(Collectors.groupingBy(Placement::request));
        return requests.stream()
                .map(request -> new Asked(
                        request,
                        Optional.ofNullable(known.get(request.activity()))
                                .map(Activity::takesContacts)
                                .orElse(false),
                        meant(hotline, request, days, everybody),
                        earlier.getOrDefault(request.id(), List.of())))
                .toList();
    }

    /** What published rosters of other days hold of the requests: it is done, or will be. */
    private List<Placement> published(Hotline hotline, Roster roster, List<ActivityRequest> requests) {
        var first = requests.stream()
                .map(ActivityRequest::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var last = requests.stream()
                .map(ActivityRequest::to)
                .max(LocalDate::compareTo)
                .orElseThrow();
        var rosterIds = rosterStore.listPublished(hotline.code(), first, last).stream()
                .map(Roster::id)
                .toList();
        return store.list(rosterIds).stream()
                .flatMap(plan -> plan.placed().stream())
                .filter(placed ->
                        !roster.holds(hotline.site().dayOf(placed.span().start())))
                .toList();
    }

    private List<String> meant(Hotline hotline, ActivityRequest request, Days days, List<RosteredPerson> everybody) {
        if (!request.employees().isEmpty()) {
            return request.employees();
        }
        var from = request.from().isAfter(days.from()) ? request.from() : days.from();
        var both = new Days(from, request.to().isBefore(days.to()) ? request.to() : days.to());
        var terms = request.team() == null ? null : people.terms(hotline.code());
        return everybody.stream()
                .map(RosteredPerson::employee)
                .filter(person -> both.from().datesUntil(both.to().plusDays(1)).anyMatch(person::isEmployed))
                .filter(person -> request.role() == null || person.role() == request.role())
                .filter(person -> terms == null || terms.get(person.number()).isEverIn(request.team(), both))
                .map(Employee::number)
                .toList();
    }

    private static void checkSize(DayPlanProblem problem) {
        var faults = new Faults();
        long shifts = problem.shifts().stream()
                .filter(shift -> problem.plans(shift.workDay()))
                .count();
        faults.require(
                shifts <= MOST_SHIFTS,
                "days",
                problem.days(),
                "hold %d shifts; plan days with %d at most in one go".formatted(shifts, MOST_SHIFTS));
        long pieces = shifts > MOST_SHIFTS ? 0 : DayPlanner.countPieces(problem, MOST_PIECES);
        faults.require(
                pieces <= MOST_PIECES,
                "days",
                problem.days(),
                "hold more than %d pieces of requests; plan fewer days in one go".formatted(MOST_PIECES));
        faults.throwIfAny();
    }

    private MadeDayPlan made(
            Wanted wanted,
            Days days,
            DayPlan plan,
            DayPlanProblem problem,
            List<Shift> before,
            List<Shift> after,
            List<Placement> kept,
            Caller caller) {
        return new MadeDayPlan(
                days.from(),
                problem.days(),
                wanted.keepBreaks(),
                clock.instant(),
                caller.user(),
                plan.movedBreaks(),
                figures(problem, before),
                figures(problem, after),
                Stream.concat(kept.stream(), plan.placed().stream()).toList(),
                plan.refused());
    }

    private static CoverFigures figures(DayPlanProblem problem, List<Shift> shifts) {
        var seen = new ArrayList<>(shifts);
        problem.people().forEach(person -> seen.addAll(person.context()));
        var coverage = Coverage.of(
                problem.grid(),
                problem.people().stream().map(RosteredPerson::employee).toList(),
                ShiftType.onDuty(problem.types(), seen),
                problem.demand());
        return CoverFigures.of(coverage, problem.demand());
    }

    /**
     * A roster's day plan.
     *
     * @param isUpToDate whether the roster is still as the plan left it
     */
    public record Found(MadeDayPlan plan, boolean isUpToDate) {}

    /** @throws RequestFailure with {@code DAY_PLAN_NOT_FOUND} */
    public Found get(UUID id, Caller caller) {
        var roster = rosters.get(id, caller);
        var found = store.find(id).orElseThrow(() -> notFound(id));
        return new Found(found.value(), found.revision() == roster.revision());
    }

    /**
     * What one person does in one shift.
     *
     * @param person who it is; null where the staff number is nobody's any more
     * @param segments the shift from start to end
     */
    public record PersonDay(Shift shift, @Nullable Employee person, List<Segment> segments) {}

    /**
     * What everybody does in their shifts of a work day, by start; told from the shifts as they are, with or without a plan.
     *
     * @throws RequestFailure with {@code INVALID_REQUEST} for a day outside the roster
     */
    public List<PersonDay> list(UUID id, LocalDate day, Caller caller) {
        var roster = rosters.get(id, caller);
        var faults = new Faults();
        faults.require(
                roster.holds(day), "day", day, "must lie from %s to %s".formatted(roster.from(), roster.lastDay()));
        faults.throwIfAny();
        var persons =
                people.list(roster.hotline()).stream().collect(Collectors.toMap(Employee::number, person -> person));
        var shifts = rosterStore.listShifts(id).stream()
                .filter(shift -> shift.workDay().equals(day))
                .toList();
        var onDuty = new HashSet<>(ShiftType.onDuty(shiftTypes.list(roster.hotline()), shifts));
        return shifts.stream()
                .map(shift -> {
                    var person = persons.get(shift.employee());
                    boolean isLive = person != null && person.role().isLive();
                    var usual = isLive ? Segment.Kind.CONTACTS : Segment.Kind.WORK;
                    return new PersonDay(
                            shift, person, Segment.of(shift, onDuty.contains(shift) ? usual : Segment.Kind.STANDBY));
                })
                .toList();
    }

    private static RequestFailure notFound(UUID id) {
        return new RequestFailure(ProblemType.DAY_PLAN_NOT_FOUND, "The roster (%s) has no day plan.".formatted(id));
    }

    /**
     * Takes what the plan has placed out again; breaks stay where they are.
     *
     * @throws RequestFailure with {@code DAY_PLAN_NOT_FOUND}, and as {@link #make}
     */
    public void remove(UUID id, @Nullable String ifMatch, Caller caller) {
        rosters.change(id, ifMatch, caller);
        var plan = store.find(id).orElseThrow(() -> notFound(id)).value();
        var was = rosterStore.listShifts(id);
        var before = new HashSet<>(was);
        rosterStore.changeShifts(
                id,
                without(plan.placed(), was).stream()
                        .filter(shift -> !before.contains(shift))
                        .toList());
        store.delete(id);
        rosterStore.touch(id);
    }
}
