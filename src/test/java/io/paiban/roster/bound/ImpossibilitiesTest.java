package io.paiban.roster.bound;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.EUROPE;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.flat;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.shift;
import static io.paiban.roster.RosterFixtures.type;
import static io.paiban.roster.RosterFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.Feasibility;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.Impossibility;
import io.paiban.roster.model.Impossibility.Kind;
import io.paiban.roster.model.RosterProblem;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftType;
import io.paiban.workforce.model.Restriction;
import io.paiban.workforce.model.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ImpossibilitiesTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration EIGHT_HOURS_AND_A_BREAK = Duration.ofMinutes(510);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final List<ShiftType> ROUND_THE_CLOCK = List.of(
            type("E", "06:00", EIGHT_HOURS_AND_A_BREAK),
            type("L", "14:00", EIGHT_HOURS_AND_A_BREAK),
            type("N", "22:00", EIGHT_HOURS_AND_A_BREAK));

    /** Every legal roster of small problems is listed: each lacks at least what was said to be missing, where it was said to be missing. */
    @Property(tries = 25)
    void whatIsSaidToBeImpossibleIsMissingFromEveryLegalRoster(@ForAll long seed) {
        var problem = new SmallRosters(new Random(seed)).problem();
        var found = Impossibilities.of(problem, LONG, () -> false);
        var rows = SmallRosters.legalRows(problem);
        if (found.impossible().stream().anyMatch(one -> one.kind() == Kind.PINNED_ILLEGAL)) {
            assertThat(rows).anyMatch(List::isEmpty);
        }
        eachRoster(problem, found, rows, new ArrayList<>());
    }

    private static void eachRoster(
            RosterProblem problem, Feasibility found, List<List<List<Shift>>> rows, List<List<Shift>> chosen) {
        if (chosen.size() < rows.size()) {
            for (var row : rows.get(chosen.size())) {
                var next = new ArrayList<>(chosen);
                next.add(row);
                eachRoster(problem, found, rows, next);
            }
            return;
        }
        var seen = new ArrayList<Shift>();
        chosen.forEach(seen::addAll);
        problem.people().forEach(one -> seen.addAll(one.context()));
        var coverage = Coverage.of(
                problem.grid(),
                problem.people().stream().map(RosteredPerson::employee).toList(),
                seen,
                problem.demand());
        for (var one : found.impossible()) {
            if (one.kind() != Kind.OVERTIME_NEEDED || nobodyBeyondContract(problem, chosen)) {
                assertThat(missing(problem, coverage, one))
                        .as(one.message())
                        .isGreaterThanOrEqualTo(one.missingMinutes());
            }
        }
    }

    private static boolean nobodyBeyondContract(RosterProblem problem, List<List<Shift>> chosen) {
        var workables = new Workables(problem);
        for (int i = 0; i < chosen.size(); i++) {
            long minutes = chosen.get(i).stream()
                    .mapToLong(shift -> shift.worked().workingMinutes())
                    .sum();
            if (minutes > workables.contractMinutes(problem.people().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Counted by the worst moment of each interval, which is never less than what is missing over the whole of it. */
    private static long missing(RosterProblem problem, Coverage coverage, Impossibility one) {
        long missing = 0;
        for (int i = 0; i < problem.grid().size(); i++) {
            var start = problem.grid().start(i);
            if (!start.isBefore(one.from()) && start.isBefore(one.to())) {
                for (int g = 0; g < problem.demand().size(); g++) {
                    var demand = problem.demand().get(g);
                    int wanted = one.minimum() ? demand.minimum()[i] : demand.required()[i];
                    missing += one.groups().contains(demand.group())
                            ? 60L * Math.max(0, wanted - coverage.staffed()[g][i])
                            : 0;
                }
            }
        }
        return missing;
    }

    @Test
    void aLanguageThatNobodySpeaksIsToldWithItsTimeAndNumbers() {
        var grid = week(SHANGHAI, "2026-11-30", 1);
        var japanese = new int[grid.size()];
        Arrays.fill(japanese, 16, 24, 1);
        var demand = List.of(flat("general", grid, 0, 0), new GroupDemand("ja", japanese, new int[grid.size()]));

        var found = of(1, people(3, EUROPE), ROUND_THE_CLOCK, demand);

        assertThat(found).hasSize(1);
        var one = found.get(0);
        assertThat(one.kind()).isEqualTo(Kind.NOBODY);
        assertThat(one.groups()).containsExactly("ja");
        assertThat(one.from()).isEqualTo(Instant.parse("2026-11-30T00:00:00Z"));
        assertThat(one.to()).isEqualTo(Instant.parse("2026-11-30T04:00:00Z"));
        assertThat(one.needed()).isEqualTo(1);
        assertThat(one.most()).isZero();
        assertThat(one.unit()).isEqualTo("people");
        assertThat(one.missingMinutes()).isEqualTo(240);
        assertThat(one.people()).isZero();
        assertThat(one.message())
                .isEqualTo(
                        "ja: from 2026-11-30 08:00 to 2026-11-30 12:00, required are 1 at once, but nobody can be there"
                                + " (nobody serves this).");
        assertThat(one.messageZh()).isEqualTo("ja：2026-11-30 08:00至2026-11-30 12:00需要同时1人，但无人可在岗（无人能承担）。");
    }

    @Test
    void twoLanguagesOfOneRepAreToldTogether() {
        var demand = List.of(
                flat("en", week(SHANGHAI, "2026-11-30", 1), 1, 0), flat("ja", week(SHANGHAI, "2026-11-30", 1), 1, 0));
        var rep = person("b", Role.BILINGUAL, EUROPE, "en", "ja");

        var found = of(1, List.of(rep), ROUND_THE_CLOCK, demand);

        assertThat(found).anySatisfy(one -> {
            assertThat(one.groups()).containsExactlyInAnyOrder("en", "ja");
            assertThat(one.kind()).isEqualTo(Kind.TOO_FEW);
            assertThat(one.needed()).isEqualTo(2);
            assertThat(one.most()).isEqualTo(1);
        });
    }

    @Test
    void leaveThatTakesTheLastSpeakerAwayIsNamed() {
        var speaker = person("b", Role.BILINGUAL, CHINA, "en");
        var onLeave = RosteredPerson.under(CHINA, speaker.employee(), Set.of(MONDAY), List.of());
        var grid = week(SHANGHAI, "2026-11-30", 1);
        var noon = new int[grid.size()];
        noon[24] = 1;

        var found = of(1, List.of(onLeave), ROUND_THE_CLOCK, List.of(new GroupDemand("en", noon, new int[48])));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).rules())
                .containsExactly(new Impossibility.Cause("leave", "approved leave", "已批准的休假", 30));
        assertThat(found.get(0).message()).contains("without approved leave (leave) up to 0.5 h more");
        assertThat(found.get(0).shares()).containsExactly(new Impossibility.Share("b", 0));
    }

    @Test
    void aTimeThatNoShiftReachesIsToldAsSuch() {
        var grid = week(SHANGHAI, "2026-11-30", 1);
        var night = new int[grid.size()];
        night[6] = 1;

        var found = of(
                1,
                people(2, CHINA),
                List.of(type("E", "06:00", EIGHT_HOURS_AND_A_BREAK)),
                List.of(new GroupDemand("general", night, night)));

        assertThat(found).extracting(Impossibility::minimum).containsExactly(true, false);
        assertThat(found.get(0).message()).endsWith("; no shift type of theirs reaches there.");
        assertThat(found.get(0).messageZh()).endsWith("；没有适用的班次类型覆盖该时段。");
    }

    /** Three people of 40 h cannot be one person for 168 h: 168 - 120 = 48 h; without the limit of the week six days each. */
    @Test
    void hoursOfAWeekBeyondWhatTheLawAllowsAreToldWithTheRule() {
        var demand = List.of(flat("general", week(SHANGHAI, "2026-11-30", 7), 1, 0));

        var found = of(7, people(3, CHINA), ROUND_THE_CLOCK, demand);

        var week =
                found.stream().filter(one -> one.kind() == Kind.TOO_FEW_HOURS).toList();
        assertThat(week).hasSize(1);
        assertThat(week.get(0).needed()).isEqualTo(168 * 60);
        assertThat(week.get(0).most()).isEqualTo(3 * 5 * 480);
        assertThat(week.get(0).missingMinutes()).isEqualTo(48 * 60);
        assertThat(week.get(0).shares())
                .containsExactly(
                        new Impossibility.Share("p0", 2400),
                        new Impossibility.Share("p1", 2400),
                        new Impossibility.Share("p2", 2400));
        assertThat(week.get(0).rules().get(0))
                .isEqualTo(new Impossibility.Cause("weekly-hours", "hours of a week", "周工时", 3 * 480));
        assertThat(week.get(0).message())
                .startsWith(
                        "general: from 2026-11-30 to 2026-12-06, required are 168.0 h, but at most 120.0 h may be worked"
                                + " (3 people serve this); 48.0 h stay uncovered; without hours of a week (weekly-hours)");
    }

    @Test
    void exactlyEnoughHoursAreNotTold() {
        var grid = week(SHANGHAI, "2026-11-30", 7);
        var day = new int[grid.size()];
        for (int i = 0; i < 5; i++) {
            Arrays.fill(day, 48 * i + 12, 48 * i + 12 + 16, 1);
        }
        var exact = List.of(new GroupDemand("general", day, new int[day.length]));
        var breakless = List.of(new ShiftType(
                "E",
                "E",
                java.time.LocalTime.of(6, 0),
                Duration.ofHours(8),
                List.of(),
                java.util.EnumSet.of(Role.AGENT),
                java.util.EnumSet.allOf(java.time.DayOfWeek.class)));

        assertThat(of(7, people(1, CHINA), breakless, exact)).isEmpty();

        var more = day.clone();
        more[48 * 5 + 12] = 1;
        assertThat(of(7, people(1, CHINA), breakless, List.of(new GroupDemand("general", more, new int[day.length]))))
                .extracting(Impossibility::missingMinutes)
                .contains(30L);
    }

    /** The one who may not work nights is no help in them. */
    @Test
    void nightsThatTooFewMayWorkAreTold() {
        var protectedAlways = new Restriction(Restriction.Kind.NO_NIGHT, null, MONDAY.minusDays(1), null);
        var people = List.of(
                person("p0", Role.AGENT, CHINA),
                person("p1", Role.AGENT, CHINA, List.of(protectedAlways), List.of()),
                person("p2", Role.AGENT, CHINA, List.of(protectedAlways), List.of()),
                person("p3", Role.AGENT, CHINA, List.of(protectedAlways), List.of()));
        var grid = week(SHANGHAI, "2026-11-30", 7);
        var nights = new int[grid.size()];
        for (int i = 0; i < nights.length; i++) {
            int hour = i % 48 / 2;
            nights[i] = hour >= 22 || hour < 6 ? 1 : 0;
        }
        var oneBefore = List.of(shift(SHANGHAI, "p0", "2026-11-29T22:00", Duration.ofMinutes(480)));
        var withBefore = new ArrayList<>(people);
        withBefore.set(0, person("p0", Role.AGENT, CHINA, List.of(), oneBefore));

        var found = of(7, withBefore, ROUND_THE_CLOCK, List.of(new GroupDemand("general", nights, new int[336])));

        assertThat(found)
                .filteredOn(
                        one -> one.kind() == Kind.TOO_FEW_HOURS && one.message().contains("in the nights"))
                .hasSize(1)
                .first()
                .satisfies(one -> {
                    assertThat(one.needed()).isEqualTo(7 * 480);
                    assertThat(one.rules())
                            .extracting(Impossibility.Cause::rule)
                            .contains("no-night", "weekly-hours");
                });
    }

    /** Europe lets a person work six days; the contract has five. */
    @Test
    void whatOnlyOvertimeCanMeetIsToldApart() {
        var grid = week(SHANGHAI, "2026-11-30", 7);
        var day = new int[grid.size()];
        for (int i = 0; i < 6; i++) {
            Arrays.fill(day, 48 * i + 12, 48 * i + 12 + 12, 1);
        }

        var found = of(
                7, people(1, EUROPE), ROUND_THE_CLOCK, List.of(new GroupDemand("general", day, new int[day.length])));

        assertThat(found).noneMatch(one -> one.kind() == Kind.OVERTIME_NEEDED);

        for (int i = 0; i < 6; i++) {
            Arrays.fill(day, 48 * i + 12, 48 * i + 12 + 16, 2);
        }
        found = of(
                7, people(2, EUROPE), ROUND_THE_CLOCK, List.of(new GroupDemand("general", day, new int[day.length])));

        assertThat(found)
                .filteredOn(one -> one.kind() == Kind.OVERTIME_NEEDED)
                .hasSize(1)
                .first()
                .satisfies(one -> {
                    assertThat(one.needed()).isEqualTo(2 * 6 * 480);
                    assertThat(one.most()).isEqualTo(2 * 2400);
                });
    }

    @Test
    void pinnedShiftsThatBreakTheLawByThemselvesAreTold() {
        var grid = week(SHANGHAI, "2026-11-30", 7);
        var pinned = IntStream.range(0, 6)
                .mapToObj(i -> shift(SHANGHAI, "p0", MONDAY.plusDays(i) + "T08:00", Duration.ofHours(8)))
                .toList();
        var problem = new RosterProblem(
                grid, people(1, CHINA), ROUND_THE_CLOCK, List.of(flat("general", grid, 0, 0)), List.of(), pinned);

        var found = Impossibilities.of(problem, LONG, () -> false).impossible();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(Kind.PINNED_ILLEGAL);
        assertThat(found.get(0).rules()).extracting(Impossibility.Cause::rule).containsExactly("weekly-hours");
        assertThat(found.get(0).message()).startsWith("Pinned shifts break a rule by themselves");
        assertThat(found.get(0).messageZh()).startsWith("固定班次自身违规");
    }

    @Test
    void nobodyToRosterCanMeetNothing() {
        var grid = week(SHANGHAI, "2026-11-30", 1);

        var found = of(1, List.of(), ROUND_THE_CLOCK, List.of(flat("general", grid, 2, 1)));

        assertThat(found).extracting(Impossibility::kind).containsOnly(Kind.NOBODY);
        assertThat(found).extracting(Impossibility::missingMinutes).containsExactly(1440L, 2880L);
    }

    @Test
    void nothingIsToldWhereNothingIsNeeded() {
        var grid = week(SHANGHAI, "2026-11-30", 7);

        var found = Impossibilities.of(
                new RosterProblem(
                        grid,
                        people(1, CHINA),
                        ROUND_THE_CLOCK,
                        List.of(flat("general", grid, 0, 0)),
                        List.of(),
                        List.of()),
                LONG,
                () -> false);

        assertThat(found.impossible()).isEmpty();
        assertThat(found.complete()).isTrue();
        assertThat(found.words()).isEqualTo("Nothing was found that cannot be met.");
        assertThat(found.wordsZh()).isEqualTo("未发现无法满足的需求。");
    }

    @Test
    void beingToldToStopIsTold() {
        var grid = week(SHANGHAI, "2026-11-30", 7);
        var problem = new RosterProblem(
                grid, people(1, CHINA), ROUND_THE_CLOCK, List.of(flat("general", grid, 1, 0)), List.of(), List.of());

        assertThat(Impossibilities.of(problem, LONG, () -> true).complete()).isFalse();
    }

    private static List<Impossibility> of(
            int days, List<RosteredPerson> people, List<ShiftType> types, List<GroupDemand> demand) {
        var problem =
                new RosterProblem(week(SHANGHAI, MONDAY.toString(), days), people, types, demand, List.of(), List.of());
        return Impossibilities.of(problem, LONG, () -> false).impossible();
    }

    private static List<RosteredPerson> people(int count, io.paiban.labour.model.LabourLaw law) {
        return IntStream.range(0, count)
                .mapToObj(i -> person("p" + i, Role.AGENT, law))
                .toList();
    }
}
