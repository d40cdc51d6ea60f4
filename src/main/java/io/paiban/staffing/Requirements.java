package io.paiban.staffing;

import io.paiban.forecast.Forecasts;
import io.paiban.hotline.Hotlines;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.platform.security.Caller;
import io.paiban.staffing.model.GroupRequirement;
import io.paiban.staffing.model.Requirement;
import io.paiban.staffing.model.RequirementCalculation;
import io.paiban.staffing.store.RequirementStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
    private final RequirementStore store;
    private final Clock clock;

    Requirements(Hotlines hotlines, Forecasts forecasts, RequirementStore store, Clock clock) {
        this.hotlines = hotlines;
        this.forecasts = forecasts;
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
        var groups = RequirementCalculation.of(
                hotline,
                hotlines.listQueues(hotlineCode),
                forecasts.listParts(forecastId, caller),
                forecast.grid(hotline.site()));
        var requirement = new Requirement(
                UUID.randomUUID(),
                hotlineCode,
                forecastId,
                forecast.from(),
                forecast.days(),
                forecast.interval(),
                RequirementCalculation.METHOD,
                hotline.serviceTarget(),
                clock.instant(),
                caller.user());
        store.add(requirement, groups);
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
}
