package io.paiban.roster.dayplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every day plan, whatever the roster. Cover is counted by {@link Coverage}, which knows nothing of the planner. */
class DayPlanLawsTest {

    @Property(tries = 100)
    void coverNeverFallsFurtherBelowTheMinimum(@ForAll long seed) {
        var problem = new RandomDayPlans(seed).problem(null);

        assertThat(cover(problem, after(problem, DayPlanner.plan(problem))).minutesBelowMinimum())
                .isLessThanOrEqualTo(cover(problem, problem.shifts()).minutesBelowMinimum());
    }

    @Property(tries = 100)
    void activitiesMakeNoMinuteShortThatWasNot(@ForAll long seed) {
        var problem = new RandomDayPlans(seed).problem(ActivityRequest.Floor.REQUIRED);
        var plan = DayPlanner.plan(problem);
        var with = after(problem, plan);
        var without = cover(problem, without(plan.placed(), with));

        assertThat(cover(problem, with).minutesShort()).isEqualTo(without.minutesShort());
        assertThat(cover(problem, with).minutesBelowMinimum()).isEqualTo(without.minutesBelowMinimum());
    }

    @Property(tries = 100)
    void activitiesWhoseFloorIsTheMinimumLeaveTheMinimum(@ForAll long seed) {
        var problem = new RandomDayPlans(seed).problem(ActivityRequest.Floor.MINIMUM);
        var plan = DayPlanner.plan(problem);
        var with = after(problem, plan);

        assertThat(cover(problem, with).minutesBelowMinimum())
                .isEqualTo(cover(problem, without(plan.placed(), with)).minutesBelowMinimum());
    }

