package io.paiban.roster.solver;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.EUROPE;
import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.shift;
import static io.paiban.roster.RosterFixtures.type;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolutionUpdatePolicy;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.Limit;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the scheduler is told (audit) and what the solver is paid for (score) are the same minutes, rule by rule. */
class AuditAgreesWithSolverTest {

    private static final int ROSTERS_A_SEED = 100;

    private static final SolutionManager<RosterPlan, HardMediumSoftLongScore> SCORES =
            SolutionManager.create(SolverFactory.create(SolverConfig.createFromXmlResource(RosterSolver.CONFIG)));

    private static final Map<String, Function<LabourLaw, @Nullable Limit>> LIMITS = Map.of(
            "daily-rest", LabourLaw::dailyRest,
            "weekly-rest", LabourLaw::weeklyRest,
            "weekly-hours", LabourLaw::weeklyHours,
            "consecutive-days", LabourLaw::consecutiveDays,
            "consecutive-nights", LabourLaw::consecutiveNights,
            "max-shift", LabourLaw::maxShift);

    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest(name = "seed {0}, 100 rosters")
    @MethodSource("seeds")
    void onRandomRosters(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < ROSTERS_A_SEED; i++) {
            boolean paris = random.nextBoolean();
            var site = paris ? PARIS : SHANGHAI;
            // Both weeks in which the clocks of Paris change are among these Mondays.
            var monday = List.of("2026-03-23", "2026-10-19", "2026-11-30", "2026-12-28")
                    .get(random.nextInt(4));
            var days = 1 + random.nextInt(14);
            agree(problem(site, monday, days, random), random);
        }
    }

    private static void agree(RosterProblem problem, Random random) {
        var plan = new RosterPlan(
                PlanBuilder.build(problem, List.of()), Weights.balanced().overrides());
        double share = random.nextDouble();
        plan.getPersonDays().stream()
                .filter(one -> !one.getOptions().isEmpty() && random.nextDouble() < share)
                .forEach(one -> one.setOption(
                        one.getOptions().get(random.nextInt(one.getOptions().size()))));

        assertThat(scored(plan)).isEqualTo(audited(problem, plan));
    }

    /** Extents by rule and severity, from the weighted score of each constraint. */
    private static Map<String, Long> scored(RosterPlan plan) {
        var weights = Weights.balanced().weights();
        SCORES.update(plan, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
        var extents = new TreeMap<String, Long>();
        SCORES.analyze(plan).constraintMap().forEach((constraint, analysis) -> {
            var id = constraint.constraintName();
            var rule = id.replace("-wished", "");
            long points = id.endsWith("-wished")
                    ? -analysis.score().softScore()
                    : -analysis.score().hardScore();
            if (points > 0 && (LIMITS.containsKey(rule) || rule.equals("no-overtime"))) {
                extents.put(rule + (id.endsWith("-wished") ? " SOFT" : " HARD"), points / weights.get(id));
            }
        });
        return extents;
    }

    private static Map<String, Long> audited(RosterProblem problem, RosterPlan plan) {
        var shifts = new ArrayList<Shift>();
        for (var one : plan.getPersonDays()) {
            var option = one.getOption();
            if (option != null) {
                shifts.add(new Shift(
                        UUID.randomUUID(),
                        one.getPerson().number,
                        problem.grid().firstDay().plusDays(option.day),
                        option.span,
                        option.type,
                        option.breaks,
                        false));
            }
        }
        var grid = problem.grid();
        TimeSpan judged = grid.site().days(grid.firstDay(), grid.days());
        var extents = new TreeMap<String, Long>();
        for (RosterViolation one : RosterAudit.of(judged, grid.site(), problem.people(), problem.types(), shifts)) {
            extents.merge(one.rule() + " " + one.severity(), Math.abs(one.measured() - one.allowed()), Long::sum);
        }
        return extents;
    }

    private static RosterProblem problem(SiteTime site, String monday, int days, Random random) {
        var grid = week(site, monday, days);
        var people = new ArrayList<RosteredPerson>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            var number = "p" + i;
            var first = LocalDate.parse(monday);
            List<Restriction> restrictions = random.nextInt(3) > 0
                    ? List.of()
                    : List.of(new Restriction(
                            Restriction.Kind.values()[random.nextInt(2)],
                            null,
                            first.plusDays(random.nextInt(5)),
                            random.nextBoolean() ? null : first.plusDays(5 + random.nextInt(5))));
            people.add(person(
                    number,
                    Role.AGENT,
                    random.nextBoolean() ? CHINA : EUROPE,
                    restrictions,
                    context(site, number, first, days, random)));
        }
        var types = List.of(
                type("E", "06:00", Duration.ofMinutes(510)),
                type("D", "09:00", Duration.ofMinutes(540)),
                type("L", "15:30", Duration.ofMinutes(510)),
                type("X", "08:00", Duration.ofMinutes(750)),
                type("N", "22:00", Duration.ofMinutes(540)),
                type("Q", "20:00", Duration.ofMinutes(330)));
        return new RosterProblem(grid, people, types, List.of(flat("general", grid, 1, 0)), List.of(), List.of());
    }

    private static List<Shift> context(SiteTime site, String number, LocalDate first, int days, Random random) {
        var context = new ArrayList<Shift>();
        for (int day = -14; day < days + 14; day++) {
            if ((day < 0 || day >= days) && random.nextInt(3) > 0) {
                var start = first.plusDays(day)
                        + List.of("T06:00", "T14:00", "T22:30").get(random.nextInt(3));
                context.add(shift(site, number, start, Duration.ofHours(7 + random.nextInt(3))));
            }
        }
        return context;
    }
}
