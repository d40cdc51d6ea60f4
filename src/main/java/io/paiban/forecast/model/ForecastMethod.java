package io.paiban.forecast.model;

import java.time.LocalDate;

/** A way to tell the expected contacts of the days to come from those of the past. Free of state. */
public interface ForecastMethod {

    /** The method's name for ever, in kebab-case: it is stored with every forecast. */
    String name();

    /** Changes whenever the same history may give other figures. */
    String version();

    /**
     * The expected contacts by day and slot.
     *
     * @param history what is known; must end on or before {@code from}, may be empty
     * @param calendar days that are not ordinary
     * @param from first day of the forecast
     * @param days number of days; at least 1
     * @return one row a day with {@link SlotHistory#slots()} means; finite and not negative, whatever the history
     */
    double[][] forecast(SlotHistory history, CalendarView calendar, LocalDate from, int days);
}
