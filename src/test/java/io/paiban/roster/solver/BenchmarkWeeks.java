package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.law;

import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.RuleParameter;
import io.paiban.roster.model.BreakWindow;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weeks shaped like those of a city hotline: quiet nights, peaks at ten and at three, languages from eight to eight. */
public final class BenchmarkWeeks {

    private static final double[] SHAPE = {
        3, 2.5, 2, 2, 2, 2.5, 4, 7, 13, 17, 20, 17, 13, 14, 17, 19, 17, 14, 11, 10, 9, 7.5, 6, 4
    };
    private static final double[] WEEKDAYS = {1.12, 1.05, 1, 1, 1.03, 0.8, 0.75};
    private static final int CONTRACT = 2400;
    private static final Duration SHIFT = Duration.ofMinutes(510);

    private BenchmarkWeeks() {}

    /**
     * A problem of whole weeks.
     *
     * @param load requirement of those who take contacts as a share of their contract hours
     * @param weeklyHours hard limit of working minutes in a week; null = none
     */
    public static RosterProblem of(
            int agents, int bilingual, int ops, int days, double load, @Nullable Long weeklyHours, long seed) {
        var site = new SiteTime(ZoneId.of("Asia/Shanghai"));
        var grid = new IntervalGrid(site, LocalDate.of(2026, 11, 30), days, Duration.ofMinutes(30));
        var random = new Random(seed);
        var rules = chinese(weeklyHours);
        var people = new ArrayList<RosteredPerson>();
        for (int i = 0; i < agents + bilingual + ops; i++) {
            Role role = i < agents ? Role.AGENT : i < agents + bilingual ? Role.BILINGUAL : Role.OPS;
            var employee = new Employee(
                    "P%03d".formatted(i),
                    "P%03d".formatted(i),
                    role,
                    new TreeSet<>(role == Role.BILINGUAL ? languages(i - agents) : Set.of()),
                    null,
                    false,
                    null,
                    BigDecimal.valueOf(40),
                    null,
                    null,
                    List.of());
            Set<LocalDate> away =
                    random.nextInt(12) == 0 ? Set.of(grid.firstDay().plusDays(random.nextInt(days))) : Set.of();
            people.add(RosteredPerson.under(rules, employee, away, i < 4 ? List.of(nightBefore(grid, i)) : List.of()));
        }
        return new RosterProblem(grid, people, types(), demand(grid, agents + bilingual, load), List.of(), List.of());
    }

    private static Shift nightBefore(IntervalGrid grid, int person) {
        LocalDate day = grid.firstDay().minusDays(1);
        var span = TimeSpan.of(grid.site().at(day, LocalTime.of(22, 30)), SHIFT);
        var pause = TimeSpan.of(span.start().plus(Duration.ofMinutes(180 + 30L * person)), Duration.ofMinutes(30));
        return new Shift(
                new UUID(0, person),
                "P%03d".formatted(person),
                day,
                span,
                "S22:30",
                List.of(new ShiftBreak(pause, false)),
                true);
    }

    private static Set<String> languages(int index) {
        return switch (index % 4) {
            case 0, 1 -> Set.of("en");
            case 2 -> Set.of("ja");
            default -> Set.of("en", "ja");
        };
    }

    private static List<ShiftType> types() {
        return Stream.of("06:30", "07:30", "08:00", "09:00", "10:00", "11:30", "13:30", "15:00", "22:30")
                .map(start -> new ShiftType(
                        "S" + start,
                        "S" + start,
                        LocalTime.parse(start),
                        SHIFT,
                        List.of(new BreakWindow(
                                Duration.ofHours(3), Duration.ofHours(5), Duration.ofMinutes(30), false)),
                        EnumSet.allOf(Role.class),
                        EnumSet.allOf(DayOfWeek.class)))
                .toList();
    }

    private static List<GroupDemand> demand(IntervalGrid grid, int live, double load) {
        int size = grid.size();
        int[] language = new int[size];
        int[] ops = new int[size];
        double[] shape = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            var local = grid.site().local(grid.start(i));
            language[i] = local.getHour() >= 8 && local.getHour() < 20 ? 1 : 0;
            ops[i] = local.getHour() >= 7 && local.getHour() < 23 ? 1 : 0;
            shape[i] = SHAPE[local.getHour()] * WEEKDAYS[local.getDayOfWeek().getValue() - 1];
            sum += shape[i];
        }
        double scale = load * live * CONTRACT * grid.days() / 7 / 30 / sum;
        int[] general = new int[size];
        int[] minimum = new int[size];
        for (int i = 0; i < size; i++) {
            minimum[i] = 2;
            general[i] = Math.max(2, (int) Math.round(shape[i] * scale) - 2 * language[i]);
        }
        return List.of(
                new GroupDemand("general", general, minimum),
                new GroupDemand("en", language, new int[size]),
                new GroupDemand("ja", language.clone(), new int[size]),
                new GroupDemand("OPS", ops, new int[size]));
    }

    private static LabourLaw chinese(@Nullable Long weeklyHours) {
        return law("CN-STANDARD", "2025.1").with(RuleParameter.WEEKLY_NORMAL_MIN, weeklyHours);
    }
}
