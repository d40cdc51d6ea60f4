package io.paiban.forecast.model;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.shared.time.SiteTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;

/** Small histories and calendars for tests. Hours are the slots here, unless a test says otherwise. */
final class ForecastFixtures {

    static final SiteTime SHANGHAI = new SiteTime(ZoneId.of("Asia/Shanghai"));
    static final SiteTime PARIS = new SiteTime(ZoneId.of("Europe/Paris"));
    static final Duration HOUR = Duration.ofHours(1);
    static final int HOURS = 24;

    /** A Monday. */
    static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private ForecastFixtures() {}

    /** Days of hours from {@link #MONDAY} on, each hour by its day and number. */
    static SlotHistory history(int days, ToDoubleBiFunction<LocalDate, Integer> count) {
        var rows = new double[days][HOURS];
        for (int day = 0; day < days; day++) {
            for (int hour = 0; hour < HOURS; hour++) {
                rows[day][hour] = count.applyAsDouble(MONDAY.plusDays(day), hour);
            }
        }
        return SlotHistory.ofRows(SHANGHAI, HOUR, MONDAY, rows);
    }

    /** A year of contacts in a clear weekly pattern, with chance in it; the seed decides. */
    static SlotHistory noisy(int days, double scale, long seed) {
        var random = new Random(seed);
        return history(days, (day, hour) -> {
            double mean = scale * weekly(day, hour);
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        });
    }

    /** Contacts of an hour in a week without chance: busy at noon, fewer on later weekdays, few at the weekend. */
    static double weekly(LocalDate day, int hour) {
        int weekday = day.getDayOfWeek().getValue();
        return (weekday > 5 ? 4 : 20 - weekday) * (1 + Math.min(hour, HOURS - hour));
    }

    /** A calendar of the years 2023 to 2026 with these special days. */
    static WorkCalendar calendar(CalendarDay... days) {
        var years = new HashMap<Integer, YearStatus>();
        for (int year = 2023; year <= 2026; year++) {
            years.put(year, YearStatus.OFFICIAL);
        }
        return new WorkCalendar("test", years, List.of(days));
    }

    static CalendarView view(CalendarDay... days) {
        return new CalendarView(calendar(days));
    }

    static CalendarDay holiday(LocalDate day) {
        return new CalendarDay(day, "holiday", DayKind.STATUTORY_HOLIDAY);
    }

    static CalendarDay makeUp(LocalDate day) {
        return new CalendarDay(day, "make-up", DayKind.MAKE_UP_WORKDAY);
    }

    static double[] row(ToDoubleBiFunction<LocalDate, Integer> count, LocalDate day) {
        var row = new double[HOURS];
        Arrays.setAll(row, hour -> count.applyAsDouble(day, hour));
        return row;
    }
}
