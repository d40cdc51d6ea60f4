package io.paiban.roster;

import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Queue;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.roster.dayplan.ActivityRequest;
import io.paiban.roster.model.Activity;
import io.paiban.roster.store.ActivityStore;
import io.paiban.workforce.People;
import io.paiban.workforce.model.Days;
import io.paiban.workforce.model.Employee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is to be done inside shifts beside contacts. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class ActivityRequests {

    private final Hotlines hotlines;
    private final Activities activities;
    private final People people;
    private final ActivityStore store;

    ActivityRequests(Hotlines hotlines, Activities activities, People people, ActivityStore store) {
        this.hotlines = hotlines;
        this.activities = activities;
        this.people = people;
        this.store = store;
    }

    /** The requests that touch the given days, both inclusive, by first day. */
    public List<ActivityRequest> list(String hotline, LocalDate from, LocalDate to) {
        hotlines.get(hotline);
        return store.listRequests(hotline, from, to);
    }

    /** @throws RequestFailure with {@code INVALID_REQUEST} and everything that is wrong with it */
    public ActivityRequest add(String hotline, ActivityRequest request) {
        hotlines.get(hotline);
        var faults = new Faults();
        ActivityRequestRules.check(request, faults);
        activity(hotline, request, faults);
        var everybody = people.list(hotline);
        var known = everybody.stream().map(Employee::number).collect(Collectors.toSet());
        var named = new HashSet<String>();
        for (int i = 0; i < request.employees().size(); i++) {
            var number = request.employees().get(i);
            var at = "employees[%d]".formatted(i);
            faults.require(known.contains(number), at, number, "is nobody's staff number");
            faults.require(named.add(number), at, number, "is named twice");
        }
        if (request.team() != null && ActivityRequestRules.areDays(request)) {
            var days = new Days(request.from(), request.to());
            faults.require(
                    people.terms(hotline).values().stream().anyMatch(terms -> terms.isEverIn(request.team(), days)),
                    "team",
                    request.team(),
                    "has nobody in it on these days");
        }
        var languages = hotlines.listQueues(hotline).stream()
                .map(Queue::language)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        faults.require(
                request.group().equals(Queue.GENERAL) || languages.contains(request.group()),
                "group",
                request.group(),
                "is neither general nor the language of a queue");
        faults.throwIfAny();
        store.add(hotline, request);
        return request;
    }

    private void activity(String hotline, ActivityRequest request, Faults faults) {
        var activity = activities.byCode(hotline).get(request.activity());
        faults.require(activity != null, "activity", request.activity(), "is not an activity of the hotline");
        if (activity != null) {
            faults.require(
                    activity.kind() == Activity.Kind.OTHER
                            || activity.kind().name().equals(request.kind().name()),
                    "activity",
                    request.activity(),
                    "is of the kind " + activity.kind());
            faults.require(
                    activity.workingTime(),
                    "activity",
                    request.activity(),
                    "is no working time and cannot lie inside a shift");
        }
    }

    /** @throws RequestFailure with {@code ACTIVITY_REQUEST_NOT_FOUND} */
    public void delete(String hotline, UUID id) {
        hotlines.get(hotline);
        if (!store.deleteRequest(hotline, id)) {
            throw new RequestFailure(
                    ProblemType.ACTIVITY_REQUEST_NOT_FOUND,
                    "The hotline (%s) has no activity request with the id (%s).".formatted(hotline, id));
        }
    }
}
