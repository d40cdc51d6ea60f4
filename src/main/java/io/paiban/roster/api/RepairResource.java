package io.paiban.roster.api;

import static io.paiban.platform.security.Roles.ADMINISTRATOR;
import static io.paiban.platform.security.Roles.LEADER;
import static io.paiban.platform.security.Roles.PURCHASER;
import static io.paiban.platform.security.Roles.SCHEDULER;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Page;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Accounts;
import io.paiban.roster.RosterComparisons;
import io.paiban.roster.RosterRepairs;
import io.paiban.roster.Rosters;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.VersionComparison;
import io.paiban.roster.repair.Disruption;
import io.paiban.roster.repair.NoticePrices;
import io.paiban.roster.repair.Proposal;
import io.paiban.roster.repair.Repair;
import io.paiban.roster.repair.RepairStyle;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repairs of rosters and comparisons of versions over HTTP. */
@Path("/api/v1")
public class RepairResource {

    private final RosterRepairs repairs;
    private final RosterComparisons comparisons;
    private final Rosters rosters;
    private final Hotlines hotlines;
    private final Accounts accounts;
    private final Clock clock;

    RepairResource(
            RosterRepairs repairs,
            RosterComparisons comparisons,
            Rosters rosters,
            Hotlines hotlines,
            Accounts accounts,
            Clock clock) {
        this.repairs = repairs;
        this.comparisons = comparisons;
        this.rosters = rosters;
        this.hotlines = hotlines;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Works out three proposals, from cautious to best cover; takes some seconds and changes nothing. */
    @POST
    @Path("/rosters/{id}/repairs")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Response propose(@PathParam("id") UUID id, NewRepair body) {
        var wanted = RequestFailure.requireBody(body);
        var repair = repairs.propose(
                id,
                wanted.toDisruption(clock),
                wanted.toPrices(),
                wanted.requirement(),
                wanted.seed() == null ? 0 : wanted.seed(),
                accounts.caller());
        return Response.created(URI.create("/api/v1/rosters/%s/repairs/%s".formatted(id, repair.id())))
                .entity(view(repair))
                .build();
    }

    @GET
    @Path("/rosters/{id}/repairs")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public Page<RepairView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit) {
        return Page.newestFirst(
                        repairs.list(id, accounts.caller()),
                        repair -> repair.id().toString(),
                        after,
                        limit)
                .map(this::view);
    }

    @GET
    @Path("/rosters/{id}/repairs/{repair}")
    @RolesAllowed({SCHEDULER, LEADER, ADMINISTRATOR})
    public RepairView get(@PathParam("id") UUID id, @PathParam("repair") UUID repair) {
        return view(repairs.get(id, repair, accounts.caller()));
    }

    /** Makes one proposal a new draft of the roster. */
    @POST
    @Path("/rosters/{id}/repairs/{repair}/drafts")
    @RolesAllowed({SCHEDULER, ADMINISTRATOR})
    public Response draft(@PathParam("id") UUID id, @PathParam("repair") UUID repair, Choice body) {
        var faults = new Faults();
        var style = faults.present("style", RequestFailure.requireBody(body).style());
        faults.throwIfAny();
        var draft = repairs.draft(id, repair, style, accounts.caller());
        return Response.created(URI.create("/api/v1/rosters/" + draft.id()))
                .entity(new DraftView(draft.id(), draft.version()))
                .build();
    }

    /** What differs between this roster and another version of it. */
    @GET
    @Path("/rosters/{id}/comparison")
    @RolesAllowed({SCHEDULER, LEADER, PURCHASER, ADMINISTRATOR})
    public ComparisonView compare(@PathParam("id") UUID id, @QueryParam("with") UUID other) {
        var faults = new Faults();
        faults.present("with", other);
        faults.throwIfAny();
        var caller = accounts.caller();
        var roster = rosters.get(id, caller);
        return ComparisonView.of(
                comparisons.compare(id, other, caller),
                roster.hotline(),
                hotlines.get(roster.hotline()).site());
    }

    private RepairView view(Repair repair) {
        var hotline =
                hotlines.get(rosters.get(repair.roster(), accounts.caller()).hotline());
        var site = hotline.site();
        return new RepairView(
                repair.id(),
                repair.roster(),
                site.offset(repair.createdAt()),
                repair.createdBy(),
                repair.proposals().stream()
                        .map(proposal -> ProposalView.of(proposal, hotline.code(), site))
                        .toList());
    }

