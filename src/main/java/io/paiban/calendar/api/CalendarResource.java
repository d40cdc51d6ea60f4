package io.paiban.calendar.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.calendar.Calendars;
import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holiday calendars over HTTP. */
@Path("/api/v1")
public class CalendarResource {

    private final Calendars calendars;

    CalendarResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Path("/calendars")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<CalendarYear> list(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(calendars.list(), year -> "%s/%04d".formatted(year.code(), year.year()), after, limit);
    }

    @GET
    @Path("/calendars/{code}/{year}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("code") String code, @PathParam("year") int year) {
        var found = calendars.readYear(code, year);
        return Response.ok(found.value()).tag(Revision.tag(found.revision())).build();
    }

    /** Makes or replaces a year of an own calendar. */
    @PUT
    @Path("/calendars/{code}/{year}")
    @RolesAllowed(ADMINISTRATOR)
    public Response put(
            @PathParam("code") String code,
            @PathParam("year") int year,
            YearBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        var kept = calendars.putYear(RequestFailure.requireBody(body).toYear(code, year), ifMatch);
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(kept.value())
                .tag(Revision.tag(kept.revision()))
                .build();
    }

    /**
     * A calendar year as clients send it.
     *
     * @param code may be left out
     * @param year may be left out
     * @param status {@code OFFICIAL} unless said otherwise
     * @param source where the data comes from; required
     * @param days the days that are not ordinary; required, may be empty
     */
    public record YearBody(
            @Nullable String code,
            @Nullable Integer year,
            @Nullable YearStatus status,
            @Nullable String source,
            @Nullable List<DayBody> days) {

        /** A day as clients send it. */
        public record DayBody(@Nullable LocalDate date, @Nullable String name, @Nullable DayKind kind) {}

        CalendarYear toYear(String address, int number) {
            var faults = new Faults();
            faults.require(address.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}"), "code", address, "is not a code");
            faults.require(number >= 1900 && number <= 2200, "year", number, "must be from 1900 to 2200");
            faults.require(code == null || code.equals(address), "code", code, "must equal the address");
            faults.require(year == null || year == number, "year", year, "must equal the address");
            var from = faults.present("source", source);
            var rows = faults.present("days", days);
            var seen = new HashSet<LocalDate>();
            for (int i = 0; rows != null && i < rows.size(); i++) {
                var row = rows.get(i);
                var at = "days[%d].".formatted(i);
                faults.present(at + "kind", row.kind());
                var date = faults.present(at + "date", row.date());
                if (date != null) {
                    faults.require(date.getYear() == number, at + "date", date, "is not in the year " + number);
                    faults.require(seen.add(date), at + "date", date, "stands twice");
                }
            }
            faults.throwIfAny();
            return new CalendarYear(
                    address,
                    number,
                    status == null ? YearStatus.OFFICIAL : status,
                    from,
                    rows.stream()
                            .map(row -> new CalendarDay(row.date(), row.name() == null ? "" : row.name(), row.kind()))
                            .sorted(Comparator.comparing(CalendarDay::date))
                            .toList());
        }
    }
}
