package io.paiban.labour.model;

import static io.paiban.labour.model.LabourFixtures.BERLIN;
import static io.paiban.labour.model.LabourFixtures.MONDAY;
import static io.paiban.labour.model.LabourFixtures.SHANGHAI;
import static io.paiban.labour.model.LabourFixtures.audit;
import static io.paiban.labour.model.LabourFixtures.eightHours;
import static io.paiban.labour.model.LabourFixtures.extents;
import static io.paiban.labour.model.LabourFixtures.extentsInBerlin;
import static io.paiban.labour.model.LabourFixtures.lawWithoutLimits;
import static io.paiban.labour.model.LabourFixtures.shift;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The weekly rest, counted from the end of one to the end of the next. */
class RollingRestTest {

    private static final LabourLaw ROLLING = lawWithoutLimits().with(RuleParameter.WEEKLY_REST_MIN, 1440L);

    @Test
    void sixDaysAWeekAreLegalForEver() {
        var shifts = new ArrayList<>(eightHours(SHANGHAI, MONDAY, 6, "09:00"));
        shifts.addAll(eightHours(SHANGHAI, MONDAY.plusDays(7), 6, "09:00"));

        assertThat(extents(ROLLING, shifts)).isEmpty();
    }

    /** Rest on the first Monday and on the second Sunday: each calendar week has one, and still there are twelve days of work. */
    @Test
    void twelveDaysBetweenTwoRestsAreFound() {
        var violations = audit(ROLLING, eightHours(SHANGHAI, MONDAY.plusDays(1), 12, "09:00"));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(LegalRule.WEEKLY_REST);
            assertThat(violation.measured()).isEqualTo(16 * 60);
            assertThat(violation.allowed()).isEqualTo(1440);
            assertThat(violation.from())
                    .isEqualTo(SHANGHAI.at(MONDAY.plusDays(1).atTime(9, 0)));
            assertThat(violation.to()).isEqualTo(SHANGHAI.at(MONDAY.plusDays(12).atTime(17, 0)));
        });
    }

    /** 144 hours of work are seven days less one of rest; one minute more is too long. */
    @Test
    void aStretchMayFillTheWindowExactly() {
        var shifts = new ArrayList<>(eightHours(SHANGHAI, MONDAY, 6, "09:00"));
        shifts.add(shift(SHANGHAI, "2026-03-08T05:00", "2026-03-08T09:00"));
        assertThat(extents(ROLLING, shifts)).isEmpty();

        shifts.set(6, shift(SHANGHAI, "2026-03-08T05:00", "2026-03-08T09:01"));
        assertThat(extents(ROLLING, shifts)).containsExactly(1440L - 16 * 60);
    }

    @Test
    void exactlyTheRestEndsAStretch() {
        var shifts = new ArrayList<>(eightHours(SHANGHAI, MONDAY, 4, "09:00"));
        shifts.add(shift(SHANGHAI, "2026-03-06T17:00", "2026-03-06T23:00"));
        shifts.addAll(eightHours(SHANGHAI, MONDAY.plusDays(5), 3, "09:00"));
        assertThat(extents(ROLLING, shifts)).isEmpty();

        shifts.set(4, shift(SHANGHAI, "2026-03-06T16:59", "2026-03-06T23:00"));
        assertThat(extents(ROLLING, shifts)).containsExactly(1L);
    }

    /** In the night to 29 March the clocks skip an hour, so that from Saturday noon to Sunday noon only 23 hours pass. */
    @Test
    void anHourThatTheClocksSkipIsNoRest() {
        var shifts = List.of(
                shift(BERLIN, "2026-03-23T09:00", "2026-03-23T12:00"),
                shift(BERLIN, "2026-03-24T09:00", "2026-03-24T12:00"),
                shift(BERLIN, "2026-03-25T09:00", "2026-03-25T12:00"),
                shift(BERLIN, "2026-03-26T09:00", "2026-03-26T12:00"),
                shift(BERLIN, "2026-03-27T09:00", "2026-03-27T12:00"),
                shift(BERLIN, "2026-03-28T09:00", "2026-03-28T12:00"),
                shift(BERLIN, "2026-03-29T12:00", "2026-03-29T15:00"));

        assertThat(extentsInBerlin(ROLLING, shifts)).containsExactly(60L);
    }

    @Test
    void ofAStretchBeforeTheJudgedDaysNothingIsSaid() {
        assertThat(extents(ROLLING, eightHours(SHANGHAI, MONDAY.minusDays(13), 12, "09:00")))
                .isEmpty();
        assertThat(extents(ROLLING, eightHours(SHANGHAI, MONDAY.minusDays(11), 12, "09:00")))
                .hasSize(1);
    }
}
