package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.model.Activity;
import io.paiban.roster.model.Shift;
import io.paiban.roster.store.ActivityStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be done in parts of shifts: the built-in activities, and those that a hotline defines itself. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Activities {

    private final Hotlines hotlines;
    private final ActivityStore store;

    Activities(Hotlines hotlines, ActivityStore store) {
        this.hotlines = hotlines;
        this.store = store;
    }

    /** The hotline's activities by code; its own stand in for built-in ones. */
    public List<Activity> list(String hotline) {
        return List.copyOf(byCode(hotline).values());
    }

    Map<String, Activity> byCode(String hotline) {
        hotlines.get(hotline);
        var known = new TreeMap<String, Activity>();
        Activity.BUILT_IN.forEach(activity -> known.put(activity.code(), activity));
        store.list(hotline).forEach(activity -> known.put(activity.code(), activity));
        return known;
    }

    /**
     * An activity as it was found.
     *
     * @param revision how often it has been changed; null for a built-in one, which nobody has changed
     */
    public record Found(Activity activity, @Nullable Long revision) {}

    /** @throws RequestFailure with {@code ACTIVITY_NOT_FOUND} */
    public Found read(String hotline, String code) {
        var activity = byCode(hotline).get(code);
        if (activity == null) {
            throw new RequestFailure(
                    ProblemType.ACTIVITY_NOT_FOUND,
                    "The hotline (%s) has no activity with the code (%s).".formatted(hotline, code));
        }
        return new Found(
                activity, store.find(hotline, code).map(Versioned::revision).orElse(null));
    }

    /** Makes an activity, or replaces it; what shifts hold already stays as it is. */
    public Versioned<Activity> put(String hotline, Activity activity, @Nullable String ifMatch) {
        hotlines.get(hotline);
        store.find(hotline, activity.code()).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        return store.put(hotline, activity);
    }

    /** Records a fault for each activity of a shift that the hotline does not have, or that is no working time. */
    void check(String hotline, Shift shift, String field, Faults faults) {
        if (shift.activities().isEmpty()) {
            return;
        }
        var known = byCode(hotline);
        for (int i = 0; i < shift.activities().size(); i++) {
            var code = shift.activities().get(i).activity();
            var activity = known.get(code);
            var at = "%s[%d].activity".formatted(field, i);
            faults.require(activity != null, at, code, "is not an activity of the hotline");
            faults.require(
                    activity == null || activity.workingTime(),
                    at,
                    code,
                    "is no working time and cannot lie inside a shift");
        }
    }
}
