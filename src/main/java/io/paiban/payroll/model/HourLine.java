package io.paiban.payroll.model;

import io.paiban.attendance.model.PayCode;
import java.util.Comparator;

/**
 * Minutes of one person in a pay period under one code.
 *
 * @param employee staff number
 * @param code what they are paid as
 * @param minutes whole minutes; at least 1
 */
public record HourLine(String employee, PayCode code, long minutes) implements Comparable<HourLine> {

    private static final Comparator<HourLine> BY_EMPLOYEE_AND_CODE = Comparator.comparing(HourLine::employee)
            .thenComparing(HourLine::code)
            .thenComparing(HourLine::minutes);

    public HourLine {
        if (minutes < 1) {
            throw new IllegalArgumentException("The minutes (%s) must be at least 1.".formatted(minutes));
        }
    }

    /** By staff number, then in the order of the codes. */
    @Override
    public int compareTo(HourLine other) {
        return BY_EMPLOYEE_AND_CODE.compare(this, other);
    }
}
