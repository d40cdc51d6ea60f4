package io.paiban.attendance.model;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Minutes of one person on one local day under one pay code.
 *
 * @param date the local day on which the minutes passed, which for a night shift may be the day after the work day
 * @param code what they are paid as
 * @param minutes elapsed whole minutes; at least 1
 */
public record PayMinutes(LocalDate date, PayCode code, long minutes) implements Comparable<PayMinutes> {

    private static final Comparator<PayMinutes> BY_DATE_AND_CODE = Comparator.comparing(PayMinutes::date)
            .thenComparing(PayMinutes::code)
            .thenComparing(PayMinutes::minutes);

    public PayMinutes {
        if (minutes < 1) {
            throw new IllegalArgumentException("The minutes (%s) must be at least 1.".formatted(minutes));
        }
    }

    /** By date, then in the order of the codes. */
    @Override
    public int compareTo(PayMinutes other) {
        return BY_DATE_AND_CODE.compare(this, other);
    }
}
