package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.security.Accounts;
import io.paiban.platform.security.Caller;
import io.paiban.roster.Rosters;
import io.paiban.roster.Solving;
import io.paiban.roster.model.Progress;
import io.paiban.roster.model.SolveRun;
import io.paiban.roster.model.WeightProfile;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The solving of a roster over HTTP: start it, watch it, stop it. */
@Path("/api/v1")
public class SolvingResource {

    private static final Duration EVENT_EVERY = Duration.ofSeconds(1);

    private final Solving solving;
    private final Rosters rosters;
    private final Hotlines hotlines;
    private final Accounts accounts;

    SolvingResource(Solving solving, Rosters rosters, Hotlines hotlines, Accounts accounts) {
        this.solving = solving;
        this.rosters = rosters;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    /** Starts solving, from the shifts that the draft holds. */
    @POST
    @Path("/rosters/{id}/solving")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response start(@PathParam("id") UUID id, @Nullable NewRun body) {
        var wanted = body == null ? new NewRun(null, null, null, null) : body;
        var faults = new Faults();
        faults.require(
                wanted.limit() == null || wanted.steps() == null,
                "steps",
                wanted.steps(),
                "cannot be given together with limit");
        faults.throwIfAny();
        var caller = accounts.caller();
        var run = solving.start(id, wanted.limit(), wanted.steps(), wanted.seed(), wanted.profile(), caller);
        return Response.accepted(view(run, caller))
                .location(URI.create("/api/v1/rosters/%s/solving".formatted(id)))
                .build();
    }

    @GET
    @Path("/rosters/{id}/solving")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public RunView get(@PathParam("id") UUID id) {
        var caller = accounts.caller();
        return view(rosters.getRun(id, caller), caller);
    }

    /** Asks the solving to stop; the best roster found stays. */
    @DELETE
    @Path("/rosters/{id}/solving")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response stop(@PathParam("id") UUID id) {
        var caller = accounts.caller();
        return Response.accepted(view(solving.stop(id, caller), caller)).build();
    }

    /** The state of the solving once a second as Server-Sent Events, until it is over. */
    @GET
    @Path("/rosters/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Multi<RunView> events(@PathParam("id") UUID id) {
        var caller = accounts.caller();
        var first = view(rosters.getRun(id, caller), caller);
        var later = Multi.createFrom()
                .ticks()
                .startingAfter(EVENT_EVERY)
                .every(EVENT_EVERY)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> view(rosters.getRun(id, caller), caller));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(first), later)
                .select()
                .first(new UntilEnd());
    }

    /** Lets the state that says the end through, and nothing after it. */
    private static final class UntilEnd implements java.util.function.Predicate<RunView> {

        private boolean over;

        @Override
        public boolean test(RunView view) {
            boolean goesOn = !over;
            over = view.state().isEnd();
            return goesOn;
        }
    }

    /** What the rules of a roster can weigh against each other. */
    @GET
    @Path("/roster-profiles")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<WeightProfile> profiles() {
        return Page.all(solving.profiles());
    }

    private RunView view(SolveRun run, Caller caller) {
        var site = hotlines.get(rosters.get(run.roster(), caller).hotline()).site();
        return new RunView(
                run.roster(),
                run.state(),
                run.limit(),
                run.steps(),
                run.seed(),
                run.profile(),
                site.offset(run.requestedAt()),
                run.requestedBy(),
                offset(run.startedAt(), site),
                offset(run.endedAt(), site),
                run.progress(),
                run.failure());
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant moment, io.paiban.shared.time.SiteTime site) {
        return moment == null ? null : site.offset(moment);
    }

    /**
     * How to solve.
     *
     * @param limit longest time, 30 seconds unless said otherwise
     * @param steps number of steps instead of a time; the same seed and steps give the same roster
     * @param seed seed of the random numbers; 0 unless said otherwise
     * @param profile name of the profile of weights; {@code balanced} unless said otherwise
     */
    public record NewRun(
            @Nullable Duration limit, @Nullable Integer steps, @Nullable Long seed, @Nullable String profile) {}

    /** The state of a solving with its moments on the hotline's clock. */
    public record RunView(
            UUID roster,
            SolveRun.State state,
            @Nullable Duration limit,
            @Nullable Integer steps,
            long seed,
            String profile,
            OffsetDateTime requestedAt,
            String requestedBy,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable Progress progress,
            @Nullable String failure) {}
}
