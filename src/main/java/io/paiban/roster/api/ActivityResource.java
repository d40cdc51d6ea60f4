package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.Activities;
import io.paiban.roster.ActivityRequests;
import io.paiban.roster.dayplan.ActivityRequest;
import io.paiban.roster.model.Activity;
import io.paiban.workforce.model.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Over HTTP: what can be done in parts of shifts, and what is asked for. */
@Path("/api/v1")
public class ActivityResource {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Activities activities;
    private final ActivityRequests requests;

    ActivityResource(Activities activities, ActivityRequests requests) {
        this.activities = activities;
        this.requests = requests;
    }

    @GET
    @Path("/hotlines/{h}/activities")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<Activity> list(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(activities.list(hotline), Activity::code, after, limit);
    }

    /** One activity; a built-in one that nobody has changed has no ETag. */
    @GET
    @Path("/hotlines/{h}/activities/{code}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("h") String hotline, @PathParam("code") String code) {
        var found = activities.read(hotline, code);
        var response = Response.ok(found.activity());
        return (found.revision() == null ? response : response.tag(Revision.tag(found.revision()))).build();
    }

    @PUT
    @Path("/hotlines/{h}/activities/{code}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response put(
            @PathParam("h") String hotline,
            @PathParam("code") String code,
            ActivityBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        var kept = activities.put(hotline, RequestFailure.requireBody(body).toActivity(code), ifMatch);
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(kept.value())
                .tag(Revision.tag(kept.revision()))
                .build();
    }

    @GET
    @Path("/hotlines/{h}/activity-requests")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<ActivityRequest> listRequests(
            @PathParam("h") String hotline,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(
                requests.list(hotline, from == null ? EARLIEST : from, to == null ? LATEST : to),
                request -> request.from() + "/" + request.id(),
                after,
                limit);
    }

    @POST
    @Path("/hotlines/{h}/activity-requests")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Response addRequest(@PathParam("h") String hotline, RequestBody body) {
        var request = requests.add(hotline, RequestFailure.requireBody(body).toRequest());
        return Response.created(URI.create("/api/v1/hotlines/%s/activity-requests/%s".formatted(hotline, request.id())))
                .entity(request)
                .build();
    }

    @DELETE
    @Path("/hotlines/{h}/activity-requests/{id}")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public void deleteRequest(@PathParam("h") String hotline, @PathParam("id") UUID id) {
        requests.delete(hotline, id);
    }

    /**
     * An activity as clients send it; see {@link Activity} for the meaning of the fields.
     *
     * @param code may be left out
     * @param name the code unless said otherwise
     * @param takesContacts false unless said otherwise
     * @param paid true unless said otherwise
     * @param workingTime true unless said otherwise
     * @param kind {@code OTHER} unless said otherwise
     * @param seat false unless said otherwise
     */
    public record ActivityBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable Boolean takesContacts,
            @Nullable Boolean paid,
            @Nullable Boolean workingTime,
            Activity.@Nullable Kind kind,
            @Nullable Boolean seat) {

        private static final int LONGEST_NAME = 100;

        Activity toActivity(String address) {
            var faults = new Faults();
            faults.require(address.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}"), "code", address, "is not a code");
            faults.require(code == null || code.equals(address), "code", code, "must equal the address");
            faults.require(
                    name == null || !name.isBlank() && name.length() <= LONGEST_NAME,
                    "name",
                    name,
                    "must have 1 to %d characters".formatted(LONGEST_NAME));
            boolean isWork = !Boolean.FALSE.equals(workingTime);
            faults.require(!isWork || !Boolean.FALSE.equals(paid), "paid", paid, "must be true for working time");
            faults.throwIfAny();
            return new Activity(
                    address,
                    name == null ? address : name.strip(),
                    Boolean.TRUE.equals(takesContacts),
                    !Boolean.FALSE.equals(paid),
                    isWork,
                    kind == null ? Activity.Kind.OTHER : kind,
                    Boolean.TRUE.equals(seat));
        }
    }

    /**
     * A request as clients send it; see {@link ActivityRequest} for the meaning of the fields.
     *
     * @param kind required
     * @param activity the built-in one of the kind unless said otherwise
     * @param employees none of these three = everybody
     * @param minutes required but for work that can wait
     * @param from required
     * @param to the first day unless said otherwise
     * @param floor {@code REQUIRED} unless said otherwise
     * @param group {@code general} unless said otherwise
     */
    public record RequestBody(
            ActivityRequest.@Nullable Kind kind,
            @Nullable String activity,
            @Nullable List<String> employees,
            @Nullable String team,
            @Nullable Role role,
            @Nullable Integer minutes,
            @Nullable Integer blockMinutes,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest,
            ActivityRequest.@Nullable Floor floor,
            @Nullable String group) {

        ActivityRequest toRequest() {
            var faults = new Faults();
            faults.present("kind", kind);
            faults.present("from", from);
            faults.throwIfAny();
            return new ActivityRequest(
                    UUID.randomUUID(),
                    kind,
                    activity == null ? kind.name() : activity,
                    employees == null ? List.of() : employees,
                    team,
                    role,
                    minutes,
                    blockMinutes,
                    from,
                    to == null ? from : to,
                    earliest,
                    latest,
                    floor == null ? ActivityRequest.Floor.REQUIRED : floor,
                    group == null ? "general" : group);
        }
    }
}
