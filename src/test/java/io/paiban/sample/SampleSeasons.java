package io.paiban.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How growth, season and calendar move the level of a day.
 *
 * <p>The calendar is the one that ships with the product. A make-up workday counts as a somewhat quiet Friday; a day off brings
 * less than a Sunday, least around the Spring Festival, before which calls thin out; the first workday after other holidays
 * brings what was put off.
 */
final class SampleSeasons {

    private static final LocalDate MIDDLE = LocalDate.of(2025, 12, 15);
    private static final double GROWTH_PER_YEAR = 0.03;
    private static final double SWING = 0.08;
    private static final int DAY_OF_HIGH_SUMMER = 200;
    private static final int DAYS_OF_THINNING = 10;
    private static final String SPRING_FESTIVAL = "春节";

    private final Map<LocalDate, Day> days = new TreeMap<>();
    private final NavigableSet<LocalDate> springEves = new TreeSet<>();

    private record Day(String name, String kind) {

        boolean isWorkday() {
            return kind.equals("make_up_workday");
        }

        boolean isStatutory() {
            return kind.equals("statutory_holiday");
        }
    }

    /** Reads the built-in calendar of China. */
    SampleSeasons() {
        try (var stream = SampleSeasons.class.getResourceAsStream("/calendar/CN.csv")) {
            if (stream == null) {
                throw new IllegalStateException("The built-in calendar of China is missing.");
            }
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        var values = line.split(",", -1);
        var date = LocalDate.parse(values[0]);
        var day = new Day(values[1], values[2]);
        days.put(date, day);
        boolean first = springEves.isEmpty() || springEves.last().getYear() < date.getYear();
        if (day.name().equals(SPRING_FESTIVAL) && day.isStatutory() && first) {
            springEves.add(date);
        }
    }

    /** The factor on the queue's mean of an ordinary open day. */
    double factor(SampleQueue queue, LocalDate date) {
        return queue == SampleQueue.GENERAL
                ? growth(date) * season(date) * ofGeneralDay(queue, date)
                : ofLanguageDay(queue, date);
    }

    private static double growth(LocalDate date) {
        return 1 + GROWTH_PER_YEAR * ChronoUnit.DAYS.between(MIDDLE, date) / 365;
    }

    private static double season(LocalDate date) {
        return 1 + SWING * StrictMath.cos(2 * StrictMath.PI * (date.getDayOfYear() - DAY_OF_HIGH_SUMMER) / 365);
    }

    private double ofGeneralDay(SampleQueue queue, LocalDate date) {
        var day = days.get(date);
        if (day == null) {
            return queue.weight(date.getDayOfWeek()) * thinning(date) * catchingUp(date);
        }
        if (day.isWorkday()) {
            return queue.weight(DayOfWeek.FRIDAY) * 0.95 * thinning(date) * catchingUp(date);
        }
        if (day.name().equals(SPRING_FESTIVAL)) {
            return day.isStatutory() ? 0.42 : 0.55;
        }
        return day.isStatutory() ? 0.62 : 0.70;
    }

    private double ofLanguageDay(SampleQueue queue, LocalDate date) {
        var day = days.get(date);
        return queue.weight(date.getDayOfWeek()) * (day == null || day.isWorkday() ? 1 : 0.6);
    }

    private double thinning(LocalDate date) {
        var eve = springEves.ceiling(date);
        long left = eve == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(date, eve);
        return left > DAYS_OF_THINNING ? 1 : 1 - 0.025 * (DAYS_OF_THINNING + 1 - left);
    }

    private double catchingUp(LocalDate date) {
        var yesterday = days.get(date.minusDays(1));
        boolean afterRest = yesterday != null && !yesterday.isWorkday();
        return afterRest && !yesterday.name().equals(SPRING_FESTIVAL) ? 1.10 : 1;
    }
}
