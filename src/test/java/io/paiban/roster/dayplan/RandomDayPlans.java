package io.paiban.roster.dayplan;

import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;

import io.paiban.labour.RuleSets;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.PlannedAs;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Rosters with everything that can stand in the way of a day plan: too few people, languages, floors of roles, leave, breaks at odd
 * minutes, strict laws, nights over midnight and over the change of the clocks, work around the roster, activities that are there.
 */
final class RandomDayPlans {

    private static final List<String> DAYS = List.of("2026-03-28", "2026-10-24", "2026-11-30", "2026-12-30");
    private static final List<LabourLaw> LAWS = RuleSets.builtIn().list();
    private static final List<String> STARTS = List.of("06:00", "08:10", "09:00", "13:30", "15:00", "22:00");

    private final Random random;
    private final List<ShiftType> types = STARTS.stream().map(this::type).toList();
    private SiteTime site = SHANGHAI;

    RandomDayPlans(long seed) {
        random = new Random(seed);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** @param floor what every request must keep covered; null = any, but training all that is required */
    DayPlanProblem problem(ActivityRequest.Floor floor) {
        site = random.nextBoolean() ? SHANGHAI : PARIS;
        var grid = new IntervalGrid(
                site,
                LocalDate.parse(any(DAYS)),
                1 + random.nextInt(4),
                Duration.ofMinutes(oneIn(20) ? 5 : any(List.of(15, 30, 60))));
        var people = new ArrayList<RosteredPerson>();
        var shifts = new ArrayList<Shift>();
        int count = random.nextInt(11);
        for (int i = 0; i < count; i++) {
            var number = "p" + i;
            var context = oneIn(3) ? List.of(shift(number, grid.firstDay().minusDays(1))) : List.<Shift>of();
            people.add(person(number, grid, context));
            for (int day = 0; day < grid.days(); day++) {
                if (!oneIn(4)) {
                    shifts.add(shift(number, grid.firstDay().plusDays(day)));
                }
            }
        }
        int from = random.nextInt(grid.days());
        var planned = Map.of("general", ints(grid.size(), 2), "en", ints(grid.size(), 1));
        return new DayPlanProblem(
                grid,
                grid.firstDay().plusDays(from),
                1 + random.nextInt(grid.days() - from),
                people,
                types,
                demand(grid, count),
                planned,
                shifts,
                asked(people, grid, floor),
                limits(grid),
                oneIn(5));
    }

    private RosteredPerson person(String number, IntervalGrid grid, List<Shift> context) {
        var role = any(List.of(Role.AGENT, Role.AGENT, Role.BILINGUAL, Role.BILINGUAL, Role.OPS));
        var languages = new TreeSet<String>();
        if (role == Role.BILINGUAL) {
            languages.addAll(any(List.of(Set.of("en"), Set.of("fr"), Set.of("en", "fr"), Set.of("en", "ru"))));
        }
        var employee = new Employee(
                number, number, role, languages, null, false, null, BigDecimal.valueOf(40), null, null, List.of());
        var law = any(LAWS);
        if (oneIn(3)) {
            law = law.with(RuleParameter.MAX_WORK_WITHOUT_BREAK_MIN, 180L + random.nextInt(180));
        }
        return new RosteredPerson(
                employee,
                TermsTimeline.always(law, 2400),
                null,
                oneIn(5) ? Set.of(grid.firstDay()) : Set.of(),
                context);
    }

    private Shift shift(String number, LocalDate day) {
        var type = any(types);
        var start = site.at(day, type.start());
        var breaks = new ArrayList<ShiftBreak>();
        for (var window : type.breaks()) {
            long room = window.latest().minus(window.earliest()).toMinutes();
            var at = window.earliest().plusMinutes(room == 0 ? 0 : random.nextInt((int) room + 1));
            breaks.add(new ShiftBreak(TimeSpan.of(start.plus(at), window.length()), window.paid()));
        }
        var activities = new ArrayList<ShiftActivity>();
        if (oneIn(6)) {
            activities.add(new ShiftActivity("BRIEFING", TimeSpan.of(start, Duration.ofMinutes(20)), oneIn(2)));
        }
        boolean byHand = oneIn(6);
        return new Shift(
                new UUID(random.nextLong(), random.nextLong()),
                number,
                day,
                TimeSpan.of(start, type.length()),
                byHand ? null : type.code(),
                breaks,
                activities,
                oneIn(8),
                PlannedAs.NORMAL,
                null);
    }

    private ShiftType type(String start) {
        return new ShiftType(
                "S" + start,
                start,
                LocalTime.parse(start),
                Duration.ofMinutes(510),
                List.of(
                        new BreakWindow(Duration.ofMinutes(90), Duration.ofMinutes(150), Duration.ofMinutes(10), true),
                        new BreakWindow(
                                Duration.ofMinutes(180), Duration.ofMinutes(330), Duration.ofMinutes(30), false)),
                EnumSet.allOf(Role.class),
                EnumSet.allOf(DayOfWeek.class));
    }

    private List<GroupDemand> demand(IntervalGrid grid, int people) {
        var demand = new ArrayList<GroupDemand>();
        demand.add(group("general", grid, Math.max(1, people / 3), true));
        for (var name : List.of("en", "fr", "OPS")) {
            if (!oneIn(3)) {
                demand.add(group(name, grid, 2, false));
            }
        }
        return demand;
    }

    private GroupDemand group(String name, IntervalGrid grid, int most, boolean late) {
        var required = ints(grid.size(), most);
        var minimum = new int[grid.size()];
        var tables = new long[grid.size()][0];
        for (int i = 0; i < required.length; i++) {
            minimum[i] = random.nextInt(required[i] + 1);
            if (late) {
                tables[i] = new long[] {900, 400, 150, 50, 0};
            }
        }
        return new GroupDemand(name, required, minimum, tables);
    }

    /** From 0 to the most, the same for some hours. */
    private int[] ints(int size, int most) {
        var values = new int[size];
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = oneIn(8) ? random.nextInt(most + 1) : value;
            values[i] = value;
        }
        return values;
    }

