package io.paiban.alert.model;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.EUROPE;
import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.peak.model.PeakPolicy;
import io.paiban.roster.model.Coverage;
import io.paiban.roster.model.GroupDemand;
import io.paiban.roster.model.Roster;
import io.paiban.roster.model.RosterAudit;
import io.paiban.roster.model.RosterSituation;
import io.paiban.roster.model.RosterViolation;
import io.paiban.roster.model.RosteredPerson;
import io.paiban.roster.model.Shift;
import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftChoice;
import io.paiban.roster.model.ShiftType;
import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of alerts and remedies, whatever the roster is. In one of the weeks the clocks of Paris change. */
class AlertLawsTest {

    private static final int DAYS = 7;

    @Property(tries = 60)
    void everyRemedyGainsWhatItSaysAndBreaksNoHardRule(@ForAll long seed, @ForAll boolean inParis) {
        var situation = random(new Random(seed), inParis);
        long shortBefore = minutesShort(situation, situation.shifts());
        var brokenBefore = broken(situation, situation.shifts());

        for (var alert : alerts(situation)) {
            assertThat(alert.remedies()).hasSizeLessThanOrEqualTo(AlertSearch.MOST_REMEDIES);
            for (var remedy : alert.remedies()) {
                var changed = new ArrayList<Shift>();
                situation.shifts().stream()
                        .filter(shift -> !shift.id().equals(remedy.shift().id()))
                        .forEach(changed::add);
                changed.add(remedy.shift());

                assertThat(shortBefore - minutesShort(situation, changed))
                        .as(remedy.toString())
                        .isEqualTo(remedy.gain())
                        .isPositive();
                assertThat(brokenBefore).as(remedy.toString()).containsAll(broken(situation, changed));
                assertThat(remedy.cost()).isPositive();
                assertThat(remedy.people()).containsExactly(remedy.shift().employee());
                assertThat(onDayTwice(changed)).isFalse();
            }
        }
    }

    @Property(tries = 60)
    void everyMissingPersonLiesInAnAlertAndEveryAlertHasOne(@ForAll long seed, @ForAll boolean inParis) {
        var situation = random(new Random(seed), inParis);
        var coverage = situation.coverage();
        var alerts = alerts(situation);

        for (int g = 0; g < situation.demand().size(); g++) {
            var group = situation.demand().get(g);
            long minutes = 0;
            for (int i = 0; i < situation.grid().size(); i++) {
                int missing = Math.max(0, group.required()[i] - coverage.staffed()[g][i]);
                minutes += missing * situation.grid().interval().toMinutes();
                var start = situation.grid().start(i);
                long covering = alerts.stream()
                        .filter(alert -> alert.group().equals(group.group())
                                && !start.isBefore(alert.from())
                                && start.isBefore(alert.to()))
                        .count();
                assertThat(covering).isBetween(missing > 0 ? 1L : 0L, 1L);
            }
            assertThat(alerts.stream()
                            .filter(alert -> alert.group().equals(group.group()))
                            .mapToLong(Alert::missingMinutes)
                            .sum())
                    .isEqualTo(minutes);
        }
        assertThat(alerts).allMatch(alert -> alert.missing() > 0);
    }

    @Property(tries = 30)
    void theSameRosterHasTheSameAlertsAndFingerprintAndAnotherHasNot(@ForAll long seed) {
        var one = random(new Random(seed), false);
        var same = random(new Random(seed), false);
        var other = new RosterSituation(
                one.roster(),
                one.grid(),
                one.people(),
                one.types(),
                one.shifts().subList(1, one.shifts().size()),
                one.demand(),
                one.heldAgainst());

        assertThat(alerts(one)).isEqualTo(alerts(same));
        assertThat(fingerprint(one)).isEqualTo(fingerprint(same)).isNotEqualTo(fingerprint(other));
    }

    private static String fingerprint(RosterSituation situation) {
        return AlertFingerprint.of(situation, List.of(), PeakPolicy.USUAL);
    }

    private static List<Alert> alerts(RosterSituation situation) {
        return AlertSearch.alerts(situation, List.of(), PeakPolicy.USUAL, PostponedWork.NONE);
    }

    private static boolean onDayTwice(List<Shift> shifts) {
        var seen = new HashSet<String>();
        return shifts.stream().anyMatch(shift -> !seen.add(shift.employee() + shift.workDay()));
    }

