package io.paiban.roster.model;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.PARIS;
import static io.paiban.roster.RosterFixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.TimeSpan;
import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CoverageTrialTest {

    /** The clocks go back in the night to 25 October 2026. */
    private static final IntervalGrid DAYS =
            new IntervalGrid(PARIS, LocalDate.of(2026, 10, 24), 2, Duration.ofMinutes(30));

    private static final List<Employee> PEOPLE = List.of(
            person("p0", Role.AGENT, CHINA).employee(),
            person("p1", Role.BILINGUAL, CHINA, "en").employee(),
            person("p2", Role.BILINGUAL, CHINA, "en", "fr").employee(),
            person("p3", Role.OPS, CHINA).employee());

    /** Whatever is changed, the gain is the difference of two counts of the whole roster. */
    @Property(tries = 300)
    void aGainIsTheDifferenceOfTwoWholeCounts(@ForAll int seed) {
        var random = new Random(seed);
        var shifts = new ArrayList<Shift>();
        for (int n = 0; n < 1 + random.nextInt(8); n++) {
            shifts.add(shift(random));
        }
        var demand =
                List.of(demand("general", random), demand("en", random), demand("fr", random), demand("OPS", random));
        var before = random.nextInt(4) == 0 ? null : shifts.get(random.nextInt(shifts.size()));
        var after = random.nextInt(4) == 0 ? null : shift(random);

        long gain = new CoverageTrial(DAYS, PEOPLE, shifts, demand).gain(before, after);

        var changed = new ArrayList<>(shifts);
        changed.remove(before);
        if (after != null) {
            changed.add(after);
        }
        assertThat(gain)
                .isEqualTo(Coverage.of(DAYS, PEOPLE, shifts, demand).minutesShort()
                        - Coverage.of(DAYS, PEOPLE, changed, demand).minutesShort());
    }

    private static Shift shift(Random random) {
        // From six hours before the grid to six hours after it, in minutes, so that parts of intervals count.
        var start = DAYS.start(0).plusSeconds(60L * (random.nextInt(60 * 60) - 6 * 60));
        var span = TimeSpan.of(start, Duration.ofMinutes(1 + random.nextInt(600)));
        var breaks = new ArrayList<ShiftBreak>();
        if (span.minutes() > 90) {
            breaks.add(new ShiftBreak(
                    TimeSpan.of(
                            start.plusSeconds(60L * random.nextInt(60)), Duration.ofMinutes(1 + random.nextInt(30))),
                    random.nextBoolean()));
        }
        return new Shift(
                UUID.randomUUID(),
                PEOPLE.get(random.nextInt(PEOPLE.size())).number(),
                PARIS.dayOf(start),
                span,
                null,
                breaks,
                true);
    }

    private static GroupDemand demand(String group, Random random) {
        return new GroupDemand(group, random.ints(DAYS.size(), 0, 3).toArray(), new int[DAYS.size()]);
    }
}
