package io.paiban.roster.explain;

import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.week;

import io.paiban.labour.RuleSets;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.Severity;
import io.paiban.roster.RosterFixtures;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftChoice;
import io.paiban.roster.model.ShiftType;
import io.paiban.workforce.model.Role;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Measures explanations of a month of 300 people with 300 further shifts a day to choose from: CPU time of the thread that explains, median
 * and worst of many questions. Run by {@code ./mvnw -q test-compile exec:java
 * -Dexec.mainClass=io.paiban.roster.explain.ExplanationBenchmark -Dexec.classpathScope=test}; {@code -Dexec.args=text} prints answers.
 */
public final class ExplanationBenchmark {

    private static final int PEOPLE = 300;
    private static final int DAYS = 28;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final int ROUNDS = 25;

    private ExplanationBenchmark() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        for (var id : List.of("CN-STANDARD", "EU-WTD")) {
            var law = RuleSets.builtIn().list().stream()
                    .filter(one -> one.id().equals(id))
                    .reduce((one, later) -> later)
                    .orElseThrow()
                    .with(RuleParameter.SHIFT_GAP_SEVERITY, Severity.HARD);
            measure(law, arguments.length > 0);
        }
    }

    private static void measure(LabourLaw law, boolean text) {
        var grid = week(SHANGHAI, FIRST.toString(), DAYS);
        var types = types();
        var people = new ArrayList<RosteredPerson>();
        var shifts = new ArrayList<Shift>();
        var random = new Random(1);
        for (int i = 0; i < PEOPLE; i++) {
            var number = "P%03d".formatted(i);
            var languages =
                    i % 10 == 0 ? new String[] {"en"} : i % 10 == 1 ? new String[] {"en", "ja"} : new String[] {};
            var context = days(number, types, random, FIRST.minusDays(31), 31);
            people.add(RosterFixtures.person(
                    number, languages.length > 0 ? Role.BILINGUAL : Role.AGENT, law, List.of(), context, languages));
            shifts.addAll(days(number, types, random, FIRST, DAYS));
        }
        var problem = new RosterProblem(
                grid,
                people,
                types,
                List.of(flat("general", grid, 90, 30), flat("en", grid, 12, 2), flat("ja", grid, 8, 1)),
                List.of(),
                List.of());
        var shift = shifts.get(1000);
        System.out.printf("%s, %d shifts%n", law.name(), shifts.size());
        measure("one day", round -> new Explanations(problem, shifts, LateContacts.UNKNOWN)
                .ofDay(
                        people.get(7 * round % PEOPLE).employee().number(),
                        FIRST.plusDays(round % DAYS),
                        null,
                        null,
                        true)
                .message());
        measure("a gap", round -> new Explanations(problem, shifts, LateContacts.UNKNOWN)
                .ofGap(
                        SHANGHAI.at(LocalDateTime.of(FIRST.plusDays(round % DAYS), LocalTime.of(3 * round % 24, 30))),
                        List.of("general", "en", "ja").get(round % 3))
                .message());
        measure("candidates", round -> new Explanations(problem, shifts, LateContacts.UNKNOWN)
                .ofCandidates(shift)
                .toString());
        if (text) {
            var told = new Explanations(problem, shifts, LateContacts.UNKNOWN);
            System.out.println(told.ofDay("P007", FIRST.plusDays(3), null, null, true));
            System.out.println(told.ofGap(SHANGHAI.at(FIRST.plusDays(4), LocalTime.of(3, 0)), "general"));
        }
    }

    private interface Question {
        String ask(int round);
    }

    private static void measure(String name, Question question) {
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 3; round++) {
            question.ask(round);
        }
        var millis = new ArrayList<Double>();
        int letters = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = threads.getCurrentThreadCpuTime();
            letters += question.ask(round).length();
            millis.add((threads.getCurrentThreadCpuTime() - begun) / 1e6);
        }
        millis.sort(null);
        System.out.printf(
                "  %-12s median %7.1f ms, worst %7.1f ms, %d letters%n",
                name, millis.get(ROUNDS / 2), millis.get(ROUNDS - 1), letters / ROUNDS);
    }

    private static List<ShiftType> types() {
        var types = new ArrayList<ShiftType>();
        for (int hour = 0; hour < 24; hour += 2) {
            types.add(RosterFixtures.type("T%02d".formatted(hour), "%02d:00".formatted(hour), Duration.ofMinutes(510)));
        }
        types.add(new ShiftType(
                "FLEX",
                "FLEX",
                LocalTime.of(6, 0),
                LocalTime.of(14, 0),
                Duration.ofMinutes(30),
                List.of(Duration.ofHours(6), Duration.ofHours(8)),
                types.get(0).breaks(),
                EnumSet.of(Role.AGENT, Role.BILINGUAL),
                types.get(0).weekdays(),
                false));
        return types;
    }

    /** Five days of a week on one of the types, drawn anew each week. */
    private static List<Shift> days(String number, List<ShiftType> types, Random random, LocalDate from, int days) {
        var shifts = new ArrayList<Shift>();
        int off = random.nextInt(7);
        ShiftType type = types.get(random.nextInt(12));
        for (int d = 0; d < days; d++) {
            var day = from.plusDays(d);
            int place = Math.floorMod(day.getDayOfWeek().getValue() - off, 7);
            if (place == 0) {
                type = types.get(random.nextInt(12));
            }
            if (place < 5) {
                var choices = ShiftChoice.of(type, day, SHANGHAI);
                var choice = choices.get(random.nextInt(choices.size()));
                shifts.add(new Shift(
                        new UUID(random.nextLong(), random.nextLong()),
                        number,
                        day,
                        choice.span(),
                        type.code(),
                        choice.breaks(),
                        false));
            }
        }
        return shifts;
    }
}
