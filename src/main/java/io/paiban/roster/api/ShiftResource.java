package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Hotline;
import io.paiban.labour.model.PlannedAs;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.roster.Rosters;
import io.paiban.roster.ShiftEdit;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Employee;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shifts over HTTP: a roster's, a person's, one's own. */
@Path("/api/v1")
public class ShiftResource {

    private final Rosters rosters;
    private final Hotlines hotlines;
    private final People people;
    private final Accounts accounts;

    ShiftResource(Rosters rosters, Hotlines hotlines, People people, Accounts accounts) {
        this.rosters = rosters;
        this.hotlines = hotlines;
        this.people = people;
        this.accounts = accounts;
    }

    /** A roster's shifts, as JSON or with {@code format=csv} as CSV. */
    @GET
    @Path("/rosters/{id}/shifts")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var faults = new Faults();
        faults.require(Set.of("json", "csv").contains(format), "format", format, "must be json or csv");
        faults.throwIfAny();
        var caller = accounts.caller();
        var roster = rosters.get(id, caller);
        var site = hotlines.get(roster.hotline()).site();
        var shifts = rosters.listShifts(id, caller).stream()
                .map(shift -> ShiftView.of(shift, roster.hotline(), site))
                .toList();
        if (format.equals("csv")) {
            var names =
                    people.list(roster.hotline()).stream().collect(Collectors.toMap(Employee::number, Employee::name));
            return Response.ok(ShiftView.csv(shifts, names), "text/csv; charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"roster-%s.csv\"".formatted(roster.from()))
                    .build();
        }
        return Response.ok(Page.byPosition(shifts, after, limit), MediaType.APPLICATION_JSON)
                .tag(Revision.tag(roster.revision()))
                .build();
    }

    /** Types a shift in, or changes it. {@code If-Match} takes the ETag of the roster or its shifts. */
    @PUT
    @Path("/rosters/{id}/shifts/{shift}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("shift") UUID shift,
            ShiftBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        var caller = accounts.caller();
        var roster = rosters.get(id, caller);
        var edited = rosters.edit(id, shift, RequestFailure.requireBody(body).toEdit(), ifMatch, caller);
        var site = hotlines.get(roster.hotline()).site();
        return (edited.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(ShiftView.of(edited.shift(), roster.hotline(), site))
                .tag(Revision.tag(edited.revision()))
                .build();
    }

    @DELETE
    @Path("/rosters/{id}/shifts/{shift}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public void remove(
            @PathParam("id") UUID id, @PathParam("shift") UUID shift, @HeaderParam("If-Match") String ifMatch) {
        rosters.remove(id, shift, ifMatch, accounts.caller());
    }

    /** One person's published shifts; an agent gets only their own. */
    @GET
    @Path("/hotlines/{h}/employees/{number}/shifts")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, AGENT, ADMINISTRATOR})
    public Page<ShiftView> ofPerson(
            @PathParam("h") String hotline,
            @PathParam("number") String number,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        require(from, to);
        var caller = accounts.caller();
        caller.readPerson(number);
        people.read(hotline, number);
        var site = hotlines.get(hotline).site();
        return Page.byPosition(rosters.listPublishedShifts(hotline, number, from, to, caller), after, limit)
                .map(shift -> ShiftView.of(shift, hotline, site));
    }

    /** The caller's own published shifts, in every hotline they work for. */
    @GET
    @Path("/me/shifts")
    @RolesAllowed({AGENT, SCHEDULER, LEADER, PAYROLL, ADMINISTRATOR})
    public Page<ShiftView> own(
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        require(from, to);
        var caller = accounts.caller();
        var shifts = new ArrayList<ShiftView>();
        if (caller.employee() != null) {
            hotlines.list().stream()
                    .map(Hotline::code)
                    .filter(caller::mayEnter)
                    .forEach(hotline -> shifts.addAll(views(hotline, caller.employee(), from, to)));
        }
        shifts.sort(Comparator.comparing(ShiftView::start));
        return Page.byPosition(shifts, after, limit);
    }

    private List<ShiftView> views(String hotline, String number, LocalDate from, LocalDate to) {
        SiteTime site = hotlines.get(hotline).site();
        return rosters.listPublishedShifts(hotline, number, from, to, accounts.caller()).stream()
                .map(shift -> ShiftView.of(shift, hotline, site))
                .toList();
    }

    private static void require(@Nullable LocalDate from, @Nullable LocalDate to) {
        var faults = new Faults();
        faults.present("from", from);
        faults.present("to", to);
        faults.require(from == null || to == null || !to.isBefore(from), "to", to, "is before from");
        faults.throwIfAny();
    }

    /** A shift as clients send it; see {@link ShiftEdit} for what may be left out. */
    public record ShiftBody(
            @Nullable String employee,
            @Nullable LocalDate workDay,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable String type,
            @Nullable List<BreakBody> breaks,
            @Nullable List<ActivityBody> activities,
            @Nullable Boolean pinned,
            @Nullable PlannedAs plannedAs,
            @Nullable String emergency) {

        /** A break as clients send it; unpaid unless said otherwise. */
        public record BreakBody(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end, @Nullable Boolean paid) {}

        /** An activity as clients send it; away from contacts unless said otherwise. */
        public record ActivityBody(
                @Nullable String activity,
                @Nullable OffsetDateTime start,
                @Nullable OffsetDateTime end,
                @Nullable Boolean takesContacts) {}

        ShiftEdit toEdit() {
            var faults = new Faults();
            List<ShiftBreak> pauses = null;
            if (breaks != null) {
                pauses = new ArrayList<>();
                for (int i = 0; i < breaks.size(); i++) {
                    var pause = breaks.get(i);
                    boolean ordered = pause.start() != null
                            && pause.end() != null
                            && pause.end().isAfter(pause.start());
                    faults.require(ordered, "breaks[%d].end".formatted(i), pause.end(), "must lie after start");
                    if (ordered) {
                        pauses.add(new ShiftBreak(
                                new TimeSpan(
                                        pause.start().toInstant(), pause.end().toInstant()),
                                Boolean.TRUE.equals(pause.paid())));
                    }
                }
            }
            var done = activities == null ? null : activities(activities, faults);
            faults.throwIfAny();
            return new ShiftEdit(
                    employee, workDay, instant(start), instant(end), type, pauses, done, pinned, plannedAs, emergency);
        }

        private static List<ShiftActivity> activities(List<ActivityBody> wanted, Faults faults) {
            var done = new ArrayList<ShiftActivity>();
            for (int i = 0; i < wanted.size(); i++) {
                var at = "activities[%d].".formatted(i);
                var one = wanted.get(i);
                var code = faults.present(at + "activity", one.activity());
                boolean ordered =
                        one.start() != null && one.end() != null && one.end().isAfter(one.start());
                faults.require(ordered, at + "end", one.end(), "must lie after start");
                if (ordered && code != null) {
                    done.add(new ShiftActivity(
                            code,
                            new TimeSpan(one.start().toInstant(), one.end().toInstant()),
                            Boolean.TRUE.equals(one.takesContacts())));
                }
            }
            return done;
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
            return moment == null ? null : moment.toInstant();
        }
    }
}
