package io.paiban.labour.model;

import io.paiban.shared.time.SiteTime;
import io.paiban.shared.time.TimeSpan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return law("22:00");
    }

    /** Night from 23:00 to 06:00 and no limits. */
    static LabourLaw lawWithNightFrom23() {
        return law("23:00");
    }

    private static LabourLaw law(String nightStart) {
        return new LabourLaw(
                "TEST",
                "1",
                LocalDate.of(2020, 1, 1),
                null,
                Map.of(
                        RuleParameter.HOURS_SYSTEM,
                        "STANDARD",
                        RuleParameter.NIGHT_WINDOW,
                        new TimeWindow(LocalTime.parse(nightStart), LocalTime.of(6, 0)),
                        RuleParameter.NIGHT_SHIFT_COUNT_MIN,
                        240L,
                        RuleParameter.DAILY_NORMAL_MIN,
                        480L,
                        RuleParameter.MULTIPLIERS,
                        Map.of("OT_HOLIDAY", 3.0)),
                Map.of(RuleParameter.SHIFT_GAP_MIN, "Rest Act, art. 3"));
    }

    /** The law without limits, but for one hard limit. */
    static LabourLaw lawOf(LegalRule rule, long limit) {
        return lawOf(rule, limit, Severity.HARD);
    }

    /** The law without limits, but for one; the weekly rest is looked for in fixed weeks. */
    static LabourLaw lawOf(LegalRule rule, long limit, Severity severity) {
        var law = lawWithoutLimits();
        return switch (rule) {
            case DAILY_REST ->
                law.with(RuleParameter.SHIFT_GAP_MIN, limit).with(RuleParameter.SHIFT_GAP_SEVERITY, severity);
            case WEEKLY_REST ->
                law.with(RuleParameter.WEEKLY_REST_MIN, limit)
                        .with(RuleParameter.WEEKLY_REST_SEVERITY, severity)
                        .with(RuleParameter.WEEKLY_REST_BASIS, "FIXED_WEEKS");
            case WEEKLY_HOURS ->
                law.with(RuleParameter.WEEKLY_NORMAL_MIN, limit).with(RuleParameter.WEEKLY_NORMAL_SEVERITY, severity);
            case CONSECUTIVE_DAYS ->
                law.with(RuleParameter.MAX_CONSECUTIVE_WORKDAYS, limit)
                        .with(RuleParameter.MAX_CONSECUTIVE_WORKDAYS_SEVERITY, severity);
            case CONSECUTIVE_NIGHTS ->
                law.with(RuleParameter.MAX_CONSECUTIVE_NIGHTS, limit)
                        .with(RuleParameter.MAX_CONSECUTIVE_NIGHTS_SEVERITY, severity);
            case MAX_SHIFT ->
                law.with(RuleParameter.MAX_SHIFT_MIN, limit).with(RuleParameter.MAX_SHIFT_SEVERITY, severity);
            default -> throw new IllegalArgumentException("There is no such limit here (%s).".formatted(rule));
        };
    }

    /** What is broken in the two weeks from {@link #MONDAY} on, in Shanghai. */
    static List<Violation> audit(LabourLaw law, WorkedShift... shifts) {
        return audit(law, List.of(shifts));
    }

    static List<Violation> audit(LabourLaw law, List<WorkedShift> shifts) {
        return audit(SHANGHAI, law, FROM_MONDAY, shifts);
    }

    static List<Violation> audit(SiteTime site, LabourLaw law, TimeSpan judged, List<WorkedShift> shifts) {
        return LegalAudit.of(record(site, law, judged, shifts, List.of(), 0));
    }

    /** Of one law, and of days that are whole. */
    static WorkRecord record(
            SiteTime site,
            LabourLaw law,
            TimeSpan judged,
            List<WorkedShift> shifts,
            List<Protection> protections,
            long contractWeekMinutes) {
        return new WorkRecord(
                "ana",
                site,
                TermsTimeline.always(law, contractWeekMinutes),
                null,
                site.dayOf(judged.start()),
                site.dayOf(judged.end()).minusDays(1),
                shifts,
                protections,
                Set.of());
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
