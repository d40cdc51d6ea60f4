package io.paiban.payroll.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The local days that are paid together.
 *
 * @param id the period's name, such as {@code 2026-11} for a month
 * @param from first day, inclusive
 * @param to first day after it, exclusive; later than {@code from}
 */
public record PayPeriod(String id, LocalDate from, LocalDate to) {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    public PayPeriod {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("The end (%s) must be after the start (%s).".formatted(to, from));
        }
    }

    /**
     * The calendar month of the given name.
     *
     * @throws IllegalArgumentException unless it is written as {@code 2026-11}
     */
    public static PayPeriod parse(String month) {
        if (!MONTH.matcher(month).matches()) {
            throw new IllegalArgumentException("The pay period (%s) must be a month such as 2026-11.".formatted(month));
        }
        return of(YearMonth.parse(month));
    }

    /** The calendar month. */
    public static PayPeriod of(YearMonth month) {
        return new PayPeriod(
                month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
