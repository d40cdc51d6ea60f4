package io.paiban.roster.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.roster.dayplan.ActivityRequest;
import io.paiban.roster.model.Activity;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Activities and what is asked of them in the database. */
@ApplicationScoped
public class ActivityStore {

    private final ActivityTable activities;
    private final RequestTable requests;

    ActivityStore(ActivityTable activities, RequestTable requests) {
        this.activities = activities;
        this.requests = requests;
    }

    public Optional<Versioned<Activity>> find(String hotline, String code) {
        return activities
                .findByIdOptional(new ActivityEntity.Key(hotline, code))
                .map(ActivityEntity::toActivity);
    }

    /** The activities that the hotline defines itself, by code. */
    public List<Activity> list(String hotline) {
        return activities.list("key.hotline = ?1", Sort.by("key.code"), hotline).stream()
                .map(entity -> entity.toActivity().value())
                .toList();
    }

    public Versioned<Activity> put(String hotline, Activity activity) {
        var known = activities.findByIdOptional(new ActivityEntity.Key(hotline, activity.code()));
        var entity = known.orElseGet(ActivityEntity::new).with(hotline, activity);
        if (known.isEmpty()) {
            activities.persist(entity);
        }
        activities.flush();
        return entity.toActivity();
    }

    /** The requests that touch the given days, both inclusive, by first day. */
    public List<ActivityRequest> listRequests(String hotline, LocalDate from, LocalDate to) {
        return requests
                .list("hotline = ?1 and from <= ?3 and to >= ?2", Sort.by("from", "id"), hotline, from, to)
                .stream()
                .map(entity -> entity.request)
                .toList();
    }

    public void add(String hotline, ActivityRequest request) {
        requests.persist(ActivityRequestEntity.of(hotline, request));
    }

    public boolean deleteRequest(String hotline, UUID id) {
        return requests.delete("hotline = ?1 and id = ?2", hotline, id) > 0;
    }

    @ApplicationScoped
    static class ActivityTable implements PanacheRepositoryBase<ActivityEntity, ActivityEntity.Key> {}

    @ApplicationScoped
    static class RequestTable implements PanacheRepositoryBase<ActivityRequestEntity, UUID> {}
}
