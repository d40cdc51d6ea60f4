package io.paiban.roster.benchmark;

import io.paiban.roster.benchmark.StaffingInstance.Assignment;
import io.paiban.roster.benchmark.StaffingInstance.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an instance's own published rules say of a roster. Written from the format's description alone, day by day and slowly; shares
 * nothing with the solver.
 *
 * @param violations every hard rule that is broken, in words
 * @param objective cost of requests not granted and of cover
 */
public record StaffingVerdict(List<String> violations, long objective) {

    private static final int DAYS_A_WEEK = 7;
    private static final int SATURDAY = 5;

    /** Judges a roster. */
    public static StaffingVerdict of(StaffingInstance instance, List<Assignment> roster) {
        var violations = new ArrayList<String>();
        var worked = new HashMap<String, Map<Integer, String>>();
        instance.staff().keySet().forEach(member -> worked.put(member, new HashMap<>()));
        for (var one : roster) {
            if (!worked.containsKey(one.member())
                    || !instance.shifts().containsKey(one.shift())
                    || one.day() < 0
                    || one.day() >= instance.days()) {
                violations.add("nobody and nothing of the instance: " + one);
            } else if (worked.get(one.member()).put(one.day(), one.shift()) != null) {
                violations.add("two shifts on a day: " + one);
            }
        }
        instance.staff().forEach((id, member) -> judge(instance, id, member, worked.get(id), violations));
        return new StaffingVerdict(List.copyOf(violations), objective(instance, worked));
    }

    private static void judge(
            StaffingInstance instance, String id, Member member, Map<Integer, String> row, List<String> violations) {
        var most = new HashMap<String, Integer>();
        Set<Integer> weekends = new HashSet<>();
        int minutes = 0;
        for (var entry : row.entrySet()) {
            int day = entry.getKey();
            var shift = entry.getValue();
            most.merge(shift, 1, Integer::sum);
            minutes += instance.shifts().get(shift).minutes();
            if (day % DAYS_A_WEEK >= SATURDAY) {
                weekends.add(day / DAYS_A_WEEK);
            }
            if (member.daysOff().contains(day)) {
                violations.add("%s works on the day off %d".formatted(id, day));
            }
            var next = row.get(day + 1);
            if (next != null && instance.shifts().get(shift).neverNext().contains(next)) {
                violations.add("%s: %s after %s on day %d".formatted(id, next, shift, day + 1));
            }
        }
        most.forEach((shift, count) -> {
            var limit = member.most().get(shift);
            if (limit != null && count > limit) {
                violations.add("%s: %d shifts %s, most %d".formatted(id, count, shift, limit));
            }
        });
        if (minutes > member.maxMinutes() || minutes < member.minMinutes()) {
            violations.add("%s: %d minutes".formatted(id, minutes));
        }
        if (weekends.size() > member.maxWeekends()) {
            violations.add("%s: %d weekends".formatted(id, weekends.size()));
        }
        int begin = 0;
        for (int day = 1; day <= instance.days(); day++) {
            if (day == instance.days() || row.containsKey(day) != row.containsKey(begin)) {
                run(instance, id, member, begin, day - 1, row.containsKey(begin), violations);
                begin = day;
            }
        }
    }

    private static void run(
            StaffingInstance instance,
            String id,
            Member member,
            int first,
            int last,
            boolean isWork,
            List<String> violations) {
        int length = last - first + 1;
        boolean isInside = first > 0 && last < instance.days() - 1;
        if (isWork && length > member.maxConsecutiveShifts()) {
            violations.add("%s: %d days in a row from day %d".formatted(id, length, first));
        }
        if (isWork && isInside && length < member.minConsecutiveShifts()) {
            violations.add("%s: only %d days in a row from day %d".formatted(id, length, first));
        }
        if (!isWork && isInside && length < member.minConsecutiveDaysOff()) {
            violations.add("%s: only %d days off from day %d".formatted(id, length, first));
        }
    }

    private static long objective(StaffingInstance instance, Map<String, Map<Integer, String>> worked) {
        long cost = 0;
        for (var request : instance.requests()) {
            boolean isWorked =
                    request.shift().equals(worked.get(request.member()).get(request.day()));
            cost += isWorked == request.on() ? 0 : request.weight();
        }
        for (var cover : instance.cover()) {
            long there = worked.values().stream()
                    .filter(row -> cover.shift().equals(row.get(cover.day())))
                    .count();
            cost += cover.under() * Math.max(0, cover.required() - there);
            cost += cover.over() * Math.max(0, there - cover.required());
        }
        return cost;
    }
}