    /**
     * What has happened.
     *
     * @param at from when on the roster can be changed; now unless said otherwise
     * @param absences people who will not come
     * @param requests days asked to be otherwise; {@code off} or a shift type
     * @param extra people needed beyond the requirement
     * @param requirement another requirement to cover
     * @param notice what a change costs; the usual prices unless said otherwise
     * @param seed seed of the random numbers; 0 unless said otherwise
     */
    public record NewRepair(
            @Nullable OffsetDateTime at,
            @Nullable List<AbsenceBody> absences,
            @Nullable List<RequestBody> requests,
            @Nullable List<ExtraBody> extra,
            @Nullable UUID requirement,
            @Nullable NoticeBody notice,
            @Nullable Long seed) {

        /** {@code to} is the same day unless said otherwise; {@code kind} is recorded as leave when a proposal is taken. */
        public record AbsenceBody(
                @Nullable String employee, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String kind) {}

        /** A day asked to be otherwise. */
        public record RequestBody(
                @Nullable String employee,
                @Nullable LocalDate workDay,
                @Nullable Boolean off,
                @Nullable String shiftType) {}

        /** People needed beyond the requirement; one unless said otherwise. */
        public record ExtraBody(
                @Nullable String group,
                @Nullable OffsetDateTime start,
                @Nullable OffsetDateTime end,
                @Nullable Integer people) {}

        /** Prices in minutes of uncovered work, by notice. */
        public record NoticeBody(
                @Nullable List<StepBody> steps, @Nullable Integer otherwise, @Nullable Integer calledIn) {

            /** A price. */
            public record StepBody(@Nullable Duration within, @Nullable Integer minutes) {}
        }

        Disruption toDisruption(Clock clock) {
            var faults = new Faults();
            var away = new ArrayList<Disruption.Absence>();
            for (int i = 0; absences != null && i < absences.size(); i++) {
                var at = "absences[%d].".formatted(i);
                var one = absences.get(i);
                var employee = faults.present(at + "employee", one.employee());
                var from = faults.present(at + "from", one.from());
                faults.require(
                        one.kind() == null || one.kind().matches("LEAVE_[A-Z_]{2,40}"),
                        at + "kind",
                        one.kind(),
                        "must be a pay code of leave such as LEAVE_SICK");
                if (employee != null && from != null) {
                    away.add(new Disruption.Absence(employee, from, one.to() == null ? from : one.to(), one.kind()));
                }
            }
            var asked = new ArrayList<Disruption.Request>();
            for (int i = 0; requests != null && i < requests.size(); i++) {
                var at = "requests[%d].".formatted(i);
                var one = requests.get(i);
                var employee = faults.present(at + "employee", one.employee());
                var day = faults.present(at + "workDay", one.workDay());
                boolean isOff = Boolean.TRUE.equals(one.off());
                faults.require(
                        isOff == (one.shiftType() == null),
                        at + "shiftType",
                        one.shiftType(),
                        "either this or \"off\": true is needed, and not both");
                if (employee != null && day != null) {
                    asked.add(new Disruption.Request(employee, day, one.shiftType()));
                }
            }
            var more = new ArrayList<Disruption.Extra>();
            for (int i = 0; extra != null && i < extra.size(); i++) {
                var at = "extra[%d].".formatted(i);
                var one = extra.get(i);
                var group = faults.present(at + "group", one.group());
                var start = faults.present(at + "start", one.start());
                var end = faults.present(at + "end", one.end());
                boolean isOrdered = start != null && end != null && end.isAfter(start);
                faults.require(start == null || end == null || isOrdered, at + "end", end, "must lie after start");
                if (group != null && isOrdered) {
                    more.add(new Disruption.Extra(
                            group,
                            new TimeSpan(start.toInstant(), end.toInstant()),
                            one.people() == null ? 1 : one.people()));
                }
            }
            boolean isNothing = away.isEmpty() && asked.isEmpty() && more.isEmpty() && requirement == null;
            faults.require(
                    !faults.isEmpty() || !isNothing,
                    "absences",
                    null,
                    "nothing has happened: give absences, requests, extra or a requirement");
            faults.throwIfAny();
            return new Disruption(at == null ? clock.instant() : at.toInstant(), away, asked, more);
        }

        NoticePrices toPrices() {
            if (notice == null) {
                return NoticePrices.USUAL;
            }
            var faults = new Faults();
            var steps = new ArrayList<NoticePrices.Step>();
            for (int i = 0; notice.steps() != null && i < notice.steps().size(); i++) {
                var at = "notice.steps[%d].".formatted(i);
                var within = faults.present(at + "within", notice.steps().get(i).within());
                var minutes =
                        faults.present(at + "minutes", notice.steps().get(i).minutes());
                faults.require(within == null || within.toMinutes() > 0, at + "within", within, "must be above 0");
                requirePrice(minutes, at + "minutes", faults);
                if (within != null && minutes != null) {
                    steps.add(new NoticePrices.Step(within, minutes));
                }
            }
            requirePrice(notice.otherwise(), "notice.otherwise", faults);
            faults.require(
                    notice.calledIn() == null || notice.calledIn() >= 1 && notice.calledIn() <= 100,
                    "notice.calledIn",
                    notice.calledIn(),
                    "must be from 1 to 100");
            faults.throwIfAny();
            var usual = NoticePrices.USUAL;
            return new NoticePrices(
                    notice.steps() == null ? usual.steps() : steps,
                    notice.otherwise() == null ? usual.otherwise() : notice.otherwise(),
                    notice.calledIn() == null ? usual.calledIn() : notice.calledIn());
        }

        private static void requirePrice(@Nullable Integer minutes, String field, Faults faults) {
            faults.require(
                    minutes == null || minutes >= 0 && minutes <= 100_000, field, minutes, "must be from 0 to 100000");
        }
    }

