package io.paiban.payroll.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.PAYROLL;

import io.paiban.payroll.PayrollRun;
import io.paiban.payroll.model.HourLine;
import io.paiban.payroll.model.HoursCsv;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.security.Accounts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** Hours of a pay period over HTTP. */
@Path("/api/v1")
public class PayPeriodResource {

    private final PayrollRun payroll;
    private final Accounts accounts;

    PayPeriodResource(PayrollRun payroll, Accounts accounts) {
        this.payroll = payroll;
        this.accounts = accounts;
    }

    /**
     * Minutes by person and pay code. NIGHT is a memo: its minutes are part of the others. PENDING_PUNCH and EXTRA_UNAPPROVED wait
     * for a decision; {@code complete} tells whether there are none.
     *
     * @param period a month such as {@code 2026-11}
     * @param format {@code json} or {@code csv} (UTF-8 with byte order mark, for spreadsheets)
     */
    @GET
    @Path("/hotlines/{h}/pay-periods/{period}/hours")
    @RolesAllowed({PAYROLL, ADMINISTRATOR})
    public Response hours(
            @PathParam("h") String hotline,
            @PathParam("period") String period,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var faults = new Faults();
        faults.require(Set.of("json", "csv").contains(format), "format", format, "must be json or csv");
        faults.throwIfAny();
        var hours = payroll.hours(hotline, period, accounts.caller());
        if (format.equals("csv")) {
            return Response.ok(HoursCsv.write(hours.all()), "text/csv; charset=UTF-8")
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"hours-%s-%s.csv\"".formatted(hotline, period))
                    .build();
        }
        var page = Page.byPosition(hours.all(), after, limit);
        return Response.ok(new HoursPage(page.items(), page.next(), hours.isComplete()), MediaType.APPLICATION_JSON)
                .build();
    }

    /** A page of hours; complete where nothing waits for a decision. */
    public record HoursPage(List<HourLine> items, String next, boolean complete) {}
}
