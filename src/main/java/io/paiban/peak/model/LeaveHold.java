package io.paiban.peak.model;

import io.paiban.hotline.model.Queue;
import io.paiban.shared.time.SiteTime;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Leave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the days of a person's leave on which a peak lets nobody else go. */
public final class LeaveHold {

    private LeaveHold() {}

    /**
     * Every day and group for which the leave is one too many.
     *
     * @param leave what is asked for
     * @param plans plans that hold, the last confirmed first; of plans for the same day the first one counts
     * @param people everybody known to the hotline
     * @param known leave that is entered already, on the days asked for
     */
    public static List<LeaveLimit> limits(
            Leave leave, List<PeakPlan> plans, List<Employee> people, List<Leave> known, SiteTime site) {
        var person = people.stream()
                .filter(one -> one.number().equals(leave.employee()))
                .findFirst();
        if (person.isEmpty() || !person.get().role().isLive()) {
            return List.of();
        }
        var limits = new ArrayList<LeaveLimit>();
        var settled = new TreeSet<LocalDate>();
        for (var plan : plans) {
            if (!plan.policy().leaveKinds().contains(leave.kind())) {
                plan.from().datesUntil(plan.lastDay().plusDays(1)).forEach(settled::add);
                continue;
            }
            var first = plan.from().isBefore(leave.from()) ? leave.from() : plan.from();
            for (var day = first; plan.covers(day) && !day.isAfter(leave.to()); day = day.plusDays(1)) {
                if (settled.add(day)) {
                    limits(day, plan, person.get(), people, known, site, limits);
                }
            }
        }
        limits.sort(Comparator.comparing(LeaveLimit::day).thenComparing(LeaveLimit::group));
        return limits;
    }

    private static void limits(
            LocalDate day,
            PeakPlan plan,
            Employee person,
            List<Employee> people,
            List<Leave> known,
            SiteTime site,
            List<LeaveLimit> limits) {
        var span = site.day(day);
        var strictest = new TreeMap<String, PeakWindow>();
        plan.windows().stream()
                .filter(window -> window.actions().leaveShare() != null
                        && window.span().overlaps(span)
                        && serves(person, window.group()))
                .forEach(window -> strictest.merge(
                        window.group(),
                        window,
                        (one, other) ->
                                other.actions().leaveShare() < one.actions().leaveShare() ? other : one));
        var away = known.stream()
                .filter(one -> one.isApprovedOn(day) && !one.employee().equals(person.number()))
                .map(Leave::employee)
                .collect(Collectors.toSet());
        strictest.forEach((group, window) -> {
            var members = members(people, group, day);
            int onLeave = (int) members.stream().filter(away::contains).count();
            int allowed = LeaveLimit.allowed(window.actions().leaveShare(), members.size());
            if (onLeave + 1 > allowed) {
                limits.add(LeaveLimit.of(day, window, members.size(), allowed, onLeave));
            }
        });
    }

    private static Set<String> members(List<Employee> people, String group, LocalDate day) {
        return people.stream()
                .filter(one -> one.isEmployed(day) && serves(one, group))
                .map(Employee::number)
                .collect(Collectors.toSet());
    }

    private static boolean serves(Employee person, String group) {
        return person.role().isLive()
                && (group.equals(Queue.GENERAL) || person.languages().contains(group));
    }
}