    private List<PeakLimit> limits(IntervalGrid grid) {
        var limits = new ArrayList<PeakLimit>();
        if (oneIn(3)) {
            var start = grid.start(random.nextInt(grid.size()));
            limits.add(new PeakLimit(TimeSpan.of(start, Duration.ofHours(3)), any(List.of(0.0, 0.2, 0.5)), !oneIn(3)));
        }
        return limits;
    }

    private List<Asked> asked(List<RosteredPerson> people, IntervalGrid grid, ActivityRequest.Floor floor) {
        var asked = new ArrayList<Asked>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            var kind = any(List.of(ActivityRequest.Kind.values()));
            var numbers = new ArrayList<String>();
            people.forEach(person -> {
                boolean isMeant = kind == ActivityRequest.Kind.MEETING ? numbers.size() < 2 : !oneIn(3);
                if (isMeant) {
                    numbers.add(person.employee().number());
                }
            });
            boolean isDay = oneIn(3);
            boolean isPlanned = kind == ActivityRequest.Kind.DEFERRABLE && oneIn(2);
            var request = new ActivityRequest(
                    new UUID(i, random.nextLong()),
                    kind,
                    kind.name(),
                    numbers,
                    null,
                    null,
                    isPlanned ? null : any(List.of(10, 20, 45, 60, 90)),
                    oneIn(2) ? null : any(List.of(15, 30)),
                    grid.firstDay().plusDays(random.nextInt(2) - 1),
                    grid.firstDay().plusDays(random.nextInt(6)),
                    isDay ? LocalTime.of(9, 0) : oneIn(4) ? LocalTime.of(20, 0) : null,
                    isDay ? LocalTime.of(17, 0) : oneIn(4) ? LocalTime.of(3, 0) : null,
                    floor != null
                            ? floor
                            : kind == ActivityRequest.Kind.TRAINING || oneIn(2)
                                    ? ActivityRequest.Floor.REQUIRED
                                    : ActivityRequest.Floor.MINIMUM,
                    any(List.of("general", "en")));
            if (!request.to().isBefore(request.from())) {
                asked.add(new Asked(request, kind != ActivityRequest.Kind.TRAINING && oneIn(6), numbers, List.of()));
            }
        }
        return asked;
    }

    /** Shifts by id. */
    static Map<UUID, Shift> byId(List<Shift> shifts) {
        var map = new TreeMap<UUID, Shift>();
        shifts.forEach(shift -> map.put(shift.id(), shift));
        return map;
    }
}
