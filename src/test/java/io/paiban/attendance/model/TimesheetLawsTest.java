package io.paiban.attendance.model;

import static io.paiban.attendance.model.AttendanceFixtures.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.attendance.model.Punch.Direction;
import io.paiban.labour.model.HoursSystem;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every shift and every heap of punches, the nights the clocks change included. */
class TimesheetLawsTest {

    private static final Set<PayCode> SCHEDULED = EnumSet.of(
            PayCode.REGULAR,
            PayCode.OT_WEEKDAY,
            PayCode.SHORT_LATE,
            PayCode.SHORT_EARLY,
            PayCode.ABSENCE,
            PayCode.PENDING_PUNCH);

    record Case(ScheduledShift shift, List<Punch> punches) {

        Timesheet derive(List<Punch> inThisOrder, int lateGrace) {
            var law =
                    AttendanceFixtures.law(HoursSystem.STANDARD, 480, false, LocalTime.of(22, 0), lateGrace, 2, 15, 3);
            return Timesheet.derive(
                    shift, inThisOrder, law, null, BERLIN, shift.window().end());
        }
    }

    @Property(tries = 500)
    void scheduledMinutesAreAllAccountedFor(@ForAll("cases") Case one, @ForAll @IntRange(max = 10) int lateGrace) {
        var sheet = one.derive(one.punches(), lateGrace);
        long booked = sheet.minutes().stream()
                .filter(part -> SCHEDULED.contains(part.code()))
                .mapToLong(PayMinutes::minutes)
                .sum();
        assertThat(booked).isEqualTo(sheet.scheduledMinutes());
    }

    @Property(tries = 300)
    void workedMinutesAreRegularAndOvertimeAndNightIsPartOfThem(@ForAll("cases") Case one) {
        var sheet = one.derive(one.punches(), 5);
        assertThat(sum(sheet, PayCode.REGULAR) + sum(sheet, PayCode.OT_WEEKDAY)).isEqualTo(sheet.workedMinutes());
        assertThat(sum(sheet, PayCode.REGULAR)).isLessThanOrEqualTo(480);
        assertThat(sum(sheet, PayCode.NIGHT)).isLessThanOrEqualTo(sheet.workedMinutes());
    }

    @Property(tries = 300)
    void derivingAgainGivesTheSameWhateverTheOrder(@ForAll("cases") Case one, @ForAll Random order) {
        var shuffled = new ArrayList<>(one.punches());
        Collections.shuffle(shuffled, order);
        var first = one.derive(one.punches(), 5);
        assertThat(one.derive(one.punches(), 5)).isEqualTo(first);
        assertThat(one.derive(shuffled, 5)).isEqualTo(first);
    }

    @Property(tries = 300)
    void noPunchIsLostButRepetitions(@ForAll("cases") Case one) {
        var law = AttendanceFixtures.law(HoursSystem.STANDARD, 480, false, LocalTime.of(22, 0), 5, 0, 15, 0);
        var matching = PunchMatching.match(one.punches(), List.of(one.shift()), law);
        var kept = new ArrayList<>(matching.of(one.shift()));
        matching.unmatched().forEach(lost -> kept.add(lost.punch()));
        assertThat(one.punches()).containsAll(kept);
        assertThat(kept).doesNotHaveDuplicates();
        long moments = one.punches().stream()
                .map(punch -> punch.direction() + "" + punch.at())
                .distinct()
                .count();
        assertThat(kept).hasSize((int) moments);
    }

    @Provide
    Arbitrary<Case> cases() {
        var starts = Arbitraries.of("2026-03-28T12:00", "2026-10-24T12:00", "2026-06-30T12:00")
                .map(local -> AttendanceFixtures.at(BERLIN, local));
        var minute = Arbitraries.integers().between(0, 24 * 60);
        var length = Arbitraries.integers().between(60, 14 * 60);
        var breaks = Arbitraries.integers().between(0, 59).list().ofSize(2);
        return Combinators.combine(starts, minute, length, breaks).flatAs((noon, offset, minutes, rests) -> {
            var shift = shift(noon.plus(Duration.ofMinutes(offset)), minutes, rests);
            return punches(shift).map(punches -> new Case(shift, punches));
        });
    }

    /** Two unpaid breaks at a quarter and at three quarters of the shift, short enough to lie apart and inside. */
    private static ScheduledShift shift(Instant start, int minutes, List<Integer> rests) {
        var span = TimeSpan.of(start, Duration.ofMinutes(minutes));
        var unpaid = new ArrayList<TimeSpan>();
        for (int i = 0; i < 2; i++) {
            int rest = Math.min(rests.get(i), minutes / 4);
            if (rest > 0) {
                unpaid.add(TimeSpan.of(
                        start.plus(Duration.ofMinutes((long) minutes * (1 + 2 * i) / 4)), Duration.ofMinutes(rest)));
            }
        }
        return new ScheduledShift(new UUID(0, 1), "007", new WorkedShift(BERLIN.dayOf(start), span, unpaid));
    }

    private static Arbitrary<List<Punch>> punches(ScheduledShift shift) {
        return Arbitraries.oneOf(disorder(shift), complete(shift));
    }

    /** Any punches in any order, most of them without a partner. */
    private static Arbitrary<List<Punch>> disorder(ScheduledShift shift) {
        return Combinators.combine(
                        second(shift),
                        Arbitraries.of(Direction.class),
                        Arbitraries.integers().between(1, 1_000_000))
                .as((second, direction, id) -> punch(shift, second, direction, id))
                .list()
                .ofMaxSize(6)
                .uniqueElements(Punch::id);
    }

    /** One to three stays, coming and going in turn. */
    private static Arbitrary<List<Punch>> complete(ScheduledShift shift) {
        return second(shift).set().ofMinSize(2).ofMaxSize(6).map(seconds -> {
            var punches = new ArrayList<Punch>();
            for (int second :
                    seconds.stream().sorted().limit(seconds.size() / 2 * 2L).toList()) {
                var direction = punches.size() % 2 == 0 ? Direction.IN : Direction.OUT;
                punches.add(punch(shift, second, direction, punches.size()));
            }
            return punches;
        });
    }

    private static Arbitrary<Integer> second(ScheduledShift shift) {
        int last = Math.toIntExact(shift.window().length().toSeconds()) - 1;
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, last),
                Arbitraries.integers().between(0, last / 60).map(minute -> minute * 60));
    }

    private static Punch punch(ScheduledShift shift, int second, Direction direction, int id) {
        var moment = shift.window().start().plusSeconds(second);
        return new Punch(new UUID(1, id), "007", moment, direction, "device", moment);
    }

    private static long sum(Timesheet sheet, PayCode code) {
        return sheet.minutes().stream()
                .filter(part -> part.code() == code)
                .mapToLong(PayMinutes::minutes)
                .sum();
    }
}
