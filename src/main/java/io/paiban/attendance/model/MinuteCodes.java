package io.paiban.attendance.model;

import io.paiban.calendar.model.WorkCalendar;
import io.paiban.calendar.model.YearStatus;
import io.paiban.labour.model.HoursSystem;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.NightWork;
import io.paiban.labour.model.WorkedShift;
import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Books the minutes of one shift under their local day and pay code. */
final class MinuteCodes {

    private final LabourLaw law;
    private final @Nullable WorkCalendar calendar;
    private final SiteTime site;
    private final Map<LocalDate, Map<PayCode, Long>> booked = new TreeMap<>();

    MinuteCodes(LabourLaw law, @Nullable WorkCalendar calendar, SiteTime site) {
        if (law.hoursSystem() == HoursSystem.DAILY_AND_WEEKLY_OT) {
            throw new IllegalArgumentException(
                    "The hours system (%s) of the rule set (%s) has pay codes that do not exist here."
                            .formatted(law.hoursSystem(), law.id()));
        }
        this.law = law;
        this.calendar = calendar;
        this.site = site;
    }

    /** Books spans under one code, statutory holidays or not. */
    void add(PayCode code, List<TimeSpan> spans) {
        spans.forEach(span -> byDay(span).forEach(part -> book(dayOf(part), code, part.minutes())));
    }

    /**
     * Books scheduled time that was not worked. A statutory holiday is nobody's duty to make up, so its minutes stay
     * without code.
     */
    void addShort(PayCode code, List<TimeSpan> spans) {
        for (var span : spans) {
            byDay(span).stream()
                    .filter(part -> !isStatutory(dayOf(part)))
                    .forEach(part -> book(dayOf(part), code, part.minutes()));
        }
    }

    /** Books the worked time of the shift, which must be all of it and in the order of time. */
    void addWorked(List<TimeSpan> spans) {
        long normal = dailyNormal();
        for (var span : spans) {
            for (var part : byDay(span)) {
                var day = dayOf(part);
                book(day, PayCode.NIGHT, nightMinutes(day, part));
                if (isStatutory(day)) {
                    book(day, PayCode.OT_HOLIDAY, part.minutes());
                } else {
                    long regular = Math.min(normal, part.minutes());
                    normal -= regular;
                    book(day, PayCode.REGULAR, regular);
                    book(day, PayCode.OT_WEEKDAY, part.minutes() - regular);
                }
            }
        }
    }

    List<PayMinutes> minutes() {
        var minutes = new ArrayList<PayMinutes>();
        booked.forEach((day, codes) -> codes.forEach((code, sum) -> minutes.add(new PayMinutes(day, code, sum))));
        return List.copyOf(minutes);
    }

    /** Only standard hours know overtime by the day; the other systems look at longer stretches when they close. */
    private long dailyNormal() {
        var normal = law.dailyNormal();
        return law.hoursSystem() == HoursSystem.STANDARD && normal != null ? normal : Long.MAX_VALUE;
    }

    private long nightMinutes(LocalDate day, TimeSpan part) {
        return NightWork.minutes(new WorkedShift(day, part, List.of()), law, site);
    }

    private boolean isStatutory(LocalDate day) {
        if (!law.holidayPremium()) {
            return false;
        }
        if (calendar == null) {
            throw new IllegalArgumentException(
                    "The rule set (%s) needs a calendar that knows the statutory holidays of the year (%s)."
                            .formatted(law.id(), day.getYear()));
        }
        if (calendar.status(day.getYear()) == YearStatus.REST_DAYS_ONLY) {
            throw new IllegalArgumentException(
                    "The calendar (%s) does not tell statutory holidays from moved rest days in the year (%s)."
                            .formatted(calendar.code(), day.getYear()));
        }
        return calendar.isStatutoryHoliday(day);
    }

    private List<TimeSpan> byDay(TimeSpan span) {
        var parts = new ArrayList<TimeSpan>();
        Instant start = span.start();
        while (start.isBefore(span.end())) {
            Instant midnight = site.startOf(site.dayOf(start).plusDays(1));
            Instant end = midnight.isBefore(span.end()) ? midnight : span.end();
            parts.add(new TimeSpan(start, end));
            start = end;
        }
        return parts;
    }

    private LocalDate dayOf(TimeSpan part) {
        return site.dayOf(part.start());
    }

    private void book(LocalDate day, PayCode code, long minutes) {
        if (minutes > 0) {
            booked.computeIfAbsent(day, any -> new EnumMap<>(PayCode.class)).merge(code, minutes, Long::sum);
        }
    }
}
