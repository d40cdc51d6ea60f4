package io.paiban.simulation.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Queue;
import io.paiban.platform.csv.CsvText;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.security.Accounts;
import io.paiban.platform.security.Caller;
import io.paiban.roster.Rosters;
import io.paiban.shared.time.SiteTime;
import io.paiban.simulation.Simulations;
import io.paiban.simulation.model.Certified;
import io.paiban.simulation.model.Chances;
import io.paiban.simulation.model.Comparison;
import io.paiban.simulation.model.ContactStream;
import io.paiban.simulation.model.Estimate;
import io.paiban.simulation.model.Failure;
import io.paiban.simulation.model.Figures;
import io.paiban.simulation.model.RollingWindow;
import io.paiban.simulation.model.Routing;
import io.paiban.simulation.model.SimulationRun;
import io.paiban.simulation.model.SimulationSettings;
import io.paiban.simulation.model.StreamOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The simulation of a roster over HTTP: start it, watch it, read what it found. */
@Path("/api/v1/rosters/{id}/simulation")
public class SimulationResource {

    /** Name of the row that adds all streams up. */
    private static final String ALL = "all";

    private final Simulations simulations;
    private final Rosters rosters;
    private final Hotlines hotlines;
    private final Accounts accounts;

    SimulationResource(Simulations simulations, Rosters rosters, Hotlines hotlines, Accounts accounts) {
        this.simulations = simulations;
        this.rosters = rosters;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    /** Starts a simulation of the roster as it is now; a published roster can be simulated too. */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Response start(@PathParam("id") UUID id, @Nullable NewSimulation body) {
        var caller = accounts.caller();
        var wanted = body == null ? new NewSimulation(null, null, null, null, null) : body;
        var run = simulations.start(id, wanted.replications(), wanted.settings(), caller);
        return Response.accepted(view(run, caller))
                .location(URI.create("/api/v1/rosters/%s/simulation".formatted(id)))
                .build();
    }

    /** The state of the latest simulation, and what it found when it is over. */
    @GET
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public RunView get(@PathParam("id") UUID id) {
        var caller = accounts.caller();
        return view(simulations.get(id, caller), caller);
    }

    /** Asks the simulation to stop; the days it has done are kept for the next one. */
    @DELETE
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Response stop(@PathParam("id") UUID id) {
        var caller = accounts.caller();
        return Response.accepted(view(simulations.stop(id, caller), caller)).build();
    }

    /** The service by interval, for all streams together and for each. */
    @GET
    @Path("/intervals")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<IntervalView> intervals(
            @PathParam("id") UUID id,
            @QueryParam("stream") String stream,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.byPosition(rows(id, stream), after, limit);
    }

    @GET
    @Path("/intervals")
    @Produces("text/csv;qs=0.5")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public String intervalsCsv(@PathParam("id") UUID id, @QueryParam("stream") String stream) {
        var text = new CsvText(
                "start",
                "stream",
                "offered",
                "late",
                "serviceLevel",
                "serviceLevelLow",
                "serviceLevelHigh",
                "averageWaitSeconds",
                "speedOfAnswerSeconds",
                "answerRate",
                "abandonment",
                "occupancy");
        rows(id, stream)
                .forEach(row -> text.line(
                        row.start(),
                        row.stream(),
                        row.figures().offered(),
                        row.figures().late(),
                        value(row.figures().serviceLevel()),
                        row.figures().serviceLevel() == null
                                ? ""
                                : row.figures().serviceLevel().low(),
                        row.figures().serviceLevel() == null
                                ? ""
                                : row.figures().serviceLevel().high(),
                        value(row.figures().averageWait()),
                        value(row.figures().speedOfAnswer()),
                        value(row.figures().answerRate()),
                        value(row.figures().abandonment()),
                        value(row.occupancy())));
        return text.toString();
    }

    private static Object value(@Nullable Estimate estimate) {
        return estimate == null ? "" : estimate.value();
    }

    private List<IntervalView> rows(UUID id, @Nullable String wanted) {
        var caller = accounts.caller();
        var outcome = simulations.outcome(id, caller).outcome();
        var site = site(id, caller);
        var rows = new ArrayList<IntervalView>();
        for (int i = 0; i < outcome.starts().length; i++) {
            var start = at(site, outcome.starts()[i]);
            if (wanted == null || wanted.equals(ALL)) {
                rows.add(new IntervalView(
                        start,
                        ALL,
                        ServiceView.of(outcome.intervals().get(i)),
                        outcome.intervalOccupancy().get(i)));
            }
            for (var stream : outcome.streams()) {
                if (wanted == null || wanted.equals(stream.target().name())) {
                    rows.add(new IntervalView(
                            start,
                            stream.target().name(),
                            ServiceView.of(stream.intervals().get(i)),
                            null));
                }
            }
        }
        return rows;
    }

    /** Intervals in which a stream stays below its target, worst first, with the people who would repair each. */
    @GET
    @Path("/failures")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<FailureView> failures(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var caller = accounts.caller();
        var found = simulations.outcome(id, caller);
        var site = site(id, caller);
        var rows = found.outcome().failures().stream()
                .map(failure -> failure(found, failure, site))
                .toList();
        return Page.byPosition(rows, after, limit);
    }

    private static FailureView failure(Certified found, Failure failure, SiteTime site) {
        var repair = found.repairs().stream()
                .filter(one -> one.language() == failure.language() && one.interval() == failure.interval())
                .findFirst()
                .orElse(null);
        return new FailureView(
                at(site, failure.start()),
                failure.stream(),
                group(found, failure.language()),
                failure.serviceLevel(),
                failure.target(),
                failure.certain(),
                failure.excessLate(),
                repair == null ? null : repair.heads(),
                repair == null ? null : repair.reached());
    }

    /** Everybody who would have to be added, by interval and group, so that every interval reaches its target. */
    @GET
    @Path("/repairs")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Page<RepairView> repairs(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var caller = accounts.caller();
        var found = simulations.outcome(id, caller);
        var site = site(id, caller);
        var rows = found.repairs().stream()
                .map(repair -> new RepairView(
                        at(site, found.outcome().starts()[repair.interval()]),
                        group(found, repair.language()),
                        repair.heads(),
                        repair.reached()))
                .toList();
        return Page.byPosition(rows, after, limit);
    }

    /** What another roster of the same days does better or worse with exactly the same callers. */
    @GET
    @Path("/comparison")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public Comparison compare(@PathParam("id") UUID id, @QueryParam("with") @Nullable UUID with) {
        var faults = new Faults();
        faults.present("with", with);
        faults.throwIfAny();
        return simulations.compare(id, with, accounts.caller());
    }

    private static String group(Certified found, int language) {
        return language == ContactStream.GENERAL
                ? Queue.GENERAL
                : found.languages().get(language);
    }

    private SiteTime site(UUID roster, Caller caller) {
        return hotlines.get(rosters.get(roster, caller).hotline()).site();
    }

    private static OffsetDateTime at(SiteTime site, long epochSecond) {
        return site.offset(Instant.ofEpochSecond(epochSecond));
    }

    private RunView view(SimulationRun run, Caller caller) {
        var site = site(run.roster(), caller);
        var roster = rosters.get(run.roster(), caller);
        return new RunView(
                run.roster(),
                run.state(),
                run.settings(),
                run.settings().routing(),
                run.rosterRevision(),
                simulations.isOutdated(run, caller),
                site.offset(run.requestedAt()),
                run.requestedBy(),
                run.startedAt() == null ? null : site.offset(run.startedAt()),
                run.endedAt() == null ? null : site.offset(run.endedAt()),
                run.progress(),
                run.failure(),
                simulations
                        .find(run.roster(), caller)
                        .map(found -> summary(found, roster.from()))
                        .orElse(null));
    }

    private static Summary summary(Certified found, LocalDate first) {
        var outcome = found.outcome();
        return new Summary(
                found.levelCv(),
                outcome.window(),
                ServiceView.of(outcome.whole()),
                outcome.occupancy(),
                outcome.chances(),
                outcome.streams().stream().map(stream -> stream(found, stream)).toList(),
                IntStream.range(0, outcome.days().size())
                        .mapToObj(day -> new DayView(
                                first.plusDays(day),
                                ServiceView.of(outcome.days().get(day)),
                                outcome.dayOccupancy().get(day),
                                outcome.chances().days().get(day)))
                        .toList(),
                outcome.failures().size(),
                found.notes());
    }

    private static StreamView stream(Certified found, StreamOutcome stream) {
        return new StreamView(
                stream.target().name(),
                group(found, stream.target().language()),
                stream.target().answeredWithinSeconds(),
                stream.target().targetShare(),
                ServiceView.of(stream.whole()),
                stream.chances());
    }

    /**
     * How to simulate; everything may be left out.
     *
     * @param replications how often each day is lived through; 400 unless said otherwise, fewer where many days and queues need the memory
     * @param seed chooses the callers; 0 unless said otherwise
     * @param keepOneIdle whether reps take general contacts only while another rep of their languages is idle; true unless said otherwise
     * @param uncertainLevel whether whole days may be busier or quieter than expected; true unless said otherwise
     * @param repairs whether repairs of failing intervals are looked for; true unless said otherwise
     */
    public record NewSimulation(
            @Nullable Integer replications,
            @Nullable Long seed,
            @Nullable Boolean keepOneIdle,
            @Nullable Boolean uncertainLevel,
            @Nullable Boolean repairs) {

        SimulationSettings settings() {
            return new SimulationSettings(
                    SimulationSettings.USUAL_REPLICATIONS,
                    seed == null ? 0 : seed,
                    keepOneIdle == null || keepOneIdle,
                    uncertainLevel == null || uncertainLevel,
                    repairs == null || repairs);
        }
    }

    /** The state of a simulation with its moments on the hotline's clock. */
    public record RunView(
            UUID roster,
            SimulationRun.State state,
            SimulationSettings settings,
            Routing routing,
            long rosterRevision,
            boolean outdated,
            OffsetDateTime requestedAt,
            String requestedBy,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            SimulationRun.@Nullable Progress progress,
            @Nullable String failure,
            @Nullable Summary result) {}

    /**
     * What was found, without the intervals.
     *
     * @param levelCv how uncertain the level of a whole day was taken to be
     * @param window the rolling windows judged
     * @param whole figures of all contacts of all days
     * @param occupancy busy over staffed time
     * @param chances how likely the targets are met
     * @param streams the same by queue
     * @param days the same by day
     * @param failingIntervals number of intervals and queues below their target
     * @param notes what was left out
     */
    public record Summary(
            double levelCv,
            RollingWindow window,
            ServiceView whole,
            @Nullable Estimate occupancy,
            Chances chances,
            List<StreamView> streams,
            List<DayView> days,
            int failingIntervals,
            List<String> notes) {}

    /**
     * The service of some contacts, with 95 % intervals; null where nothing was offered.
     *
     * @param offered mean number of contacts
     * @param late mean number that was not answered in time, lost ones included
     * @param serviceLevel share answered in time
     * @param answerRate share answered at all
     * @param averageWait seconds waited by all, until answered or hung up
     * @param speedOfAnswer seconds waited by those who were answered (ASA)
     * @param abandonment share that hung up, or that nobody was left to answer
     */
    public record ServiceView(
            double offered,
            double late,
            @Nullable Estimate serviceLevel,
            @Nullable Estimate answerRate,
            @Nullable Estimate averageWait,
            @Nullable Estimate speedOfAnswer,
            @Nullable Estimate abandonment) {

        static ServiceView of(Figures figures) {
            var lost = figures.unanswered();
            return new ServiceView(
                    figures.offered(),
                    figures.late(),
                    figures.serviceLevel(),
                    lost == null ? null : new Estimate(1 - lost.value(), 1 - lost.high(), 1 - lost.low()),
                    figures.averageWait(),
                    figures.speedOfAnswer(),
                    lost);
        }
    }

    /** One queue. */
    public record StreamView(
            String stream,
            String group,
            double answeredWithinSeconds,
            double targetShare,
            ServiceView figures,
            Chances chances) {}

    /**
     * One day.
     *
     * @param targetMet how likely every queue meets its target that day
     */
    public record DayView(
            LocalDate day, ServiceView figures, @Nullable Estimate occupancy, @Nullable Estimate targetMet) {}

    /** One interval of a queue, or of all of them; the occupancy is told for all. */
    public record IntervalView(
            OffsetDateTime start, String stream, ServiceView figures, @Nullable Estimate occupancy) {}

    /**
     * An interval below its target.
     *
     * @param certain whether that is more than chance
     * @param excessLate contacts answered late or never beyond those that the target allows
     * @param morePeople people of the group who would repair it; null where none were looked for, or others' repair it too
     * @param reached whether the target is met with them
     */
    public record FailureView(
            OffsetDateTime start,
            String stream,
            String group,
            Estimate serviceLevel,
            double target,
            boolean certain,
            double excessLate,
            @Nullable Integer morePeople,
            @Nullable Boolean reached) {}

    /** People to add in one interval. */
    public record RepairView(OffsetDateTime start, String group, int morePeople, boolean reached) {}
}
