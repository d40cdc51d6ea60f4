package io.paiban.calendar.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.calendar.CalendarEdit;
import io.paiban.calendar.Calendars;
import io.paiban.calendar.HolidayNotice;
import io.paiban.calendar.ImportTerms;
import io.paiban.calendar.YearEdit;
import io.paiban.calendar.YearsChange;
import io.paiban.calendar.model.CalendarYear;
import io.paiban.calendar.model.YearStatus;
import io.paiban.calendar.model.YearVersion;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;

/** Holiday calendars over HTTP. */
@Path("/api/v1")
public class CalendarResource {

    private final Calendars calendars;
    private final Accounts accounts;

    CalendarResource(Calendars calendars, Accounts accounts) {
        this.calendars = calendars;
        this.accounts = accounts;
    }

    /** The newest version of every year of every calendar. */
    @GET
    @Path("/calendars")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<CalendarYear> list(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(calendars.list(), year -> "%s/%04d".formatted(year.code(), year.year()), after, limit);
    }

    /** What the calendar is, and the years that it holds itself. */
    @GET
    @Path("/calendars/{code}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response get(@PathParam("code") String code) {
        var found = calendars.read(code);
        return Response.ok(LayerView.of(found.value(), calendars.listYears(code)))
                .tag(Revision.tag(found.revision()))
                .build();
    }

    /** Defines a calendar, or changes on which one it lies; with {@code dryRun=true} only tells what that would reopen. */
    @PUT
    @Path("/calendars/{code}")
    @RolesAllowed(ADMINISTRATOR)
    public Response put(
            @PathParam("code") String code,
            CalendarEdit body,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context UriInfo here) {
        var change = calendars.put(code, RequestFailure.requireBody(body), ifMatch, dryRun);
        var answer = LayerChangeView.of(change, calendars.listYears(code));
        return dryRun
                ? Response.ok(answer).build()
                : stored(answer, change.calendar().revision(), here);
    }

    /** The newest version of a year, or the one asked for. */
    @GET
    @Path("/calendars/{code}/{year}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Response getYear(
            @PathParam("code") String code, @PathParam("year") int year, @QueryParam("version") Integer version) {
        var found = calendars.readYear(code, year, version);
        return Response.ok(found.value()).tag(Revision.tag(found.revision())).build();
    }

    @GET
    @Path("/calendars/{code}/{year}/versions")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<YearVersion> listVersions(@PathParam("code") String code, @PathParam("year") int year) {
        return Page.all(calendars.listVersions(code, year));
    }

    /** Stores the next version of a year; with {@code dryRun=true} only tells what that would reopen. */
    @PUT
    @Path("/calendars/{code}/{year}")
    @RolesAllowed(ADMINISTRATOR)
    public Response putYear(
            @PathParam("code") String code,
            @PathParam("year") int year,
            YearEdit body,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context UriInfo here) {
        var change =
                calendars.putYear(code, year, RequestFailure.requireBody(body), ifMatch, dryRun, accounts.caller());
        var answer = YearChangeView.of(change);
        return dryRun ? Response.ok(answer).build() : stored(answer, answer.version() - 1L, here);
    }

    /** Takes the days of one or several years from a CSV file; all of them or, if anything is wrong, none. */
    @POST
    @Path("/calendars/{code}/years")
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    @RolesAllowed(ADMINISTRATOR)
    public YearsChange importCsv(
            @PathParam("code") String code,
            byte[] file,
            @QueryParam("source") String source,
            @QueryParam("publishedOn") LocalDate publishedOn,
            @QueryParam("status") YearStatus status,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        var terms = new ImportTerms(source, publishedOn, status, null, dryRun);
        return calendars.importCsv(code, RequestFailure.requireBody(file), terms, accounts.caller());
    }

    /** Takes the notice of a year in the layout of holiday-cn. */
    @POST
    @Path("/calendars/{code}/years")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMINISTRATOR)
    public YearsChange importNotice(
            @PathParam("code") String code,
            HolidayNotice notice,
            @QueryParam("statutory") String statutory,
            @QueryParam("source") String source,
            @QueryParam("publishedOn") LocalDate publishedOn,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        var terms = new ImportTerms(source, publishedOn, null, statutory, dryRun);
        return calendars.importNotice(code, RequestFailure.requireBody(notice), terms, accounts.caller());
    }

    private static Response stored(Object answer, long revision, UriInfo here) {
        return (revision == 0 ? Response.created(here.getAbsolutePath()) : Response.ok())
                .entity(answer)
                .tag(Revision.tag(revision))
                .build();
    }
}
