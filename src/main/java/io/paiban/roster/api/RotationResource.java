package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.AGENT;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PAYROLL;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Page;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.roster.Rosters;
import io.paiban.roster.RotationReports;
import io.paiban.roster.Rotations;
import io.paiban.roster.rotation.LibraryPattern;
import io.paiban.roster.rotation.Rotation;
import io.paiban.roster.rotation.RotationAssignment;
import io.paiban.roster.rotation.RotationCheck;
import io.paiban.roster.rotation.RotationReport;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rotations over HTTP: patterns, who follows them, and how a roster keeps to them. */
@Path("/api/v1")
public class RotationResource {

    private static final long USUAL_PRICE = 2;
    private static final long MOST_PRICE = 10_000;
    private static final int LONGEST = 366;

    private final Rotations rotations;
    private final RotationReports reports;
    private final Rosters rosters;
    private final Hotlines hotlines;
    private final Accounts accounts;

    RotationResource(
            Rotations rotations, RotationReports reports, Rosters rosters, Hotlines hotlines, Accounts accounts) {
        this.rotations = rotations;
        this.reports = reports;
        this.rosters = rosters;
        this.hotlines = hotlines;
        this.accounts = accounts;
    }

    /** The patterns that ship with the product. */
    @GET
    @Path("/rotations")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR})
    public Page<LibraryView> library(
            @QueryParam("after") String after, @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(LibraryPattern.ALL, LibraryPattern::code, after, limit).map(LibraryView::of);
    }

    @GET
    @Path("/hotlines/{h}/rotations")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, ADMINISTRATOR})
    public Page<Rotation> list(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(rotations.list(hotline), Rotation::code, after, limit);
    }

    /** A rotation; with {@code ?crews=} also how many crews it puts on each slot on each day of the cycle. */
    @GET
    @Path("/hotlines/{h}/rotations/{code}")
    @RolesAllowed({SCHEDULER, LEADER, AGENT, ADMINISTRATOR})
    public Response get(
            @PathParam("h") String hotline, @PathParam("code") String code, @QueryParam("crews") Integer crews) {
        var faults = new Faults();
        faults.require(crews == null || crews >= 1 && crews <= LONGEST, "crews", crews, "must be from 1 to " + LONGEST);
        faults.throwIfAny();
        var found = rotations.read(hotline, code);
        return Response.ok(RotationView.of(found.value(), crews))
                .tag(Revision.tag(found.revision()))
                .build();
    }

    @PUT
    @Path("/hotlines/{h}/rotations/{code}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response put(
            @PathParam("h") String hotline,
            @PathParam("code") String code,
            RotationBody body,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo here) {
        var kept = rotations.put(hotline, RequestFailure.requireBody(body).toRotation(code), ifMatch);
        return (kept.isNew() ? Response.created(here.getRequestUri()) : Response.ok())
                .entity(kept.value())
                .tag(Revision.tag(kept.revision()))
                .build();
    }

    @DELETE
    @Path("/hotlines/{h}/rotations/{code}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public void delete(
            @PathParam("h") String hotline, @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        rotations.delete(hotline, code, ifMatch);
    }

    @GET
    @Path("/hotlines/{h}/rotation-assignments")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<RotationAssignment> listAssignments(
            @PathParam("h") String hotline,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.of(rotations.listAssignments(hotline), one -> one.startsOn() + "/" + one.id(), after, limit);
    }

    /** Lets a person or a team follow a rotation; tells for whom the pattern by itself breaks a rule or the contract. */
    @POST
    @Path("/hotlines/{h}/rotation-assignments")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response assign(@PathParam("h") String hotline, AssignmentBody body) {
        var made = rotations.assign(hotline, RequestFailure.requireBody(body).toAssignment());
        return Response.created(URI.create("/api/v1/hotlines/%s/rotation-assignments/%s"
                        .formatted(hotline, made.assignment().id())))
                .entity(AssignedView.of(made))
                .build();
    }

    @DELETE
    @Path("/hotlines/{h}/rotation-assignments/{id}")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public void unassign(@PathParam("h") String hotline, @PathParam("id") UUID id) {
        rotations.unassign(hotline, id);
    }

    /** Person by person, the days on which the roster keeps to the rotation, and where and why it leaves it. */
    @GET
    @Path("/rosters/{id}/rotation")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<PersonView> report(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        var caller = accounts.caller();
        var hotline = hotlines.get(rosters.get(id, caller).hotline());
        return Page.of(reports.of(id, caller), RotationReport.OfPerson::employee, after, limit)
                .map(person -> new PersonView(
                        person.employee(),
                        person.kept(),
                        person.left().stream()
                                .map(left -> new LeftView(
                                        left.day(),
                                        left.asked().rotation(),
                                        left.asked().slot(),
                                        left.shift() == null
                                                ? null
                                                : ShiftView.of(left.shift(), hotline.code(), hotline.site()),
                                        left.why(),
                                        left.rule(),
                                        left.message(),
                                        left.messageZh()))
                                .toList()));
    }

    /** A pattern that ships, with the hours a week it comes to. */
    public record LibraryView(
            String code,
            String name,
            String nameZh,
            String meaning,
            String meaningZh,
            int crews,
            int shiftHours,
            double weeklyHours,
            List<String> days,
            Set<String> slots) {

        static LibraryView of(LibraryPattern pattern) {
            return new LibraryView(
                    pattern.code(),
                    pattern.name(),
                    pattern.nameZh(),
                    pattern.meaning(),
                    pattern.meaningZh(),
                    pattern.crews(),
                    pattern.shiftHours(),
                    pattern.weeklyHours(),
                    pattern.days(),
                    pattern.slots());
        }
    }

    /** A rotation; {@code crewsOnDuty} only where it was asked for. */
    public record RotationView(
            String code,
            String name,
            List<String> days,
            Map<String, Set<String>> slots,
            long price,
            @Nullable Map<String, int[]> crewsOnDuty) {

        static RotationView of(Rotation rotation, @Nullable Integer crews) {
            return new RotationView(
                    rotation.code(),
                    rotation.name(),
                    rotation.days(),
                    rotation.slots(),
                    rotation.price(),
                    crews == null ? null : rotation.crewsOnDuty(crews));
        }
    }

    /**
     * A rotation as clients send it.
     *
     * @param pattern code of a pattern that ships, in place of {@code days}
     * @param days slot names or {@code OFF}, one a day of the cycle
     * @param slots shift types of each slot; a slot that is not listed is itself a shift type
     * @param price points of leaving the pattern on one day, like the weight of a wish; 2 unless said otherwise
     */
    public record RotationBody(
            @Nullable String code,
            @Nullable String name,
            @Nullable String pattern,
            @Nullable List<String> days,
            @Nullable Map<String, Set<String>> slots,
            @Nullable Long price) {

        Rotation toRotation(String address) {
            var faults = new Faults();
            faults.require(address.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}"), "code", address, "is not a code");
            faults.require(code == null || code.equals(address), "code", code, "must equal the address");
            faults.require(
                    (pattern == null) != (days == null), "days", days, "give either days or the code of a pattern");
            var shipped = LibraryPattern.ALL.stream()
                    .filter(one -> one.code().equals(pattern))
                    .findFirst()
                    .orElse(null);
            faults.require(
                    pattern == null || shipped != null, "pattern", pattern, "is not a pattern; see /api/v1/rotations");
            var cycle = days != null ? days : shipped != null ? shipped.days() : List.<String>of();
            faults.require(
                    days == null || days.size() >= 2 && days.size() <= LONGEST,
                    "days",
                    cycle.size(),
                    "must be from 2 to %d days".formatted(LONGEST));
            faults.require(
                    cycle.isEmpty() || cycle.stream().anyMatch(day -> !day.equals(Rotation.OFF)),
                    "days",
                    null,
                    "must have a day of work");
            faults.require(
                    price == null || price >= 0 && price <= MOST_PRICE,
                    "price",
                    price,
                    "must be from 0 to " + MOST_PRICE);
            var used = new HashMap<String, Set<String>>();
            for (var slot : cycle) {
                if (!slot.equals(Rotation.OFF)) {
                    var types = slots == null || !slots.containsKey(slot) ? Set.of(slot) : slots.get(slot);
                    faults.require(types != null && !types.isEmpty(), "slots." + slot, null, "needs a shift type");
                    used.put(slot, types == null ? Set.of() : types);
                }
            }
            var unknown = new ArrayList<>(slots == null ? Set.<String>of() : slots.keySet());
            unknown.removeAll(used.keySet());
            unknown.forEach(slot -> faults.add("slots." + slot, slot, "is on no day of the pattern"));
            faults.throwIfAny();
            return new Rotation(
                    address,
                    name != null ? name : shipped != null ? shipped.name() : address,
                    cycle,
                    used,
                    price == null ? USUAL_PRICE : price);
        }
    }

    /**
     * Who follows a rotation, as clients send it.
     *
     * @param employee staff number; exactly one of this and {@code team}
     * @param team name of a team
     * @param rotation code of the rotation; required
     * @param startsOn first day, on which the cycle begins; required
     * @param offset days of the cycle that are skipped; 0 unless said otherwise
     * @param to last day; no end unless said otherwise
     * @param price the rotation's unless said otherwise
     */
    public record AssignmentBody(
            @Nullable String employee,
            @Nullable String team,
            @Nullable String rotation,
            @Nullable LocalDate startsOn,
            @Nullable Integer offset,
            @Nullable LocalDate to,
            @Nullable Long price) {

        RotationAssignment toAssignment() {
            var faults = new Faults();
            faults.require(
                    (employee == null) != (team == null), "employee", employee, "give either an employee or a team");
            faults.present("rotation", rotation);
            faults.present("startsOn", startsOn);
            faults.require(offset == null || offset >= 0, "offset", offset, "must not be negative");
            faults.require(
                    price == null || price >= 0 && price <= MOST_PRICE,
                    "price",
                    price,
                    "must be from 0 to " + MOST_PRICE);
            faults.throwIfAny();
            return new RotationAssignment(
                    UUID.randomUUID(), employee, team, rotation, startsOn, offset == null ? 0 : offset, to, price);
        }
    }

    /** An assignment just made, and for whom its pattern does not hold. */
    public record AssignedView(
            UUID id,
            @Nullable String employee,
            @Nullable String team,
            String rotation,
            LocalDate startsOn,
            int offset,
            @Nullable LocalDate to,
            @Nullable Long price,
            List<WarningView> warnings) {

        /** Something that the pattern does not keep. */
        public record WarningView(String employee, String rule, boolean blocks, String message, String messageZh) {

            static WarningView of(String employee, RotationCheck.Finding finding) {
                return new WarningView(
                        employee, finding.rule(), finding.blocks(), finding.message(), finding.messageZh());
            }
        }

        static AssignedView of(Rotations.Assigned made) {
            var one = made.assignment();
            return new AssignedView(
                    one.id(),
                    one.employee(),
                    one.team(),
                    one.rotation(),
                    one.startsOn(),
                    one.offset(),
                    one.to(),
                    one.price(),
                    made.warnings().stream()
                            .map(warning -> WarningView.of(warning.employee(), warning.finding()))
                            .toList());
        }
    }

    /** A person's days: how many are as the pattern asks, and the others. */
    public record PersonView(String employee, int kept, List<LeftView> left) {}

    /** A day that is not as the pattern asks. */
    public record LeftView(
            LocalDate workDay,
            String rotation,
            String asked,
            @Nullable ShiftView shift,
            RotationReport.Why why,
            @Nullable String rule,
            String message,
            String messageZh) {}
}
