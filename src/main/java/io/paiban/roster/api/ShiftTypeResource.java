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
import io.paiban.roster.ShiftTypes;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.ShiftType;
import io.paiban.workforce.model.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shift types over HTTP. */
@Path("/api/v1")
public class ShiftTypeResource {

    private final ShiftTypes shiftTypes;

    ShiftTypeResource(ShiftTypes shiftTypes) {
        this.shiftTypes = shiftTypes;
    }

    @GET
    @Path("/hotlines/{h}/shift-types")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<ShiftType> list(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(shiftTypes.list(hotline), ShiftType::code, after, limit);
    }

    @GET
    @Path("/hotlines/{h}/shift-types/{code}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("h") String hotline, @PathParam("code") String code) {
        var found = shiftTypes.read(hotline, code);
        return Response.ok(found.value()).tag(Revision.tag(found.revision())).build();
    }

    @PUT
    @Path("/hotlines/{h}/shift-types/{code}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response put(
            @PathParam("h") String hotline,
            @PathParam("code") String code,
            ShiftTypeBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        var kept = shiftTypes.put(hotline, RequestFailure.requireBody(body).toShiftType(code), ifMatch);
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(kept.value())
                .tag(Revision.tag(kept.revision()))
                .build();
    }

    /**
     * A shift type as clients send it; see {@link ShiftType} for the meaning of the fields.
     *
     * @param code may be left out
     * @param name the code unless said otherwise
     * @param start required
     * @param length required; 30 minutes to 24 hours
     * @param breaks none unless said otherwise
     * @param roles agents and bilingual reps unless said otherwise
     * @param weekdays every day unless said otherwise
     */
    public record ShiftTypeBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable LocalTime start,
            @Nullable Duration length,
            @Nullable List<BreakBody> breaks,
            @Nullable Set<Role> roles,
            @Nullable Set<DayOfWeek> weekdays) {

        /** A break as clients send it; {@code latest} equals {@code earliest} unless said otherwise; unpaid likewise. */
        public record BreakBody(
                @Nullable Duration earliest,
                @Nullable Duration latest,
                @Nullable Duration length,
                @Nullable Boolean paid) {}

        ShiftType toShiftType(String address) {
            var faults = new Faults();
            faults.require(address.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}"), "code", address, "is not a code");
            faults.require(code == null || code.equals(address), "code", code, "must equal the address");
            faults.present("start", start);
            faults.present("length", length);
            faults.require(
                    start == null || start.getSecond() == 0 && start.getNano() == 0,
                    "start",
                    start,
                    "must be a whole minute");
            faults.require(
                    length == null
                            || length.compareTo(Duration.ofMinutes(30)) >= 0
                                    && length.compareTo(Duration.ofHours(24)) <= 0
                                    && length.toSecondsPart() == 0,
                    "length",
                    length,
                    "must be whole minutes from PT30M to PT24H");
            var windows = windows(faults);
            faults.throwIfAny();
            return new ShiftType(
                    address,
                    name == null ? address : name,
                    start,
                    length,
                    windows,
                    roles == null || roles.isEmpty() ? EnumSet.of(Role.AGENT, Role.BILINGUAL) : roles,
                    weekdays == null || weekdays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : weekdays);
        }

        private List<BreakWindow> windows(Faults faults) {
            var windows = new ArrayList<BreakWindow>();
            Duration free = Duration.ZERO;
            for (int i = 0; breaks != null && i < breaks.size(); i++) {
                var at = "breaks[%d].".formatted(i);
                var wanted = breaks.get(i);
                var earliest = faults.present(at + "earliest", wanted.earliest());
                var lasts = faults.present(at + "length", wanted.length());
                if (earliest == null || lasts == null) {
                    continue;
                }
                var latest = wanted.latest() == null ? earliest : wanted.latest();
                faults.require(lasts.toMinutes() > 0, at + "length", lasts, "must be at least a minute");
                faults.require(!latest.minus(earliest).isNegative(), at + "latest", latest, "is before earliest");
                faults.require(
                        earliest.compareTo(free) >= 0,
                        at + "earliest",
                        earliest,
                        "must not lie before the end of the break before it or the shift's start");
                faults.require(
                        length == null || latest.plus(lasts).compareTo(length) <= 0,
                        at + "latest",
                        latest,
                        "lets the break end after the shift");
                free = latest.plus(lasts);
                windows.add(new BreakWindow(earliest, latest, lasts, Boolean.TRUE.equals(wanted.paid())));
            }
            return windows;
        }
    }
}
