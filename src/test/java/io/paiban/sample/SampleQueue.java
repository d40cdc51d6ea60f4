package io.paiban.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;

/** The queues of the sample hotline: when they are open, how much comes in and how it spreads over week and day. */
enum SampleQueue {
    /** Citizens' calls in Chinese, around the clock. */
    GENERAL("general", 1090, 240, Spread.GENERAL_WEEK, Spread.GENERAL_DAY, 625, 100),
    /** English, every day from 08:00 to 20:00. */
    ENGLISH("english", 22, 300, Spread.ENGLISH_WEEK, Spread.from(LocalTime.of(8, 0), Spread.ENGLISH_HOURS), 100, 20),
    /** Russian, Monday to Friday from 09:00 to 12:00 and from 13:00 to 17:00. */
    RUSSIAN("russian", 6, 300, Spread.FIVE_DAYS, Spread.office(), 100, 20),
    /** Japanese, with the hours of Russian. */
    JAPANESE("japanese", 9, 300, Spread.FIVE_DAYS, Spread.office(), 100, 20),
    /** Korean, with the hours of Russian and Saturday beside. */
    KOREAN("korean", 12, 300, Spread.SIX_DAYS, Spread.office(), 100, 20);

    /** Intervals of 30 minutes in a day; the zone has no summer time. */
    static final int SLOTS = 48;

    private final String code;
    private final double contactsPerDay;
    private final int handleSeconds;
    private final double[] week;
    private final double[] day;
    private final double dayShape;
    private final double slotShape;

    SampleQueue(
            String code,
            double contactsPerDay,
            int handleSeconds,
            double[] week,
            double[] day,
            double dayShape,
            double slotShape) {
        this.code = code;
        this.contactsPerDay = contactsPerDay;
        this.handleSeconds = handleSeconds;
        this.week = scaledToMeanOne(week);
        double sum = Arrays.stream(day).sum();
        this.day = Arrays.stream(day).map(weight -> weight / sum).toArray();
        this.dayShape = dayShape;
        this.slotShape = slotShape;
    }

    private static double[] scaledToMeanOne(double[] week) {
        double mean = Arrays.stream(week).filter(weight -> weight > 0).average().orElseThrow();
        return Arrays.stream(week).map(weight -> weight / mean).toArray();
    }

    /** The code in the file. */
    String code() {
        return code;
    }

    /** Mean contacts of an ordinary open day before season, growth and calendar. */
    double contactsPerDay() {
        return contactsPerDay;
    }

    /** Mean handle time of one contact, in seconds. */
    int handleSeconds() {
        return handleSeconds;
    }

    /** Weight of a weekday, 1 on average over the open days of a week. */
    double weight(DayOfWeek weekday) {
        return week[weekday.ordinal()];
    }

    /** Share of a day's contacts that comes in the interval at the given place in the day. */
    double share(int slot) {
        return day[slot];
    }

    /** Gamma shape of the day's common deviation. */
    double dayShape() {
        return dayShape;
    }

    /** Gamma shape of an interval's own deviation; with Poisson arrivals it makes them negative binomial. */
    double slotShape() {
        return slotShape;
    }

    /** Whether the queue is open in the interval that starts at the given place of the day. */
    boolean isOpen(LocalDate date, int slot) {
        return weight(date.getDayOfWeek()) > 0 && share(slot) > 0;
    }

    /** Start of an interval. */
    static LocalDateTime start(LocalDate date, int slot) {
        return date.atTime(slot / 2, slot % 2 * 30);
    }

    /** Relative weights by weekday, Monday first, and by half-hour from midnight; 0 = closed. */
    private static final class Spread {

        static final double[] GENERAL_WEEK = {1.13, 1.10, 1.08, 1.07, 1.04, 0.82, 0.76};
        static final double[] ENGLISH_WEEK = {1.05, 1.05, 1.05, 1.05, 1.00, 0.92, 0.88};
        static final double[] FIVE_DAYS = {1.06, 1.02, 1.00, 0.98, 0.94, 0, 0};
        static final double[] SIX_DAYS = {1.08, 1.04, 1.02, 1.00, 0.96, 0.90, 0};

        static final double[] GENERAL_DAY = {
            0.30, 0.26, 0.22, 0.19, 0.17, 0.15, 0.14, 0.13, 0.13, 0.13, 0.14, 0.17,
            0.24, 0.36, 0.58, 0.85, 1.20, 1.55, 1.80, 2.00, 2.08, 2.06, 1.98, 1.80,
            1.55, 1.42, 1.48, 1.68, 1.86, 2.00, 2.03, 1.98, 1.88, 1.74, 1.60, 1.48,
            1.38, 1.32, 1.28, 1.26, 1.22, 1.14, 1.04, 0.92, 0.78, 0.64, 0.50, 0.38
        };
        static final double[] ENGLISH_HOURS = {
            0.80, 0.90, 1.05, 1.10, 1.15, 1.15, 1.10, 1.05, 0.95, 0.95, 1.00, 1.05,
            1.10, 1.10, 1.10, 1.10, 1.05, 1.00, 0.95, 0.90, 0.85, 0.80, 0.75, 0.70
        };

        private Spread() {}

        static double[] from(LocalTime open, double... hours) {
            var day = new double[SLOTS];
            System.arraycopy(hours, 0, day, open.getHour() * 2 + open.getMinute() / 30, hours.length);
            return day;
        }

        static double[] office() {
            var day = from(LocalTime.of(9, 0), 1.00, 1.10, 1.15, 1.15, 1.10, 1.00);
            System.arraycopy(new double[] {0.90, 1.00, 1.05, 1.05, 1.05, 1.00, 0.90, 0.80}, 0, day, 26, 8);
            return day;
        }
    }
}
