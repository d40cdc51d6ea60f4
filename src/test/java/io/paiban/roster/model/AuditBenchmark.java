package io.paiban.roster.model;

import static io.paiban.roster.RosterFixtures.SHANGHAI;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.labour.RuleSets;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.TermsTimeline;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Measures the audit: a published month of 300 people, and one edited shift of one of them, under each rule set. CPU time of the auditing
 * thread, median of the rounds. Run by {@code ./mvnw -q test-compile exec:java -Dexec.mainClass=io.paiban.roster.model.AuditBenchmark}, for
 * some rule sets only with {@code -Dexec.args="DE-ARBZG EU-WTD"}.
 */
public final class AuditBenchmark {

    private static final int PEOPLE = 300;
    private static final int DAYS = 30;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int ROUNDS = 60;

    private AuditBenchmark() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.out.printf(
                "%-32s %10s %12s %14s %11s%n", "rule set", "shifts", "month, ms", "one edit, µs", "violations");
        for (var law : RuleSets.builtIn().list()) {
            if (arguments.length == 0 || List.of(arguments).contains(law.id())) {
                measure(law);
            }
        }
    }

    private static void measure(LabourLaw law) {
        var random = new Random(1);
        var people = new ArrayList<RosteredPerson>();
        var shifts = new ArrayList<Shift>();
        // Context as far as the law looks back: a quarter of the year for cycles and averages.
        int back = law.cycle() != null || law.restsInFixedWeeks() ? 120 : 31;
        for (int i = 0; i < PEOPLE; i++) {
            var number = "%04d".formatted(i);
            var all = work(number, random, back);
            people.add(new RosteredPerson(
                    new Employee(
                            number,
                            number,
                            Role.AGENT,
                            new TreeSet<>(),
                            null,
                            false,
                            null,
                            BigDecimal.valueOf(40),
                            null,
                            null,
                            List.of()),
                    TermsTimeline.always(law, 2400),
                    calendar(),
                    Set.of(),
                    all.stream()
                            .filter(shift -> shift.workDay().isBefore(FIRST))
                            .toList()));
            all.stream().filter(shift -> !shift.workDay().isBefore(FIRST)).forEach(shifts::add);
        }
        var byPerson = new HashMap<String, List<Shift>>();
        shifts.forEach(shift -> byPerson.computeIfAbsent(shift.employee(), one -> new ArrayList<>())
                .add(shift));
        int violations = 0;
        var month = new double[ROUNDS];
        var edit = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double before = cpu();
            violations = audit(people, shifts).violations().size();
            month[round] = cpu() - before;
            before = cpu();
            for (var person : people) {
                audit(List.of(person), byPerson.get(person.employee().number()));
            }
            edit[round] = (cpu() - before) / PEOPLE;
        }
        System.out.printf(
                "%-32s %10d %12.1f %14.0f %11d%n",
                law.name(), shifts.size(), 1e3 * median(month), 1e6 * median(edit), violations);
    }

    private static RosterAudit.Findings audit(List<RosteredPerson> people, List<Shift> shifts) {
        return RosterAudit.of(FIRST, FIRST.plusDays(DAYS - 1L), SHANGHAI, people, List.of(), shifts);
    }

    /** Four days of early, late or night shifts, then two off, from some day on. */
    private static List<Shift> work(String number, Random random, int back) {
        var shifts = new ArrayList<Shift>();
        int phase = random.nextInt(18);
        for (int day = -back; day < DAYS; day++) {
            int place = Math.floorMod(day + phase, 18);
            if (place % 6 < 4) {
                var start = SHANGHAI.at(FIRST.plusDays(day), LocalTime.of(place < 6 ? 7 : place < 12 ? 15 : 22, 0));
                shifts.add(new Shift(
                        new UUID(day, number.hashCode()),
                        number,
                        FIRST.plusDays(day),
                        TimeSpan.of(start, Duration.ofMinutes(510)),
                        null,
                        List.of(pause(start, 120, 10, true), pause(start, 240, 30, false), pause(start, 390, 10, true)),
                        false));
            }
        }
        return shifts;
    }

    private static ShiftBreak pause(Instant start, int after, int minutes, boolean paid) {
        return new ShiftBreak(TimeSpan.of(start.plus(Duration.ofMinutes(after)), Duration.ofMinutes(minutes)), paid);
    }

    private static WorkCalendar calendar() {
        var days = new ArrayList<CalendarDay>();
        for (var day : List.of("2026-10-01", "2026-10-02", "2026-10-03")) {
            days.add(new CalendarDay(LocalDate.parse(day), "国庆节", DayKind.STATUTORY_HOLIDAY));
        }
        return new WorkCalendar("CN", Map.of(2026, YearStatus.OFFICIAL), days);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
