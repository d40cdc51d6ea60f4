package io.paiban.roster.dayplan;

import static io.paiban.roster.RosterFixtures.SHANGHAI;
import static io.paiban.roster.RosterFixtures.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paiban.roster.model.ShiftActivity;
import io.paiban.roster.model.ShiftBreak;
import io.paiban.shared.time.TimeSpan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {

    private static final io.paiban.roster.model.Shift NIGHT =
            shift(SHANGHAI, "0001", "2026-11-30T22:00", Duration.ofHours(8));

    @Test
    void aShiftIsToldFromStartToEndWithoutGaps() {
        var shift = NIGHT.with(
                List.of(new ShiftBreak(after(180, 30), false)),
                List.of(
                        new ShiftActivity("HANDOVER", after(0, 15), false),
                        new ShiftActivity("DEFERRABLE", after(210, 30), true)));

        assertThat(Segment.of(shift, Segment.Kind.CONTACTS))
                .extracting(Segment::kind, Segment::span, Segment::takesContacts, Segment::paid)
                .containsExactly(
                        tuple(Segment.Kind.ACTIVITY, after(0, 15), false, true),
                        tuple(Segment.Kind.CONTACTS, after(15, 165), true, true),
                        tuple(Segment.Kind.BREAK, after(180, 30), false, false),
                        tuple(Segment.Kind.ACTIVITY, after(210, 30), true, true),
                        tuple(Segment.Kind.CONTACTS, after(240, 240), true, true));
    }

    @Test
    void anEmptyShiftIsOneSegment() {
        assertThat(Segment.of(NIGHT, Segment.Kind.STANDBY))
                .containsExactly(new Segment(Segment.Kind.STANDBY, null, NIGHT.span(), false, true));
    }

    private static TimeSpan after(int minutes, int length) {
        return TimeSpan.of(NIGHT.span().start().plus(Duration.ofMinutes(minutes)), Duration.ofMinutes(length));
    }
}
