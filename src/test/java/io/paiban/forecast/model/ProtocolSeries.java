package io.paiban.forecast.model;

import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.shared.time.SiteTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * A real series with its calendar and the twelve origins of the accuracy protocol.
 *
 * @param scored weekdays that are scored: the bank has only five
 */
record ProtocolSeries(SlotHistory history, WorkCalendar calendar, EnumSet<DayOfWeek> scored) {

    static final Path DIRECTORY = Path.of("../shared/forecast/data");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int ORIGINS = 12;

    static ProtocolSeries axa() {
        return new ProtocolSeries(
                read("axa_telephonie_2011_2012_30min.csv", 30, "Europe/Paris"),
                readCalendar("calendar_FR_2011_2013.csv", 2011, 2013),
                EnumSet.allOf(DayOfWeek.class));
    }

    static ProtocolSeries bank() {
        return new ProtocolSeries(
                read("us_bank_2003_30min.csv", 30, "America/New_York"),
                readCalendar("calendar_US_2003_2021.csv", 2003, 2021),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    static ProtocolSeries ambulance() {
        return new ProtocolSeries(
                read("nyc_ems_911_2010_2019_60min.csv", 60, "America/New_York"),
                readCalendar("calendar_US_2003_2021.csv", 2003, 2021),
                EnumSet.allOf(DayOfWeek.class));
    }

    static ProtocolSeries hotline() {
        return new ProtocolSeries(
                read("semisynthetic_12345_cn_2023_2024_DEV_30min.csv", 30, "Asia/Shanghai"),
                readCalendar("calendar_china_2007_2027.csv", 2007, 2026),
                EnumSet.allOf(DayOfWeek.class));
    }

    /** Scored days in a week. */
    int week() {
        return scored.size();
    }

    /**
     * First days of the twelve forecasts: the last leaves two weeks to score; eleven days apart, six with five-day
     * weeks.
     */
    List<LocalDate> origins() {
        var days = history.firstDay()
                .datesUntil(history.endDay())
                .filter(day -> scored.contains(day.getDayOfWeek()))
                .toList();
        int step = week() == 7 ? 11 : 6;
        var origins = new ArrayList<LocalDate>();
        for (int i = 0; i < ORIGINS; i++) {
            origins.add(days.get(days.size() - 2 * week() - i * step));
        }
        return origins;
    }

    private static SlotHistory read(String file, int minutes, String zone) {
        var rows = new TreeMap<LocalDate, double[]>();
        lines(file).forEach(line -> {
            var local = LocalDateTime.parse(line[0], TIME);
            var row = rows.computeIfAbsent(local.toLocalDate(), day -> new double[24 * 60 / minutes]);
            row[(local.getHour() * 60 + local.getMinute()) / minutes] = Double.parseDouble(line[1]);
        });
        var unknown = new double[24 * 60 / minutes];
        Arrays.fill(unknown, Double.NaN);
        var matrix = rows.firstKey()
                .datesUntil(rows.lastKey().plusDays(1))
                .map(day -> rows.getOrDefault(day, unknown))
                .toArray(double[][]::new);
        return SlotHistory.ofRows(new SiteTime(ZoneId.of(zone)), Duration.ofMinutes(minutes), rows.firstKey(), matrix);
    }

    private static WorkCalendar readCalendar(String file, int firstYear, int lastYear) {
        var years = new HashMap<Integer, YearStatus>();
        for (int year = firstYear; year <= lastYear; year++) {
            years.put(year, YearStatus.REST_DAYS_ONLY);
        }
        var days = lines(file).stream()
                .map(line -> new CalendarDay(
                        LocalDate.parse(line[0]),
                        line[1],
                        line[2].equals("holiday") ? DayKind.REST_DAY_ADJUSTED : DayKind.MAKE_UP_WORKDAY))
                .filter(day -> years.containsKey(day.date().getYear()))
                .toList();
        return new WorkCalendar(file, years, days);
    }

    private static List<String[]> lines(String file) {
        try (var lines = Files.lines(DIRECTORY.resolve(file))) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
