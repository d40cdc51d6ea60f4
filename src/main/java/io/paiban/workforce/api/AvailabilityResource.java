package io.paiban.workforce.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Leave;
import io.paiban.workforce.model.Wish;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leave and wishes over HTTP, entered by a scheduler or leader. */
@Path("/api/v1")
public class AvailabilityResource {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final People people;
    private final Accounts accounts;

    AvailabilityResource(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @GET
    @Path("/hotlines/{h}/leave")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, ADMINISTRATOR})
    public Page<Leave> listLeave(
            @PathParam("h") String hotline,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(
                people.listLeave(hotline, from == null ? EARLIEST : from, to == null ? LATEST : to),
                leave -> leave.from() + "/" + leave.employee() + "/" + leave.id(),
                after,
                limit);
    }

    @POST
    @Path("/hotlines/{h}/leave")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Response addLeave(@PathParam("h") String hotline, LeaveBody body) {
        var wanted = RequestFailure.requireBody(body);
        var override = wanted.override() == null
                ? null
                : wanted.override().reason() == null ? "" : wanted.override().reason();
        var leave = people.addLeave(hotline, wanted.toLeave(), override, accounts.caller());
        return Response.created(URI.create("/api/v1/hotlines/%s/leave/%s".formatted(hotline, leave.id())))
                .entity(leave)
                .build();
    }

    @DELETE
    @Path("/hotlines/{h}/leave/{id}")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public void deleteLeave(@PathParam("h") String hotline, @PathParam("id") UUID id) {
        people.deleteLeave(hotline, id);
    }

    @GET
    @Path("/hotlines/{h}/wishes")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<Wish> listWishes(
            @PathParam("h") String hotline,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(
                people.listWishes(hotline, from == null ? EARLIEST : from, to == null ? LATEST : to),
                wish -> wish.workDay() + "/" + wish.employee() + "/" + wish.id(),
                after,
                limit);
    }

    @POST
    @Path("/hotlines/{h}/wishes")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Response addWish(@PathParam("h") String hotline, WishBody body) {
        var wish = people.addWish(hotline, RequestFailure.requireBody(body).toWish());
        return Response.created(URI.create("/api/v1/hotlines/%s/wishes/%s".formatted(hotline, wish.id())))
                .entity(wish)
                .build();
    }

    @DELETE
    @Path("/hotlines/{h}/wishes/{id}")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public void deleteWish(@PathParam("h") String hotline, @PathParam("id") UUID id) {
        people.deleteWish(hotline, id);
    }

    /**
     * Leave as clients send it: approved unless said otherwise, for a scheduler enters it.
     *
     * @param employee staff number; required
     * @param kind pay code such as {@code LEAVE_ANNUAL}; required
     * @param from first day; required
     * @param to last day, inclusive; the first unless said otherwise
     * @param state {@code APPROVED} unless said otherwise
     * @param override to enter leave that is held back; schedulers only
     */
    public record LeaveBody(
            @Nullable String employee,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Leave.@Nullable State state,
            @Nullable Override override) {

        /** Why leave that is held back is entered nevertheless; kept and shown for ever. */
        public record Override(@Nullable String reason) {}

        Leave toLeave() {
            var faults = new Faults();
            faults.present("employee", employee);
            faults.present("kind", kind);
            faults.present("from", from);
            faults.require(
                    kind == null || kind.matches("LEAVE_[A-Z_]+"),
                    "kind",
                    kind,
                    "must be a leave code: LEAVE_ANNUAL ...");
            faults.require(from == null || to == null || !to.isBefore(from), "to", to, "is before from");
            faults.throwIfAny();
            return new Leave(
                    UUID.randomUUID(),
                    employee,
                    kind,
                    from,
                    to == null ? from : to,
                    state == null ? Leave.State.APPROVED : state);
        }
    }

    /**
     * A wish as clients send it.
     *
     * @param employee staff number; required
     * @param workDay the day; required
     * @param shiftType shift type wished for; exactly one of this and {@code off}
     * @param off true where the day off is wished for
     * @param weight 1 to 10; 1 unless said otherwise
     */
    public record WishBody(
            @Nullable String employee,
            @Nullable LocalDate workDay,
            @Nullable String shiftType,
            @Nullable Boolean off,
            @Nullable Integer weight) {

        Wish toWish() {
            var faults = new Faults();
            faults.present("employee", employee);
            faults.present("workDay", workDay);
            boolean free = Boolean.TRUE.equals(off);
            faults.require(
                    free != (shiftType != null), "shiftType", shiftType, "give either a shift type or off: true");
            int much = weight == null ? 1 : weight;
            faults.require(much >= 1 && much <= 10, "weight", much, "must be from 1 to 10");
            faults.throwIfAny();
            return new Wish(UUID.randomUUID(), employee, workDay, shiftType, free, much);
        }
    }
}