    private static long minutesShort(RosterSituation situation, List<Shift> shifts) {
        return Coverage.of(
                        situation.grid(),
                        situation.people().stream()
                                .map(RosteredPerson::employee)
                                .toList(),
                        ShiftType.onDuty(situation.types(), shifts),
                        situation.demand())
                .minutesShort();
    }

    private static List<RosterViolation> broken(RosterSituation situation, List<Shift> shifts) {
        var roster = situation.roster();
        return RosterAudit.of(
                        roster.from(),
                        roster.lastDay(),
                        situation.grid().site(),
                        situation.people(),
                        situation.types(),
                        shifts)
                .violations()
                .stream()
                .filter(RosterViolation::blocks)
                .toList();
    }

    private static RosterSituation random(Random random, boolean inParis) {
        var site = inParis ? PARIS : SHANGHAI;
        var law = inParis ? EUROPE : CHINA;
        var monday = inParis ? LocalDate.of(2026, 10, 19) : LocalDate.of(2026, 11, 2);
        var grid = new IntervalGrid(site, monday, DAYS, Duration.ofMinutes(30));
        var types = List.of(
                type("E", "06:00", Duration.ofHours(8)),
                type("D", "10:00", Duration.ofHours(9)),
                type("N", "21:30", Duration.ofHours(9)),
                new ShiftType(
                        "S",
                        "S",
                        LocalTime.of(12, 0),
                        LocalTime.of(12, 0),
                        Duration.ZERO,
                        List.of(Duration.ofHours(8)),
                        List.of(),
                        EnumSet.of(Role.AGENT, Role.BILINGUAL),
                        EnumSet.allOf(DayOfWeek.class),
                        true));
        var people = new ArrayList<RosteredPerson>();
        for (int n = 0; n < 3 + random.nextInt(4); n++) {
            var known = random.nextInt(3) == 0
                    ? person("p" + n, Role.BILINGUAL, law, "en")
                    : person("p" + n, Role.AGENT, law);
            people.add(new RosteredPerson(
                    known.employee(),
                    known.terms(),
                    null,
                    random.nextInt(4) == 0 ? Set.of(monday.plusDays(random.nextInt(DAYS))) : Set.of(),
                    List.of()));
        }
        var shifts = new ArrayList<Shift>();
        for (var one : people) {
            for (int day = 0; day < DAYS; day++) {
                if (random.nextInt(3) > 0) {
                    shifts.add(shift(
                            one.employee().number(),
                            monday.plusDays(day),
                            types.get(random.nextInt(types.size())),
                            site,
                            random));
                }
            }
        }
        if (shifts.isEmpty()) {
            shifts.add(shift("p0", monday, types.get(0), site, random));
        }
        return new RosterSituation(
                new Roster(
                        new UUID(0, 1),
                        "h",
                        null,
                        monday,
                        DAYS,
                        1,
                        Roster.State.DRAFT,
                        Instant.EPOCH,
                        "admin",
                        null,
                        null,
                        0),
                grid,
                people,
                types,
                shifts,
                List.of(demand("general", grid, random, 3), demand("en", grid, random, 2)),
                List.of());
    }

    private static Shift shift(String employee, LocalDate day, ShiftType type, SiteTime site, Random random) {
        var choices = ShiftChoice.of(type, day, site);
        var choice = choices.get(random.nextInt(choices.size()));
        var activities = random.nextInt(3) == 0
                ? List.of(new ShiftActivity(
                        "TRAINING", TimeSpan.of(choice.span().start().plusSeconds(3600), Duration.ofHours(1)), false))
                : List.<ShiftActivity>of();
        return new Shift(
                        UUID.nameUUIDFromBytes((employee + day).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        employee,
                        day,
                        choice.span(),
                        type.code(),
                        choice.breaks(),
                        true)
                .with(choice.breaks(), activities);
    }

    private static GroupDemand demand(String group, IntervalGrid grid, Random random, int most) {
        var required = new int[grid.size()];
        for (int i = 0; i < required.length; i++) {
            required[i] = i % 6 == 0 ? random.nextInt(most) : required[i - 1];
        }
        return new GroupDemand(group, required, new int[grid.size()]);
    }
}
