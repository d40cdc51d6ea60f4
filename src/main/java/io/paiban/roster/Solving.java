package io.paiban.roster;

import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.roster.model.Outcome;
import io.paiban.roster.model.ProblemSize;
import io.paiban.roster.model.Progress;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.SolveLimits;
import io.paiban.roster.model.SolveRun;
import io.paiban.roster.model.WeightProfile;
import io.paiban.roster.solver.RosterSolver;
import io.paiban.roster.store.RosterStore;
import io.paiban.staffing.model.GroupRequirement;
import io.paiban.workforce.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The solving of rosters as a job with a row in the database. Each method is one transaction; the work itself is in none. */
@ApplicationScoped
@Transactional
public class Solving {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_LIMIT = Duration.ofHours(8);
    private static final int MOST_STEPS = 100_000_000;
    private static final int PROCESSORS =
            Math.min(SolveLimits.MOST_THREADS, Runtime.getRuntime().availableProcessors());

    private final Rosters rosters;
    private final RosterSettings settings;
    private final RosterProblems problems;
    private final People people;
    private final ShiftTypes shiftTypes;
    private final RosterStore store;
    private final SolvingQueue queue;
    private final Clock clock;

    Solving(
            Rosters rosters,
            RosterSettings settings,
            RosterProblems problems,
            People people,
            ShiftTypes shiftTypes,
            RosterStore store,
            SolvingQueue queue,
            Clock clock) {
        this.rosters = rosters;
        this.settings = settings;
        this.problems = problems;
        this.people = people;
        this.shiftTypes = shiftTypes;
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Asks for a draft to be solved, from the shifts it holds; pinned shifts stay as they are.
     *
     * @param limit longest time; null = 30 seconds, unless steps are given
     * @param steps number of steps instead of a time
     * @param seed seed of the random numbers; null = 0
     * @param profile name of one of {@link #profiles()}; null = the usual one
     * @param threads seeds searched side by side; null = one a processor where time decides, one where steps do
     * @param patience ends the solving after so long without a gain that counts; null = a quarter of the time
     * @throws RequestFailure with {@code ROSTER_BEING_SOLVED}, {@code ROSTER_ALREADY_PUBLISHED},
     *     {@code ROSTER_WITHOUT_REQUIREMENT} or {@code INVALID_REQUEST}
     */
    public SolveRun start(
            UUID id,
            @Nullable Duration limit,
            @Nullable Integer steps,
            @Nullable Long seed,
            @Nullable String profile,
            @Nullable Integer threads,
            @Nullable Duration patience,
            Caller caller) {
        var faults = new Faults();
        faults.require(
                limit == null || limit.toMillis() >= 1000 && limit.compareTo(LONGEST_LIMIT) <= 0,
                "limit",
                limit,
                "must be from PT1S to " + LONGEST_LIMIT);
        faults.require(
                steps == null || steps >= 1 && steps <= MOST_STEPS, "steps", steps, "must be from 1 to " + MOST_STEPS);
        var names = profiles().stream().map(WeightProfile::name).toList();
        faults.require(profile == null || names.contains(profile), "profile", profile, "must be one of " + names);
        faults.require(
                threads == null || threads >= 1 && threads <= SolveLimits.MOST_THREADS,
                "threads",
                threads,
                "must be from 1 to " + SolveLimits.MOST_THREADS);
        faults.require(
                patience == null || patience.toSeconds() >= 1 && patience.compareTo(LONGEST_LIMIT) <= 0,
                "patience",
                patience,
                "must be from PT1S to " + LONGEST_LIMIT);
        faults.require(patience == null || steps == null, "patience", patience, "cannot be given together with steps");
        faults.throwIfAny();
        rosters.get(id, caller);
        var roster = store.findForChange(id).orElseThrow();
        rosters.requireDraft(roster);
        if (roster.requirement() == null && settings.demand(roster.hotline()).isEmpty()) {
            throw new RequestFailure(
                    ProblemType.ROSTER_WITHOUT_REQUIREMENT,
                    ("The roster (%s) was drafted without a requirement and the hotline has no demand by shift, "
                                    + "so nothing tells a good roster from a bad one.")
                            .formatted(id));
        }
        requireSolvable(roster);
        var time = limit == null && steps == null ? USUAL_LIMIT : limit;
        var run = new SolveRun(
                id,
                SolveRun.State.WAITING,
                time,
                steps,
                seed == null ? 0 : seed,
                profile == null ? SolveLimits.USUAL_PROFILE : profile,
                threads == null && time != null ? Integer.valueOf(PROCESSORS) : threads,
                patience == null && time != null ? longer(time.dividedBy(4), Duration.ofSeconds(1)) : patience,
                clock.instant(),
                caller.user(),
                null,
                null,
                Duration.ZERO,
                null,
                false,
                null);
        store.putRun(run);
        queue.add(id);
        return run;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Refuses, before anything is built, what memory does not hold. */
    private void requireSolvable(Roster roster) {
        var groups =
                problems.groups(roster).stream().map(GroupRequirement::name).toList();
        var size =
                ProblemSize.of(roster.days(), people.list(roster.hotline()), shiftTypes.list(roster.hotline()), groups);
        var faults = new Faults();
        size.excess()
                .forEach(excess -> faults.add(
                        excess.measure(),
                        excess.value(),
                        "is more than can be solved at once: %d at most".formatted(excess.most())));
        faults.throwIfAny();
    }

    /** The profiles of weights that there are, the usual one first. */
    public List<WeightProfile> profiles() {
        return RosterSolver.profiles();
    }

    /** Asks the solving to stop; what it has found so far stays in the draft. */
    public SolveRun stop(UUID id, Caller caller) {
        rosters.getRun(id, caller);
        var run = store.findRunForChange(id).orElseThrow();
        if (run.state().isEnd()) {
            return run;
        }
        var stopped = with(run, run.state(), run.progress(), run.spent(), true, null);
        store.putRun(stopped);
        return stopped;
    }

    /** Marks the run as begun and answers it; null where it is over already, or nobody asked. */
    @Nullable
    SolveRun begin(UUID id) {
        var run = store.findRunForChange(id).orElse(null);
        if (run == null || run.state().isEnd()) {
            return null;
        }
        var begun = new SolveRun(
                id,
                SolveRun.State.SOLVING,
                run.limit(),
                run.steps(),
                run.seed(),
                run.profile(),
                run.threads(),
                run.patience(),
                run.requestedAt(),
                run.requestedBy(),
                run.startedAt() == null ? clock.instant() : run.startedAt(),
                null,
                run.spent(),
                run.progress(),
                run.cancelRequested(),
                null);
        store.putRun(begun);
        return begun;
    }

    boolean isCancelRequested(UUID id) {
        return store.findRun(id).map(SolveRun::cancelRequested).orElse(true);
    }

    List<Shift> shifts(UUID id) {
        return store.listShifts(id);
    }

    /** Keeps the best roster so far, so that a stop or a crash loses no more than what came after. */
    void checkpoint(UUID id, Outcome best, Duration spent) {
        keep(id, best);
        var run = store.findRunForChange(id).orElseThrow();
        store.putRun(with(run, run.state(), best.progress(), spent, run.cancelRequested(), null));
    }

    void finish(UUID id, Outcome best, Duration spent) {
        keep(id, best);
        var run = store.findRunForChange(id).orElseThrow();
        var state = run.cancelRequested() ? SolveRun.State.CANCELLED : SolveRun.State.SOLVED;
        store.putRun(with(run, state, best.progress(), spent, run.cancelRequested(), null));
    }

    void fail(UUID id, String reason) {
        var run = store.findRunForChange(id).orElseThrow();
        store.putRun(with(run, SolveRun.State.FAILED, run.progress(), run.spent(), run.cancelRequested(), reason));
    }

    private void keep(UUID id, Outcome best) {
        store.findForChange(id);
        store.replaceUnpinned(id, best.shifts());
        store.touch(id);
    }

    private SolveRun with(
            SolveRun run,
            SolveRun.State state,
            @Nullable Progress progress,
            Duration spent,
            boolean cancelRequested,
            @Nullable String failure) {
        return new SolveRun(
                run.roster(),
                state,
                run.limit(),
                run.steps(),
                run.seed(),
                run.profile(),
                run.threads(),
                run.patience(),
                run.requestedAt(),
                run.requestedBy(),
                run.startedAt(),
                state.isEnd() ? clock.instant() : null,
                spent,
                progress,
                cancelRequested,
                failure);
    }
}
