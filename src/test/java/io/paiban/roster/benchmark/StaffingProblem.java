package io.paiban.roster.benchmark;

import io.paiban.labour.model.LabourLaw;
import io.paiban.roster.benchmark.StaffingInstance.Assignment;
import io.paiban.roster.benchmark.StaffingInstance.Member;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.DayPreference.Reason;
import io.paiban.roster.model.DayPreference.Want;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.roster.model.SlotDemand;
import io.paiban.roster.model.WorkCondition;
import io.paiban.roster.model.WorkCondition.Amount;
import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.roster.model.WorkCondition.Forbidden;
import io.paiban.roster.model.WorkCondition.Measure;
import io.paiban.roster.model.WorkCondition.Run;
import io.paiban.roster.model.WorkCondition.RunOf;
import io.paiban.roster.model.WorkCondition.Span;
import io.paiban.roster.model.WorkRule;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A public instance in the product's own words: limits of contracts are hard rules of the house, requests are preferences of a day, cover
 * is demand by shift. The law asks nothing.
 */
public final class StaffingProblem {

    /** A Monday, as the format's day 0. */
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final LabourLaw NO_LIMITS = new LabourLaw("BENCHMARK", "1", FIRST, null, Map.of(), Map.of());
    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(40);

    private final StaffingInstance instance;
    private final Map<WorkCondition, Set<String>> conditions = new LinkedHashMap<>();
    private final List<DayPreference> preferences = new ArrayList<>();

    private StaffingProblem(StaffingInstance instance) {
        this.instance = instance;
    }

    public static RosterProblem of(StaffingInstance instance) {
        return new StaffingProblem(instance).problem();
    }

    /** A roster of such a problem in the instance's words. */
    public static List<Assignment> assignments(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> new Assignment(
                        shift.employee(),
                        Math.toIntExact(shift.workDay().toEpochDay() - FIRST.toEpochDay()),
                        String.valueOf(shift.type())))
                .toList();
    }

    private RosterProblem problem() {
        successions().forEach((later, earlier) -> forAll(new Forbidden(List.of(types(earlier), types(later)))));
        instance.staff().forEach(this::limits);
        instance.requests()
                .forEach(request -> preferences.add(new DayPreference(
                        Reason.WISHES,
                        request.member(),
                        FIRST.plusDays(request.day()),
                        request.on() ? Want.SHIFT : Want.NOT,
                        Set.of(request.shift()),
                        null,
                        false,
                        request.weight())));
        return new RosterProblem(
                new IntervalGrid(new SiteTime(ZoneOffset.UTC), FIRST, instance.days(), Duration.ofHours(1)),
                instance.staff().keySet().stream().map(StaffingProblem::person).toList(),
                instance.shifts().entrySet().stream()
                        .map(entry -> type(entry.getKey(), entry.getValue().minutes()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                rules(),
                preferences,
                instance.cover().stream()
                        .map(cover -> new SlotDemand(
                                FIRST.plusDays(cover.day()),
                                Set.of(cover.shift()),
                                cover.required(),
                                cover.under(),
                                cover.over()))
                        .toList(),
                List.of());
    }

    private void limits(String id, Member member) {
        only(id, amount(Measure.WORKING_MINUTES, Set.of(), member.minMinutes(), member.maxMinutes()));
        only(id, new Run(RunOf.SHIFTS, Set.of(), member.minConsecutiveShifts(), member.maxConsecutiveShifts()));
        only(id, new Run(RunOf.DAYS_OFF, Set.of(), member.minConsecutiveDaysOff(), null));
        only(id, amount(Measure.WEEKENDS, Set.of(), null, member.maxWeekends()));
        var unable = new TreeSet<String>();
        member.most().forEach((shift, most) -> {
            if (most == 0) {
                unable.add(shift);
            } else if (most < instance.days()) {
                only(id, amount(Measure.SHIFTS, Set.of(shift), null, most));
            }
        });
        for (int day = 0; day < instance.days(); day++) {
            if (member.daysOff().contains(day)) {
                preferences.add(must(id, day, Want.OFF, Set.of()));
            } else if (!unable.isEmpty()) {
                preferences.add(must(id, day, Want.NOT, unable));
            }
        }
    }

    /** The types that must not come next, with the types after which they must not. */
    private Map<Set<String>, Set<String>> successions() {
        var successions = new LinkedHashMap<Set<String>, Set<String>>();
        instance.shifts().forEach((earlier, kind) -> {
            if (!kind.neverNext().isEmpty()) {
                successions
                        .computeIfAbsent(kind.neverNext(), any -> new TreeSet<>())
                        .add(earlier);
            }
        });
        return successions;
    }

    private static DayMark types(Set<String> types) {
        return DayMark.of(types.toArray(String[]::new));
    }

    private static DayPreference must(String id, int day, Want want, Set<String> types) {
        return new DayPreference(Reason.AVAILABILITY, id, FIRST.plusDays(day), want, types, null, true, 0);
    }

    private static Amount amount(Measure measure, Set<String> types, @Nullable Integer min, @Nullable Integer max) {
        return new Amount(measure, types, Span.ROSTER, min, max);
    }

    private void only(String id, WorkCondition condition) {
        conditions.computeIfAbsent(condition, any -> new TreeSet<>()).add(id);
    }

    private void forAll(WorkCondition condition) {
        conditions.put(condition, Set.of());
    }

    private List<WorkRule> rules() {
        var all = List.copyOf(conditions.entrySet());
        return IntStream.range(0, all.size())
                .mapToObj(i -> new WorkRule(
                        "R" + i,
                        WorkRule.Level.HARD,
                        1,
                        WorkRule.Scope.of(all.get(i).getValue().toArray(String[]::new)),
                        all.get(i).getKey()))
                .toList();
    }

    private static RosteredPerson person(String id) {
        return RosteredPerson.under(
                NO_LIMITS,
                new Employee(id, id, Role.AGENT, new TreeSet<>(), null, false, null, FULL_TIME, null, null, List.of()),
                Set.of(),
                List.of());
    }

    private static ShiftType type(String code, int minutes) {
        return new ShiftType(
                code,
                code,
                LocalTime.MIDNIGHT,
                Duration.ofMinutes(minutes),
                List.of(),
                EnumSet.of(Role.AGENT),
                EnumSet.allOf(DayOfWeek.class));
    }
}
