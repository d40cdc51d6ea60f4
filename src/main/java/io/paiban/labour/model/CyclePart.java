package io.paiban.labour.model;

import io.paiban.calendar.model.WorkCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The part of a cycle of comprehensive hours in which a person works under them; the whole cycle unless the terms change inside it.
 *
 * @param first first day, inclusive
 * @param last last day, inclusive
 * @param whole the whole cycle
 * @param law the law of its last day
 */
public record CyclePart(LocalDate first, LocalDate last, Bounds whole, LabourLaw law) {

    /** First and last day, both inclusive. */
    public record Bounds(LocalDate first, LocalDate last) {

        /** Whether a day is one of them. */
        public boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** The part that holds a day; null where the law of the day has no cycle. */
    public static @Nullable CyclePart around(LocalDate day, TermsTimeline terms) {
        var cycle = terms.lawOn(day).cycle();
        if (cycle == null) {
            return null;
        }
        var law = terms.lawOn(day);
        var whole = cycle.around(day, law.weekStart());
        var part = terms.alike(day, whole, CyclePart::countsAlike);
        return new CyclePart(part.first(), part.last(), whole, terms.lawOn(part.last()));
    }

    private static boolean countsAlike(LabourLaw one, LabourLaw other) {
        return one.cycle() == other.cycle() && one.weekStart() == other.weekStart();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * Normal working minutes of the part: by the calendar its working days times a normal day, otherwise the fixed norm pro rata of
     * days, rounded down.
     *
     * @throws IllegalArgumentException if the calendar is needed and does not hold the year
     */
    public long norm(@Nullable WorkCalendar calendar) {
        if (law.isNormByCalendar() && calendar != null) {
            return calendar.workdays(first, last) * law.dayNorm();
        }
        return law.norm(cycle()) * new Bounds(first, last).days() / whole.days();
    }

    /** Most overtime of the part: the monthly cap for each of its months, pro rata of days, rounded down; null = no cap. */
    public @Nullable Long cap() {
        var monthly = law.monthlyOvertime();
        return monthly == null || !law.isCapAveraged()
                ? null
                : (long) Math.floor(monthly * cycle().months() * new Bounds(first, last).days() / whole.days());
    }

    /** Minutes that leave on a day stands for; 0 on a rest day, or where leave does not count. */
    public long leaveCredit(LocalDate day, @Nullable WorkCalendar calendar) {
        return law.creditsLeave() && calendar != null && !calendar.isRestDay(day) ? law.dayNorm() : 0;
    }

    private Cycle cycle() {
        var cycle = law.cycle();
        if (cycle == null) {
            throw new IllegalStateException("The law (%s) has no cycle.".formatted(law));
        }
        return cycle;
    }
}
