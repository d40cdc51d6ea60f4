package io.paiban.labour;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LabourLaw.HoursSystem;
import io.paiban.labour.model.Limit;
import io.paiban.labour.model.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule set as it is written down, with the parameter names of the document format. Minutes unless the name
 * says otherwise; null = no such rule.
 *
 * @param weeklyNormalMin normal working minutes of a week
 * @param weeklyMaxAvgMin most working minutes of a week on average; held here in every single week, which is stricter
 * @param nightWindow local time the night begins and local time it ends, the next day
 * @param nightShiftCountMin night minutes that make a night shift
 * @param nightWorkerIfMinPerNight the same where the law says it of the worker; counts where the former is null
 * @param multipliers what an hour of a pay code is worth, as information for payroll; a pay code that is missing has no premium
 */
@JsonNaming(SnakeCaseStrategy.class)
record RuleSetDocument(
        String id,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        HoursSystem hoursSystem,
        @Nullable Long shiftGapMin,
        @Nullable Severity shiftGapSeverity,
        @Nullable Long weeklyRestMin,
        @Nullable Severity weeklyRestSeverity,
        DayOfWeek weekStart,
        @Nullable Long weeklyNormalMin,
        @Nullable Severity weeklyNormalSeverity,
        @Nullable Long weeklyMaxAvgMin,
        @Nullable Severity weeklyMaxAvgSeverity,
        @Nullable Long maxConsecutiveWorkdays,
        @Nullable Severity maxConsecutiveWorkdaysSeverity,
        @Nullable Long maxConsecutiveNights,
        @Nullable Severity maxConsecutiveNightsSeverity,
        @Nullable Long maxShiftMin,
        @Nullable Severity maxShiftSeverity,
        List<LocalTime> nightWindow,
        @Nullable Integer nightShiftCountMin,
        @Nullable Integer nightWorkerIfMinPerNight,
        @Nullable Integer dailyNormalMin,
        Map<String, Double> multipliers,
        int lateGraceMin,
        int earlyGraceMin,
        int extraIgnoreBelowMin,
        int punchDedupeMin,
        List<String> sources) {

    /** The law that is written here. */
    LabourLaw toLaw() {
        check();
        Limit weeklyNormal = limit("weekly_normal", weeklyNormalMin, weeklyNormalSeverity);
        Limit weeklyMaxAvg = limit("weekly_max_avg", weeklyMaxAvgMin, weeklyMaxAvgSeverity);
        return new LabourLaw(
                id,
                version,
                effectiveFrom,
                effectiveTo,
                hoursSystem,
                limit("shift_gap", shiftGapMin, shiftGapSeverity),
                limit("weekly_rest", weeklyRestMin, weeklyRestSeverity),
                weekStart,
                weeklyNormal == null ? weeklyMaxAvg : weeklyNormal,
                limit("max_consecutive_workdays", maxConsecutiveWorkdays, maxConsecutiveWorkdaysSeverity),
                limit("max_consecutive_nights", maxConsecutiveNights, maxConsecutiveNightsSeverity),
                limit("max_shift", maxShiftMin, maxShiftSeverity),
                nightWindow.get(0),
                nightWindow.get(1),
                nightShiftMinutes(),
                dailyNormalMin == null ? null : notNegative("daily_normal_min", dailyNormalMin),
                multipliers.containsKey("OT_HOLIDAY"),
                notNegative("late_grace_min", lateGraceMin),
                notNegative("early_grace_min", earlyGraceMin),
                notNegative("extra_ignore_below_min", extraIgnoreBelowMin),
                notNegative("punch_dedupe_min", punchDedupeMin),
                List.copyOf(sources));
    }

    private void check() {
        for (Object required : new @Nullable Object[] {
            id, version, effectiveFrom, hoursSystem, weekStart, nightWindow, multipliers, sources
        }) {
            if (required == null) {
                throw refusal(
                        "lacks its id, version, first day, hours system, week start, night, multipliers or sources");
            }
        }
        if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw refusal("ends (%s) before it begins (%s)".formatted(effectiveTo, effectiveFrom));
        }
        if (nightWindow.size() != 2 || !nightWindow.get(1).isBefore(nightWindow.get(0))) {
            throw refusal("has a night_window (%s) that is not an evening and a morning".formatted(nightWindow));
        }
        if (sources.isEmpty()) {
            throw refusal("names no sources");
        }
    }

    private @Nullable Limit limit(String parameter, @Nullable Long value, @Nullable Severity severity) {
        if ((value == null) != (severity == null)) {
            throw refusal("has a %s with a value (%s) but no severity (%s), or the reverse"
                    .formatted(parameter, value, severity));
        }
        if (value == null || severity == null) {
            return null;
        }
        notNegative(parameter, value);
        return new Limit(value, severity);
    }

    private int nightShiftMinutes() {
        if (nightShiftCountMin != null) {
            return notNegative("night_shift_count_min", nightShiftCountMin);
        }
        if (nightWorkerIfMinPerNight != null) {
            return notNegative("night_worker_if_min_per_night", nightWorkerIfMinPerNight);
        }
        throw refusal("does not say from how many night minutes a shift is a night shift");
    }

    private <N extends Number> N notNegative(String parameter, N value) {
        if (value.longValue() < 0) {
            throw refusal("has a negative %s (%s)".formatted(parameter, value));
        }
        return value;
    }

    private IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException("The rule set (%s/%s) %s.".formatted(id, version, what));
    }
}
