package io.paiban.attendance.model;

import io.paiban.attendance.model.Punch.Direction;
import io.paiban.calendar.model.CalendarDay;
import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.labour.model.HoursSystem;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.RuleParameter;
import io.paiban.labour.model.TimeWindow;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small words for attendance tests; times are what the site's clocks show. */
public final class AttendanceFixtures {

    public static final SiteTime SHANGHAI = new SiteTime(ZoneId.of("Asia/Shanghai"));
    public static final SiteTime BERLIN = new SiteTime(ZoneId.of("Europe/Berlin"));

    /** 480 normal minutes, grace 5 and 0, extra time from 15 minutes on, repetitions within 3 minutes, night 22-06. */
    public static final LabourLaw STANDARD = law(HoursSystem.STANDARD, 480, false);

    /** The same with statutory holidays paid. */
    public static final LabourLaw STANDARD_WITH_HOLIDAYS = law(HoursSystem.STANDARD, 480, true);

    private AttendanceFixtures() {}

    public static LabourLaw law(HoursSystem system, @Nullable Integer dailyNormal, boolean holidayPremium) {
        return law(system, dailyNormal, holidayPremium, LocalTime.of(22, 0), 5, 0, 15, 3);
    }

    public static LabourLaw law(
            HoursSystem system,
            @Nullable Integer dailyNormal,
            boolean holidayPremium,
            LocalTime nightStart,
            int lateGrace,
            int earlyGrace,
            int extraIgnoreBelow,
            int punchDedupe) {
        var values = new EnumMap<RuleParameter, Object>(RuleParameter.class);
        values.put(RuleParameter.HOURS_SYSTEM, system.name());
        values.put(RuleParameter.NIGHT_WINDOW, new TimeWindow(nightStart, LocalTime.of(6, 0)));
        values.put(RuleParameter.NIGHT_SHIFT_COUNT_MIN, 240L);
        values.put(RuleParameter.MULTIPLIERS, holidayPremium ? Map.of("OT_HOLIDAY", 3.0) : Map.of());
        values.put(RuleParameter.LATE_GRACE_MIN, (long) lateGrace);
        values.put(RuleParameter.EARLY_GRACE_MIN, (long) earlyGrace);
        values.put(RuleParameter.EXTRA_IGNORE_BELOW_MIN, (long) extraIgnoreBelow);
        values.put(RuleParameter.PUNCH_DEDUPE_MIN, (long) punchDedupe);
        if (dailyNormal != null) {
            values.put(RuleParameter.DAILY_NORMAL_MIN, (long) dailyNormal);
        }
        return new LabourLaw("TEST", "1", LocalDate.of(2000, 1, 1), null, values, Map.of());
    }

    /** A calendar that holds the years of the given statutory holidays, and no other. */
    public static WorkCalendar holidays(YearStatus status, String... days) {
        var rows = Stream.of(days)
                .map(day -> new CalendarDay(LocalDate.parse(day), "holiday", DayKind.STATUTORY_HOLIDAY))
                .toList();
        var years = rows.stream()
                .map(row -> row.date().getYear())
                .distinct()
                .collect(Collectors.toMap(year -> year, year -> status));
        return new WorkCalendar("TEST", Map.copyOf(years), rows);
    }

    /** A shift of employee {@code 007}; breaks are given as {@code start/end} and are unpaid. */
    public static ScheduledShift shift(SiteTime site, String start, String end, String... breaks) {
        var span = span(site, start + "/" + end);
        var unpaid = Stream.of(breaks).map(rest -> span(site, rest)).toList();
        var worked = new WorkedShift(LocalDateTime.parse(start).toLocalDate(), span, unpaid);
        return new ScheduledShift(id("shift " + start + end), "007", worked);
    }

    public static Punch in(SiteTime site, String at) {
        return punch(Direction.IN, site, at);
    }

    public static Punch out(SiteTime site, String at) {
        return punch(Direction.OUT, site, at);
    }

    public static Instant at(SiteTime site, String local) {
        return site.at(LocalDateTime.parse(local));
    }

    /** The timesheet once every punch that can belong to the shift has come in. */
    public static Timesheet settled(
            ScheduledShift shift, LabourLaw law, @Nullable WorkCalendar calendar, SiteTime site, Punch... punches) {
        return Timesheet.derive(
                shift, List.of(punches), law, calendar, site, shift.window().end());
    }

    public static PayMinutes minutes(String date, PayCode code, long minutes) {
        return new PayMinutes(LocalDate.parse(date), code, minutes);
    }

    private static Punch punch(Direction direction, SiteTime site, String at) {
        var moment = at(site, at);
        return new Punch(id(direction + at), "007", moment, direction, "device", moment);
    }

    private static TimeSpan span(SiteTime site, String startAndEnd) {
        var parts = startAndEnd.split("/");
        return new TimeSpan(at(site, parts[0]), at(site, parts[1]));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
