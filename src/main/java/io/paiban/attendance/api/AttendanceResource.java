package io.paiban.attendance.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.attendance.PunchEntry;
import io.paiban.attendance.Punches;
import io.paiban.attendance.Timesheets;
import io.paiban.attendance.model.ExceptionKind;
import io.paiban.attendance.model.PayCode;
import io.paiban.attendance.model.PayMinutes;
import io.paiban.attendance.model.Punch;
import io.paiban.attendance.model.PunchReport;
import io.paiban.attendance.model.Timesheet;
import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.shared.time.SiteTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Punches in, timesheets out. */
@Path("/api/v1")
public class AttendanceResource {

    private final Punches punches;
    private final Timesheets timesheets;
    private final Hotlines hotlines;
    private final Accounts accounts;

    AttendanceResource(Punches punches, Timesheets timesheets, Hotlines hotlines, Accounts accounts) {
        this.punches = punches;
        this.timesheets = timesheets;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    /** Stores punches; all of them or, if anything is wrong, none. */
    @POST
    @Path("/hotlines/{h}/punches")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public PunchReport record(@PathParam("h") String hotline, List<NewPunch> body) {
        var entries = new ArrayList<PunchEntry>();
        for (var punch : RequestFailure.requireBody(body)) {
            if (punch == null) {
                entries.add(new PunchEntry(entries.size() + 1, null, null, null, null));
                continue;
            }
            entries.add(new PunchEntry(
                    entries.size() + 1, punch.employee(), punch.at(), punch.direction(), punch.source()));
        }
        return punches.record(hotline, entries);
    }

    /** Stores the punches of a CSV file; all of them or, if anything is wrong, none. */
    @POST
    @Path("/hotlines/{h}/punches")
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public PunchReport importCsv(@PathParam("h") String hotline, byte[] file) {
        return punches.importCsv(hotline, file);
    }

    @GET
    @Path("/hotlines/{h}/punches")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, ADMINISTRATOR})
    public Page<PunchView> listPunches(
            @PathParam("h") String hotline,
            @QueryParam("employee") String employee,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        require(from, to);
        var site = hotlines.get(hotline).site();
        return Page.byPosition(punches.list(hotline, employee, from, to), after, limit)
                .map(punch -> PunchView.of(punch, site));
    }

    /** What was scheduled and worked on the work days from {@code from} to {@code to}, both inclusive. */
    @GET
    @Path("/hotlines/{h}/timesheets")
    @RolesAllowed({SCHEDULER, LEADER, PAYROLL, AGENT, ADMINISTRATOR})
    public TimesheetPage list(
            @PathParam("h") String hotline,
            @QueryParam("employee") String employee,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        require(from, to);
        var site = hotlines.get(hotline).site();
        var derived = timesheets.derive(hotline, employee, from, to, accounts.caller());
        var page = Page.byPosition(derived.timesheets(), after, limit).map(TimesheetView::of);
        return new TimesheetPage(
                page.items(),
                page.next(),
                derived.unmatched().stream()
                        .map(punch -> PunchView.of(punch, site))
                        .toList());
    }

    private static void require(@Nullable LocalDate from, @Nullable LocalDate to) {
        var faults = new Faults();
        faults.present("from", from);
        faults.present("to", to);
        faults.throwIfAny();
    }

    /** A punch as clients send it: moment with offset, {@code IN} or {@code OUT}, and where it comes from. */
    public record NewPunch(
            @Nullable String employee, @Nullable String at, @Nullable String direction, @Nullable String source) {}

    /** A punch with its moments on the hotline's clock. */
    public record PunchView(
            UUID id,
            String employee,
            OffsetDateTime at,
            Punch.Direction direction,
            String source,
            OffsetDateTime receivedAt) {

        static PunchView of(Punch punch, SiteTime site) {
            return new PunchView(
                    punch.id(),
                    punch.employee(),
                    site.offset(punch.at()),
                    punch.direction(),
                    punch.source(),
                    site.offset(punch.receivedAt()));
        }
    }

    /** A page of timesheets, and the punches of these days that belong to no published shift. */
    public record TimesheetPage(List<TimesheetView> items, @Nullable String next, List<PunchView> unmatched) {}

    /** One person's work day; all figures in minutes. */
    public record TimesheetView(
            UUID shift,
            String employee,
            LocalDate workDay,
            long scheduled,
            long worked,
            long late,
            long early,
            Map<PayCode, Long> minutes,
            Set<ExceptionKind> exceptions,
            Timesheet.State state) {

        static TimesheetView of(Timesheet sheet) {
            return new TimesheetView(
                    sheet.shift(),
                    sheet.employee(),
                    sheet.workDay(),
                    sheet.scheduledMinutes(),
                    sheet.workedMinutes(),
                    sheet.lateMinutes(),
                    sheet.earlyMinutes(),
                    sheet.minutes().stream()
                            .collect(Collectors.toMap(PayMinutes::code, PayMinutes::minutes, Long::sum, TreeMap::new)),
                    sheet.exceptions(),
                    sheet.state());
        }
    }
}
