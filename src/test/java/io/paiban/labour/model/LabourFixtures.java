package io.paiban.labour.model;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small words for shifts and laws. */
final class LabourFixtures {

    static final SiteTime SHANGHAI = new SiteTime(ZoneId.of("Asia/Shanghai"));
    static final SiteTime BERLIN = new SiteTime(ZoneId.of("Europe/Berlin"));

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final TimeSpan FROM_MONDAY = SHANGHAI.days(MONDAY, 14);

    private LabourFixtures() {}

    /** A stretch between two local times, such as {@code "2026-03-02T15:00"}. */
    static TimeSpan span(SiteTime site, String start, String end) {
        return new TimeSpan(site.at(LocalDateTime.parse(start)), site.at(LocalDateTime.parse(end)));
    }

    /** A shift without breaks between two local times. */
    static WorkedShift shift(SiteTime site, String start, String end) {
        return new WorkedShift(LocalDateTime.parse(start).toLocalDate(), span(site, start, end), List.of());
    }

    /** A shift between two local times with one unpaid break. */
    static WorkedShift shift(SiteTime site, String start, String end, TimeSpan unpaid) {
        return new WorkedShift(LocalDateTime.parse(start).toLocalDate(), span(site, start, end), List.of(unpaid));
    }

    /** Days from {@code first} on, each with a shift of eight hours from the given local time. */
    static List<WorkedShift> eightHours(SiteTime site, LocalDate first, int days, String from) {
        return first.datesUntil(first.plusDays(days))
                .map(day -> {
                    LocalDateTime start = day.atTime(LocalTime.parse(from));
                    return shift(site, start.toString(), start.plusHours(8).toString());
                })
                .toList();
    }

    /** Night from 22:00 to 06:00, a night shift from 240 minutes on, and no limits. */
    static LabourLaw lawWithoutLimits() {
        return law(null, new Limit(0, Severity.HARD), "22:00");
    }

    /** Night from 23:00 to 06:00 and no limits. */
    static LabourLaw lawWithNightFrom23() {
        return law(null, new Limit(0, Severity.HARD), "23:00");
    }

    /** The law without limits, but for one hard limit. */
    static LabourLaw lawOf(LegalRule rule, long limit) {
        return law(rule, new Limit(limit, Severity.HARD), "22:00");
    }

    /** The law without limits, but for one. */
    static LabourLaw lawOf(LegalRule rule, long limit, Severity severity) {
        return law(rule, new Limit(limit, severity), "22:00");
    }

    private static LabourLaw law(@Nullable LegalRule only, Limit limit, String nightStart) {
        return new LabourLaw(
                "TEST",
                "1",
                LocalDate.of(2020, 1, 1),
                null,
                LabourLaw.HoursSystem.STANDARD,
                only == LegalRule.DAILY_REST ? limit : null,
                only == LegalRule.WEEKLY_REST ? limit : null,
                DayOfWeek.MONDAY,
                only == LegalRule.WEEKLY_HOURS ? limit : null,
                only == LegalRule.CONSECUTIVE_DAYS ? limit : null,
                only == LegalRule.CONSECUTIVE_NIGHTS ? limit : null,
                only == LegalRule.MAX_SHIFT ? limit : null,
                LocalTime.parse(nightStart),
                LocalTime.of(6, 0),
                240,
                480,
                true,
                0,
                0,
                0,
                0,
                List.of("daily-rest, max-shift: Rest Act, art. 3", "Everything Act"));
    }

    /** What is broken in the two weeks from {@link #MONDAY} on, in Shanghai. */
    static List<Violation> audit(LabourLaw law, WorkedShift... shifts) {
        return audit(law, List.of(shifts));
    }

    static List<Violation> audit(LabourLaw law, List<WorkedShift> shifts) {
        return audit(SHANGHAI, law, FROM_MONDAY, shifts);
    }

    static List<Violation> audit(SiteTime site, LabourLaw law, TimeSpan judged, List<WorkedShift> shifts) {
        return LegalAudit.of(new WorkRecord("ana", site, law, judged, shifts, List.of(), 0));
    }

    static List<Long> extents(LabourLaw law, WorkedShift... shifts) {
        return extents(law, List.of(shifts));
    }

    static List<Long> extents(LabourLaw law, List<WorkedShift> shifts) {
        return audit(law, shifts).stream().map(Violation::extent).toList();
    }

    /** How much is broken in 2026, in Berlin. */
    static List<Long> extentsInBerlin(LabourLaw law, List<WorkedShift> shifts) {
        var year = BERLIN.days(LocalDate.of(2026, 1, 1), 365);
        return audit(BERLIN, law, year, shifts).stream().map(Violation::extent).toList();
    }
}
