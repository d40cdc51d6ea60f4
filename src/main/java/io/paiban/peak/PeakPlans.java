package io.paiban.peak;

import io.paiban.forecast.Forecasts;
import io.paiban.hotline.Hotlines;
import io.paiban.peak.model.LeaveOverride;
import io.paiban.peak.model.PeakOutlook;
import io.paiban.peak.model.PeakPlan;
import io.paiban.peak.model.PeakPlanning;
import io.paiban.peak.model.PeakWindow;
import io.paiban.peak.model.PersonThere;
import io.paiban.peak.model.RaisedDemand;
import io.paiban.peak.store.LeaveOverrideStore;
import io.paiban.peak.store.PeakPlanStore;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.staffing.Requirements;
import io.paiban.staffing.model.Requirement;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Leave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The peak capability's front door: plans, and what they ask for. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class PeakPlans {

    private static final Logger LOG = Logger.getLogger(PeakPlans.class);

    private final Hotlines hotlines;
    private final Requirements requirements;
    private final Forecasts forecasts;
    private final People people;
    private final PeakPolicies policies;
    private final PeakPlanStore store;
    private final LeaveOverrideStore overrides;
    private final Clock clock;

    PeakPlans(
            Hotlines hotlines,
            Requirements requirements,
            Forecasts forecasts,
            People people,
            PeakPolicies policies,
            PeakPlanStore store,
            LeaveOverrideStore overrides,
            Clock clock) {
        this.hotlines = hotlines;
        this.requirements = requirements;
        this.forecasts = forecasts;
        this.people = people;
        this.policies = policies;
        this.store = store;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * Finds the peaks of a requirement with the hotline's policy and people of now, and stores them as a proposal.
     *
     * @throws RequestFailure with {@code REQUIREMENT_NOT_FOUND} if the hotline has no such requirement
     */
    public Versioned<PeakPlan> make(String hotlineCode, UUID requirementId, Caller caller) {
        var hotline = hotlines.get(hotlineCode);
        var requirement = requirements.get(requirementId, caller);
        if (!requirement.hotline().equals(hotlineCode)) {
            throw new RequestFailure(
                    ProblemType.REQUIREMENT_NOT_FOUND,
                    "The hotline (%s) has no requirement with the id (%s).".formatted(hotlineCode, requirementId));
        }
        var policy = policies.get(hotlineCode);
        var staff = staff(requirement);
        var plan = new PeakPlan(
                UUID.randomUUID(),
                hotlineCode,
                requirementId,
                requirement.from(),
                requirement.days(),
                requirement.interval(),
                PeakPlan.State.PROPOSED,
                policy,
                PeakPlanning.windows(
                        policy,
                        requirement.grid(hotline.site()),
                        reachable(() -> outlook(requirement, caller)
                                .groups(requirements.listGroups(requirementId, caller), policy)),
                        staff),
                staff.isEmpty()
                        ? List.of(
                                "The hotline has nobody who takes contacts, so everything that is required is lacking.")
                        : List.of(),
                // The database keeps no more than microseconds.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.user(),
                null,
                null);
        LOG.infof(
                "Peak plan %s of %s made for requirement %s: %d windows",
                plan.id(), hotlineCode, requirementId, plan.windows().size());
        return store.add(plan);
    }

    private PeakOutlook outlook(Requirement requirement, Caller caller) {
        return new PeakOutlook(
                requirements.basis(requirement.id(), caller),
                forecasts.listParts(requirement.forecast(), caller),
                requirement.grid(hotlines.get(requirement.hotline()).site()));
    }

    /** A load beyond what the formulas reach is the forecast's, not ours. */
    private static <T> T reachable(java.util.function.Supplier<T> computed) {
        try {
            return computed.get();
        } catch (IllegalArgumentException | ArithmeticException outOfReach) {
            throw new RequestFailure(
                    ProblemType.INVALID_REQUEST,
                    "At the end of the forecast's band the staff cannot be computed: %s"
                            .formatted(outOfReach.getMessage()));
        }
    }

    private List<PersonThere> staff(Requirement requirement) {
        var first = requirement.from();
        var last = first.plusDays(requirement.days() - 1L);
        var leave = people.listLeave(requirement.hotline(), first, last).stream()
                .collect(Collectors.groupingBy(Leave::employee));
        var terms = people.terms(requirement.hotline());
        return people.list(requirement.hotline()).stream()
                .filter(person -> person.role().isLive())
                .map(person -> {
                    var minutes = new long[requirement.days()];
                    for (var span : terms.get(person.number()).spans(first, last)) {
                        for (var day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
                            minutes[(int) ChronoUnit.DAYS.between(first, day)] =
                                    person.isEmployed(day) ? span.terms().contractMinutes() : 0;
                        }
                    }
                    for (var one : leave.getOrDefault(person.number(), List.of())) {
                        for (int day = 0; day < minutes.length; day++) {
                            minutes[day] = one.isApprovedOn(first.plusDays(day)) ? 0 : minutes[day];
                        }
                    }
                    return new PersonThere(person.number(), person.languages(), minutes);
                })
                .toList();
    }

    /** The hotline's plans, newest first. */
    public List<PeakPlan> list(String hotline) {
        hotlines.get(hotline);
        return store.list(hotline);
    }

    /** @throws RequestFailure with {@code PEAK_PLAN_NOT_FOUND}, or {@code NOT_ALLOWED} */
    public Versioned<PeakPlan> read(UUID id, Caller caller) {
        var plan = store.find(id).orElseThrow(() -> notFound(id));
        caller.enter(plan.value().hotline());
        return plan;
    }

    private static RequestFailure notFound(UUID id) {
        return new RequestFailure(
                ProblemType.PEAK_PLAN_NOT_FOUND, "There is no peak plan with the id (%s).".formatted(id));
    }

    /**
     * Makes a plan hold from now on, in place of any that was confirmed for the same requirement before.
     *
     * @throws RequestFailure with {@code PEAK_PLAN_NOT_FOUND} or {@code STALE}
     */
    public Versioned<PeakPlan> confirm(UUID id, @Nullable String ifMatch, Caller caller) {
        forChange(id, ifMatch, caller);
        LOG.infof("Peak plan %s confirmed by %s", id, caller.user());
        return store.confirm(id, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.user());
    }

    /** Makes a plan no longer hold; the one that was confirmed before it for the same requirement holds again. */
    public Versioned<PeakPlan> withdraw(UUID id, @Nullable String ifMatch, Caller caller) {
        forChange(id, ifMatch, caller);
        LOG.infof("Peak plan %s withdrawn by %s", id, caller.user());
        return store.withdraw(id);
    }

    private void forChange(UUID id, @Nullable String ifMatch, Caller caller) {
        // Read once, locked: what somebody else changes meanwhile must be seen.
        var plan = store.findForChange(id).orElseThrow(() -> notFound(id));
        caller.enter(plan.value().hotline());
        Revision.check(ifMatch, plan.revision());
    }

    /** The plan that holds for a requirement; empty where none was confirmed. */
    public Optional<PeakPlan> findConfirmed(UUID requirement) {
        return store.findConfirmed(requirement);
    }

    /** The windows that hold for a requirement, by group and time; none where no plan was confirmed. */
    public List<PeakWindow> windows(UUID requirement) {
        return findConfirmed(requirement).map(PeakPlan::windows).orElse(List.of());
    }

    /** What a requirement asks for with the peaks that hold for it. */
    public RaisedDemand demand(UUID requirementId) {
        return new RaisedDemand(
                windows(requirementId),
                outlook(requirements.get(requirementId, Caller.PAIBAN), Caller.PAIBAN),
                requirements.calculation(requirementId, Caller.PAIBAN));
    }

    /** The plans of a hotline that hold and touch the given days, both inclusive, the last confirmed first. */
    List<PeakPlan> listConfirmed(String hotline, LocalDate from, LocalDate to) {
        return store.listConfirmed(hotline).stream()
                .filter(plan -> !plan.from().isAfter(to) && !plan.lastDay().isBefore(from))
                .toList();
    }

    /** Leave of the hotline that was entered although a peak held it back, newest first. */
    public List<LeaveOverride> listLeaveOverrides(String hotline) {
        hotlines.get(hotline);
        return overrides.list(hotline);
    }
}
