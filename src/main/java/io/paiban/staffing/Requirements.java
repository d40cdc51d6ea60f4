package io.paiban.staffing;

import io.paiban.forecast.Forecasts;
import io.paiban.forecast.model.ForecastQueue;
import io.paiban.hotline.Hotlines;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.staffing.model.CellExplanation;
import io.paiban.staffing.model.GroupRequirement;
import io.paiban.staffing.model.Requirement;
import io.paiban.staffing.model.RequirementCalculation;
import io.paiban.staffing.model.RequirementTotals;
import io.paiban.staffing.model.StaffingBasis;
import io.paiban.staffing.model.StaffingPolicy;
import io.paiban.staffing.model.WhatIf;
import io.paiban.staffing.store.RequirementStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The staffing capability's front door. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Requirements {

    private static final Logger LOG = Logger.getLogger(Requirements.class);

    private final Hotlines hotlines;
    private final Forecasts forecasts;
    private final StaffingPolicies policies;
    private final RequirementStore store;
    private final Clock clock;

    Requirements(
            Hotlines hotlines, Forecasts forecasts, StaffingPolicies policies, RequirementStore store, Clock clock) {
        this.hotlines = hotlines;
        this.forecasts = forecasts;
        this.policies = policies;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Computes what a forecast requires with the hotline's settings of now, and stores it.
     *
     * @throws RequestFailure with {@code FORECAST_NOT_FOUND} if the hotline has no such forecast
     */
    public Requirement compute(String hotlineCode, UUID forecastId, Caller caller) {
        var hotline = hotlines.get(hotlineCode);
        var forecast = forecasts.get(forecastId, caller);
        if (!forecast.hotline().equals(hotlineCode)) {
            throw new RequestFailure(
                    ProblemType.FORECAST_NOT_FOUND,
                    "The hotline (%s) has no forecast with the id (%s).".formatted(hotlineCode, forecastId));
        }
        var basis = new StaffingBasis(hotline, hotlines.listQueues(hotlineCode), policies.get(hotlineCode));
        var calculation = computed(basis, forecasts.listParts(forecastId, caller), forecast.grid(hotline.site()));
        var requirement = new Requirement(
                UUID.randomUUID(),
                hotlineCode,
                forecastId,
                forecast.from(),
                forecast.days(),
                forecast.interval(),
                basis.policy().method(),
                hotline.serviceTarget(),
                calculation.warnings(),
                clock.instant(),
                caller.user());
        store.add(requirement, basis, calculation.groups());
        LOG.infof("Requirement %s of %s computed from forecast %s", requirement.id(), hotlineCode, forecastId);
        return requirement;
    }

    public List<Requirement> list(String hotline) {
        hotlines.get(hotline);
        return store.list(hotline);
    }

    /** @throws RequestFailure with {@code REQUIREMENT_NOT_FOUND}, or {@code NOT_ALLOWED} */
    public Requirement get(UUID id, Caller caller) {
        var requirement = store.find(id)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.REQUIREMENT_NOT_FOUND, "There is no requirement with the id (%s).".formatted(id)));
        caller.enter(requirement.hotline());
        return requirement;
    }

    /** What each group must cover: general first, then languages, then roles. */
    public List<GroupRequirement> listGroups(UUID id, Caller caller) {
        get(id, caller);
        return store.listGroups(id);
    }

    /** The settings a requirement was computed with; those of now, counted interval by interval, for one of the first version. */
    public StaffingBasis basis(UUID id, Caller caller) {
        var requirement = get(id, caller);
        return store.findBasis(id)
                .orElseGet(() -> new StaffingBasis(
                        hotlines.get(requirement.hotline()),
                        hotlines.listQueues(requirement.hotline()),
                        StaffingPolicy.FIRST_VERSION));
    }

    /** The requirement computed once more from what it was computed from, to look into it. */
    public RequirementCalculation calculation(UUID id, Caller caller) {
        return calculate(
                get(id, caller), basis(id, caller), new WhatIf("", null, null, null, null, null, null), caller);
    }

    /**
     * Why a group needs what it needs in one interval.
     *
     * @throws RequestFailure with {@code INVALID_REQUEST} where the requirement has no such group or interval
     */
    public CellExplanation explain(UUID id, String group, Instant start, Caller caller) {
        var calculation = calculation(id, caller);
        var found = calculation.groups().stream()
                .filter(one -> one.name().equals(group))
                .findFirst();
        var faults = new Faults();
        faults.require(
                found.isPresent(),
                "group",
                group,
                "must be one of "
                        + calculation.groups().stream()
                                .map(GroupRequirement::name)
                                .toList());
        int index = calculation.grid().indexOf(start);
        faults.require(
                index >= 0
                        && index < calculation.grid().size()
                        && calculation.grid().start(index).equals(start),
                "start",
                start,
                "must be the start of an interval of the requirement, the first of which begins at "
                        + calculation.grid().site().offset(calculation.grid().start(0)));
        faults.throwIfAny();
        return CellExplanation.of(calculation, basis(id, caller).policy(), found.orElseThrow(), index);
    }

    /** The requirement and what it would be with other figures, side by side; nothing is stored. */
    public List<RequirementTotals> whatIf(UUID id, List<WhatIf> cases, Caller caller) {
        var requirement = get(id, caller);
        var basis = basis(id, caller);
        return cases.stream()
                .map(one -> calculate(requirement, basis, one, caller))
                .map(RequirementTotals::of)
                .toList();
    }

    private RequirementCalculation calculate(
            Requirement requirement, StaffingBasis basis, WhatIf other, Caller caller) {
        return computed(
                other.basis(basis),
                other.forecast(forecasts.listParts(requirement.forecast(), caller)),
                requirement.grid(basis.hotline().site()));
    }

    /** A load or a target beyond what the formulas reach is the sender's, not ours. */
    private static RequirementCalculation computed(
            StaffingBasis basis, List<ForecastQueue> forecast, IntervalGrid grid) {
        try {
            return RequirementCalculation.of(basis, forecast, grid);
        } catch (IllegalArgumentException | ArithmeticException outOfReach) {
            throw new RequestFailure(
                    ProblemType.INVALID_REQUEST,
                    "With these figures the staff cannot be computed: %s".formatted(outOfReach.getMessage()));
        }
    }
}