    /** Which proposal becomes a draft. */
    public record Choice(@Nullable RepairStyle style) {}

    /** The draft that a proposal became. */
    public record DraftView(UUID id, int version) {}

    /** A repair with its moments on the hotline's clock. */
    public record RepairView(
            UUID id, UUID roster, OffsetDateTime createdAt, String createdBy, List<ProposalView> proposals) {}

    /**
     * A proposal.
     *
     * @param price price of the changes, in minutes of uncovered work
     * @param disturbedPeople people who have to change plans
     * @param legal whether it brings no violation that forbids publication
     * @param added violations that it brings
     */
    public record ProposalView(
            RepairStyle style,
            String message,
            String messageZh,
            long price,
            long disturbedPeople,
            boolean legal,
            List<RosterViolation> added,
            ComparisonView comparison) {

        static ProposalView of(Proposal proposal, String hotline, SiteTime site) {
            return new ProposalView(
                    proposal.style(),
                    proposal.words(),
                    proposal.wordsZh(),
                    proposal.price(),
                    proposal.comparison().disturbedPeople(),
                    proposal.breaksNoLaw(),
                    proposal.added().stream()
                            .map(violation -> violation.at(site))
                            .toList(),
                    ComparisonView.of(proposal.comparison(), hotline, site));
        }
    }

    /** A comparison with its moments on the hotline's clock. */
    public record ComparisonView(
            VersionComparison.Sums before,
            VersionComparison.Sums after,
            long disturbedPeople,
            List<PersonView> people,
            List<IntervalView> intervals) {

        /** A person whose days differ. */
        public record PersonView(
                String employee,
                long workingMinutesBefore,
                long workingMinutesAfter,
                int nightsBefore,
                int nightsAfter,
                List<DayView> days) {}

        /** A day that differs. */
        public record DayView(
                LocalDate workDay,
                VersionComparison.Kind kind,
                @Nullable ShiftView before,
                @Nullable ShiftView after) {}

        /** One group in one interval. */
        public record IntervalView(
                OffsetDateTime start, String group, int required, int staffedBefore, int staffedAfter) {}

        static ComparisonView of(VersionComparison found, String hotline, SiteTime site) {
            return new ComparisonView(
                    found.before(),
                    found.after(),
                    found.disturbedPeople(),
                    found.people().stream()
                            .map(person -> new PersonView(
                                    person.employee(),
                                    person.workingMinutesBefore(),
                                    person.workingMinutesAfter(),
                                    person.nightsBefore(),
                                    person.nightsAfter(),
                                    person.days().stream()
                                            .map(day -> new DayView(
                                                    day.workDay(),
                                                    day.kind(),
                                                    day.before() == null
                                                            ? null
                                                            : ShiftView.of(day.before(), hotline, site),
                                                    day.after() == null
                                                            ? null
                                                            : ShiftView.of(day.after(), hotline, site)))
                                            .toList()))
                            .toList(),
                    found.intervals().stream()
                            .map(one -> new IntervalView(
                                    site.offset(one.start()),
                                    one.group(),
                                    one.required(),
                                    one.staffedBefore(),
                                    one.staffedAfter()))
                            .toList());
        }
    }
}