    @Property(tries = 100)
    void everyActivityLiesInAShiftAndItsWindowAndBesideBreaksAndOthers(@ForAll long seed) {
        var problem = new RandomDayPlans(seed).problem(null);
        var plan = DayPlanner.plan(problem);
        var shifts = RandomDayPlans.byId(after(problem, plan));
        var people = people(problem);
        var requests = requests(problem);

        for (var placed : plan.placed()) {
            var shift = shifts.get(placed.shift());
            var request = requests.get(placed.request()).request();
            assertThat(shift.employee()).isEqualTo(placed.employee());
            assertThat(requests.get(placed.request()).people()).contains(placed.employee());
            assertThat(shift.span().contains(placed.span())).isTrue();
            assertThat(shift.activities()).contains(placed.inShift());
            assertThat(problem.plans(shift.workDay())).isTrue();
            assertThat(people.get(placed.employee()).isAvailable(shift.workDay()))
                    .isTrue();
            assertThat(minutes(placed.span())).allMatch(minute -> isOpen(problem, request, minute));
        }
        for (var shift : shifts.values()) {
            var spans = Stream.concat(
                            shift.breaks().stream().map(pause -> pause.span()),
                            shift.activities().stream().map(ShiftActivity::span))
                    .sorted()
                    .toList();
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i - 1).overlaps(spans.get(i))).isFalse();
            }
        }
        for (var one : plan.placed()) {
            for (var other : plan.placed()) {
                assertThat(one != other
                                && one.employee().equals(other.employee())
                                && one.span().overlaps(other.span()))
                        .isFalse();
            }
        }
    }

    @Property(tries = 100)
    void whatIsPlacedAndWhatIsRefusedIsWhatWasAskedFor(@ForAll long seed) {
        var problem = new RandomDayPlans(seed).problem(null);
        var plan = DayPlanner.plan(problem);

        for (var asked : problem.asked()) {
            var id = asked.request().id();
            long placed = plan.placed().stream()
                    .filter(one -> one.request().equals(id))
                    .mapToLong(one -> one.span().minutes())
                    .sum();
            long refused = plan.refused().stream()
                    .filter(one -> one.request().equals(id))
                    .mapToLong(Refusal::minutes)
                    .sum();
            assertThat(placed + refused).as("%s", asked).isEqualTo(wanted(problem, asked));
        }
    }

    @Property(tries = 100)
    void noHardRuleIsBrokenThatWasKept(@ForAll long seed) {
        var problem = new RandomDayPlans(seed).problem(null);

        var before = hard(problem, problem.shifts());

        hard(problem, after(problem, DayPlanner.plan(problem)))
                .forEach((where, extent) ->
                        assertThat(extent).as(where).isLessThanOrEqualTo(before.getOrDefault(where, 0L)));
    }

    @Property(tries = 100)
    void onlyBreaksInTheirWindowsAndActivitiesChange(@ForAll long seed) {
        var problem = new RandomDayPlans(seed).problem(null);
        var plan = DayPlanner.plan(problem);
        var before = RandomDayPlans.byId(problem.shifts());
        int moved = 0;

        for (var shift : after(problem, plan)) {
            var was = before.get(shift.id());
            assertThat(shift.with(was.breaks(), was.activities())).isEqualTo(was);
            assertThat(shift.activities()).containsAll(was.activities());
            for (int i = 0; i < was.breaks().size(); i++) {
                var pause = shift.breaks().get(i);
                if (!pause.equals(was.breaks().get(i))) {
                    moved++;
                    assertThat(was.pinned() || was.type() == null || problem.keepBreaks())
                            .isFalse();
                    assertThat(problem.plans(was.workDay())).isTrue();
                    var window = problem.types().stream()
                            .filter(type -> type.code().equals(was.type()))
                            .findFirst()
                            .orElseThrow()
                            .breaks()
                            .get(i);
                    var at = Duration.between(was.span().start(), pause.span().start());
                    assertThat(at).isBetween(window.earliest(), window.latest());
                    assertThat(pause.span().length()).isEqualTo(window.length());
                    assertThat(pause.paid()).isEqualTo(window.paid());
                }
            }
        }
        assertThat(plan.movedBreaks()).isEqualTo(moved);
    }

    @Property(tries = 80)
    void inAPeakNoActivityTakesMoreAwayThanItAllows(@ForAll long seed) {
        var problem = new RandomDayPlans(seed).problem(null);
        var plan = DayPlanner.plan(problem);
        var shifts = new ArrayList<>(after(problem, plan));
        problem.people().forEach(person -> shifts.addAll(person.context()));
        var live = people(problem).values().stream()
                .filter(person -> person.employee().role().isLive())
                .map(person -> person.employee().number())
                .collect(Collectors.toSet());
        shifts.removeIf(shift -> !live.contains(shift.employee()));

        for (var placed : plan.placed()) {
            for (var limit : problem.limits()) {
                if (!placed.takesContacts() && live.contains(placed.employee())) {
                    assertThat(limit.activities() || !limit.span().overlaps(placed.span()))
                            .isTrue();
                    assertThat(minutes(placed.span()).stream()
                                    .filter(minute -> limit.span().contains(minute)))
                            .allMatch(minute -> count(shifts, minute, true)
                                    <= Math.floor(limit.mostAway() * count(shifts, minute, false)));
                }
            }
        }
    }

    /** Each refusal is held against every place that there is. */
    @Property(tries = 60)
    void trainingIsRefusedOnlyWhereThereIsNoPlaceForIt(@ForAll long seed) {
        var problem = new RandomDayPlans(seed).problem(ActivityRequest.Floor.REQUIRED);
        var plan = DayPlanner.plan(problem);
        var shifts = after(problem, plan);
        long covered = cover(problem, shifts).minutesShort();

        for (var refused : plan.refused()) {
            var asked = requests(problem).get(refused.request());
            if (asked.request().kind() == ActivityRequest.Kind.TRAINING
                    && problem.limits().isEmpty()) {
                int length = Math.toIntExact(Math.min(
                        refused.minutes(),
                        asked.request().blockMinutes() == null
                                ? asked.request().minutes()
                                : asked.request().blockMinutes()));
                for (var shift : shifts) {
                    if (shift.employee().equals(refused.employee())
                            && problem.plans(shift.workDay())
                            && people(problem).get(shift.employee()).isAvailable(shift.workDay())) {
                        places(problem, shift, length)
                                .filter(span -> minutes(span).stream()
                                        .allMatch(minute -> isOpen(problem, asked.request(), minute)))
                                .filter(span -> isFree(shift, span, shifts, problem))
                                .forEach(span -> assertThat(cover(problem, with(shifts, shift, span))
                                                .minutesShort())
                                        .as("%s at %s: %s", refused, span, asked)
                                        .isGreaterThan(covered));
                    }
                }
            }
        }
    }

    @Property(tries = 40)
    void theSameProblemGivesTheSamePlan(@ForAll long seed) {
        assertThat(DayPlanner.plan(new RandomDayPlans(seed).problem(null)))
                .isEqualTo(DayPlanner.plan(new RandomDayPlans(seed).problem(null)));
    }

    private static Stream<TimeSpan> places(DayPlanProblem problem, Shift shift, int length) {
        var end = problem.grid().span().end();
        return minutes(shift.span()).stream()
                .filter(minute -> minute.getEpochSecond() % 300 == 0)
                .map(minute -> TimeSpan.of(minute, Duration.ofMinutes(length)))
                .filter(span -> shift.span().contains(span) && !span.end().isAfter(end));
    }

    private static boolean isFree(Shift shift, TimeSpan span, List<Shift> shifts, DayPlanProblem problem) {
        var others = new ArrayList<>(shifts);
        problem.people().forEach(person -> others.addAll(person.context()));
        return shift.breaks().stream().noneMatch(pause -> pause.span().overlaps(span))
                && shift.activities().stream().noneMatch(one -> one.span().overlaps(span))
                && others.stream()
                        .noneMatch(other -> !other.id().equals(shift.id())
                                && other.employee().equals(shift.employee())
                                && other.span().overlaps(span));
    }

    private static List<Shift> with(List<Shift> shifts, Shift shift, TimeSpan span) {
        var changed = new ArrayList<>(shifts);
        var activities = new ArrayList<>(shift.activities());
        activities.add(new ShiftActivity("TRAINING", span, false));
        changed.set(changed.indexOf(shift), shift.with(shift.breaks(), activities));
        return changed;
    }

    private static long count(List<Shift> shifts, Instant minute, boolean away) {
        return shifts.stream()
                .filter(shift -> shift.span().contains(minute))
                .filter(shift -> !away || shift.away().stream().anyMatch(span -> span.contains(minute)))
                .count();
    }

    /** Minutes asked for, told from the request and the roster alone. */
    private static long wanted(DayPlanProblem problem, Asked asked) {
        var request = asked.request();
        long days = request.from()
                .datesUntil(request.to().plusDays(1))
                .filter(day -> problem.plans(day) && isOpenAtAll(problem, request, day))
                .count();
        return switch (request.kind()) {
            case TRAINING, MEETING -> (long) request.minutes() * asked.people().size();
            case HANDOVER -> handovers(problem, asked);
            case DEFERRABLE -> request.minutes() == null ? planned(problem, request) : days * request.minutes();
        };
    }

    private static boolean isOpenAtAll(DayPlanProblem problem, ActivityRequest request, LocalDate day) {
        return minutes(problem.grid().site().days(day, 2)).stream()
                .anyMatch(minute -> isOpenOn(problem, request, minute, day));
    }

    private static long planned(DayPlanProblem problem, ActivityRequest request) {
        if (problem.demand().stream().noneMatch(group -> group.group().equals(request.group()))) {
            return 0;
        }
        var grid = problem.grid();
        var planned = problem.deferrable().get(request.group());
        long minutes = 0;
        for (var day = problem.from(); problem.plans(day); day = day.plusDays(1)) {
            var own = day;
            if (request.holds(day)) {
                // After the roster's end the plan is guessed to be that of a day earlier.
                minutes += minutes(grid.site().days(day, 2)).stream()
                        .filter(minute -> isOpenOn(problem, request, minute, own))
                        .mapToLong(minute -> planned[index(problem, minute)])
                        .sum();
            }
        }
        return minutes;
    }

    private static int index(DayPlanProblem problem, Instant minute) {
        int index = problem.grid().indexOf(minute);
        return index < problem.grid().size()
                ? index
                : Math.max(0, problem.grid().indexOf(minute.minus(Duration.ofDays(1))));
    }

    private static long handovers(DayPlanProblem problem, Asked asked) {
        var around = new ArrayList<>(problem.shifts());
        problem.people().forEach(person -> around.addAll(person.context()));
        around.removeIf(shift -> !asked.people().contains(shift.employee()));
        long minutes = 0;
        for (var shift : problem.shifts()) {
            if (asked.people().contains(shift.employee())
                    && problem.plans(shift.workDay())
                    && people(problem).get(shift.employee()).isAvailable(shift.workDay())) {
                var length = Duration.ofMinutes(asked.request().minutes());
                var others = around.stream()
                        .filter(other -> !other.employee().equals(shift.employee()))
                        .toList();
                var first = TimeSpan.of(shift.span().start(), length);
                var last = TimeSpan.of(shift.span().end().minus(length), length);
                boolean takesOver = others.stream()
                        .anyMatch(other -> other.span().contains(first.start().minusSeconds(1)));
                boolean handsOver =
                        others.stream().anyMatch(other -> other.span().contains(last.end()));
                minutes += takesOver && isOpen(problem, asked.request(), first) ? length.toMinutes() : 0;
                minutes += handsOver && isOpen(problem, asked.request(), last) ? length.toMinutes() : 0;
            }
        }
        return minutes;
    }

    private static boolean isOpen(DayPlanProblem problem, ActivityRequest request, TimeSpan span) {
        return minutes(span).stream().allMatch(minute -> isOpen(problem, request, minute));
    }

    /** Whether the request allows a minute, on the day itself or over midnight from the day before. */
    private static boolean isOpen(DayPlanProblem problem, ActivityRequest request, Instant minute) {
        var day = problem.grid().site().dayOf(minute);
        return isOpenOn(problem, request, minute, day) || isOpenOn(problem, request, minute, day.minusDays(1));
    }

    private static boolean isOpenOn(DayPlanProblem problem, ActivityRequest request, Instant minute, LocalDate day) {
        var site = problem.grid().site();
        var earliest = request.earliest() == null ? LocalTime.MIDNIGHT : request.earliest();
        var latest = request.latest() == null ? LocalTime.MIDNIGHT : request.latest();
        var from = site.at(day, earliest);
        var to = site.at(latest.isAfter(earliest) ? day : day.plusDays(1), latest);
        return request.holds(day) && !minute.isBefore(from) && minute.isBefore(to);
    }

    private static List<Instant> minutes(TimeSpan span) {
        return Stream.iterate(span.start(), minute -> minute.isBefore(span.end()), minute -> minute.plusSeconds(60))
                .toList();
    }

    private static Map<UUID, Asked> requests(DayPlanProblem problem) {
        return problem.asked().stream()
                .collect(Collectors.toMap(asked -> asked.request().id(), asked -> asked));
    }

    private static Map<String, RosteredPerson> people(DayPlanProblem problem) {
        return problem.people().stream()
                .collect(Collectors.toMap(one -> one.employee().number(), one -> one));
    }

    private static List<Shift> after(DayPlanProblem problem, DayPlan plan) {
        var changed = RandomDayPlans.byId(plan.changed());
        return problem.shifts().stream()
                .map(shift -> changed.getOrDefault(shift.id(), shift))
                .toList();
    }

    private static List<Shift> without(List<Placement> placed, List<Shift> shifts) {
        var gone = new HashMap<UUID, List<ShiftActivity>>();
        placed.forEach(one ->
                gone.computeIfAbsent(one.shift(), any -> new ArrayList<>()).add(one.inShift()));
        return shifts.stream()
                .map(shift -> {
                    var left = new ArrayList<>(shift.activities());
                    left.removeAll(gone.getOrDefault(shift.id(), List.of()));
                    return shift.with(shift.breaks(), left);
                })
                .toList();
    }

    private static Coverage cover(DayPlanProblem problem, List<Shift> shifts) {
        var seen = new ArrayList<>(shifts);
        problem.people().forEach(person -> seen.addAll(person.context()));
        return Coverage.of(
                problem.grid(),
                problem.people().stream().map(RosteredPerson::employee).toList(),
                seen,
                problem.demand());
    }

    /** What hard rules are broken, where, and by how much. */
    private static Map<String, Long> hard(DayPlanProblem problem, List<Shift> shifts) {
        var grid = problem.grid();
        return RosterAudit.of(
                        grid.firstDay(),
                        grid.firstDay().plusDays(grid.days() - 1L),
                        grid.site(),
                        problem.people(),
                        problem.types(),
                        shifts)
                .violations()
                .stream()
                .filter(RosterViolation::blocks)
                .collect(Collectors.toMap(
                        one -> "%s %s %s %s %s"
                                .formatted(one.rule(), one.employee(), one.from(), one.to(), one.parameter()),
                        one -> Math.abs(one.measured() - one.allowed()),
                        Math::max));
    }
}
