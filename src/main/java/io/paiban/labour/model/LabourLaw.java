package io.paiban.labour.model;

import static io.paiban.labour.model.RuleParameter.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule set with every parameter resolved, as the audit, the solver, attendance and payroll need it. Minutes unless said
 * otherwise; {@code null} = the jurisdiction sets no such rule.
 *
 * <p>Two laws are equal if they are the same version with the same values.
 */
public final class LabourLaw {

    private static final String DEFAULT_TERM = "default";
    private static final int WORKDAYS_OF_AVERAGES = 6;
    private static final int DAY_NORM = 480;

    private final String id;
    private final String version;
    private final LocalDate effectiveFrom;
    private final @Nullable LocalDate effectiveTo;
    private final Map<RuleParameter, Object> values;
    private final Map<RuleParameter, String> sources;
    private final Map<LegalRule, List<Limit>> limits = new EnumMap<>(LegalRule.class);
    private final HoursSystem hoursSystem;
    private final DayOfWeek weekStart;
    private final @Nullable TimeWindow night;
    private final Set<String> overtimeCodes;

    /**
     * @param id the rule set's id, such as {@code CN-STANDARD}
     * @param version the version, unique within the id
     * @param effectiveFrom first day it holds, inclusive
     * @param effectiveTo last day it holds, inclusive; null while it has no end
     * @param values the parameters that are set, each of the type that its kind names
     * @param sources where each parameter is written
     */
    public LabourLaw(
            String id,
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Map<RuleParameter, Object> values,
            Map<RuleParameter, String> sources) {
        this.id = id;
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.effectiveTo = effectiveTo;
        this.values = copy(values);
        this.sources = Map.copyOf(sources);
        this.hoursSystem = HoursSystem.valueOf(text(HOURS_SYSTEM, HoursSystem.STANDARD.name()));
        this.weekStart = (DayOfWeek) this.values.getOrDefault(WEEK_START, DayOfWeek.MONDAY);
        this.night = (TimeWindow) this.values.get(NIGHT_WINDOW);
        this.overtimeCodes = Set.copyOf(codes(OT_MONTHLY_COUNTS));
        for (var rule : LegalRule.values()) {
            limits.put(rule, List.copyOf(limitsOf(rule)));
        }
    }

    private static Map<RuleParameter, Object> copy(Map<RuleParameter, Object> values) {
        return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    private List<Limit> limitsOf(LegalRule rule) {
        var found = new ArrayList<Limit>();
        switch (rule) {
            case ONE_SHIFT_A_DAY -> found.add(new Limit(1, Severity.HARD, null));
            case OVERLAP -> found.add(new Limit(0, Severity.HARD, null));
            case DAILY_REST -> add(found, SHIFT_GAP_MIN, SHIFT_GAP_SEVERITY);
            case WEEKLY_REST -> add(found, WEEKLY_REST_MIN, WEEKLY_REST_SEVERITY);
            case WEEKLY_HOURS -> add(found, WEEKLY_NORMAL_MIN, WEEKLY_NORMAL_SEVERITY);
            case CONSECUTIVE_DAYS -> {
                add(found, MAX_CONSECUTIVE_WORKDAYS, MAX_CONSECUTIVE_WORKDAYS_SEVERITY);
                add(found, MAX_CONSECUTIVE_WORKDAYS_HARD, Severity.HARD);
            }
            case CONSECUTIVE_NIGHTS -> add(found, MAX_CONSECUTIVE_NIGHTS, MAX_CONSECUTIVE_NIGHTS_SEVERITY);
            case REST_AFTER_NIGHTS -> add(found, REST_AFTER_NIGHTS_MIN, REST_AFTER_NIGHTS_SEVERITY);
            case MAX_SHIFT -> add(found, MAX_SHIFT_MIN, MAX_SHIFT_SEVERITY);
            case DAILY_HOURS -> {
                addAbove(found, DAILY_NORMAL_MIN, OT_DAILY_SOFT_MIN, Severity.SOFT);
                addAbove(found, DAILY_NORMAL_MIN, OT_DAILY_HARD_MIN, Severity.HARD);
                add(found, DAILY_MAX_MIN, Severity.HARD);
            }
            case NIGHT_HOURS -> add(found, NIGHT_DAILY_EXT_MIN, Severity.HARD);
            case MONTHLY_OVERTIME -> {
                if (!isCapAveraged()) {
                    add(found, OT_MONTHLY_HARD_MIN, Severity.HARD);
                }
            }
            case AVERAGE_HOURS -> add(found, WEEKLY_MAX_AVG_MIN, WEEKLY_MAX_AVG_SEVERITY);
            case DAILY_AVERAGE -> dailyAverage(found);
            case NIGHT_AVERAGE -> nightAverage(found);
            case FREE_SUNDAYS -> add(found, FREE_SUNDAYS_PER_YEAR, Severity.HARD);
            case WORK_WITHOUT_BREAK -> add(found, MAX_WORK_WITHOUT_BREAK_MIN, Severity.HARD);
            case NO_NIGHT, NO_OVERTIME, PAID_REST, PERMIT, CYCLE_HOURS, BREAKS, MEALS, REST_BREAKS -> {
                // Their limits depend on the person, the cycle or the shift; see the methods below.
            }
        }
        return found;
    }

    private void add(List<Limit> found, RuleParameter value, RuleParameter severity) {
        add(found, value, severity(severity));
    }

    private void add(List<Limit> found, RuleParameter value, Severity severity) {
        var most = minutes(value);
        if (most != null) {
            found.add(new Limit(most, severity, value));
        }
    }

    private void addAbove(List<Limit> found, RuleParameter base, RuleParameter extra, Severity severity) {
        var normal = minutes(base);
        var more = minutes(extra);
        if (normal != null && more != null) {
            found.add(new Limit(normal + more, severity, extra));
        }
    }

    private void dailyAverage(List<Limit> found) {
        var daily = minutes(DAILY_NORMAL_MIN);
        if (daily != null && values.containsKey(DAILY_AVG_REFERENCE)) {
            var days = minutes(WORKING_DAYS_PER_WEEK);
            found.add(new Limit(
                    daily * (days == null ? WORKDAYS_OF_AVERAGES : days), Severity.HARD, DAILY_AVG_REFERENCE));
        }
    }

    private void nightAverage(List<Limit> found) {
        var parameter = values.containsKey(NIGHT_DAILY_MAX_MIN) ? NIGHT_DAILY_MAX_MIN : NIGHT_AVG_LIMIT_MIN;
        var daily = minutes(parameter);
        if (daily != null) {
            found.add(new Limit(daily * WORKDAYS_OF_AVERAGES, Severity.HARD, parameter));
        }
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    /** Id and version as violations and certificates name them, such as {@code CN-STANDARD/2025.1}. */
    public String name() {
        return id + "/" + version;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public @Nullable LocalDate effectiveTo() {
        return effectiveTo;
    }

    /** Whether this version is in force on the given day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** The parameters that are set. */
    public Map<RuleParameter, Object> values() {
        return values;
    }

    /** Where each parameter is written. */
    public Map<RuleParameter, String> sources() {
        return sources;
    }

    /** Where a parameter is written; empty where the document does not say, or for the house's own rules. */
    public String source(@Nullable RuleParameter parameter) {
        return parameter == null ? "rule of the roster, not law" : sources.getOrDefault(parameter, "");
    }

    /** The same version with one parameter changed, or taken away. */
    public LabourLaw with(RuleParameter parameter, @Nullable Object value) {
        var changed = new EnumMap<RuleParameter, Object>(RuleParameter.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(parameter);
        } else {
            changed.put(parameter, value);
        }
        return new LabourLaw(id, version, effectiveFrom, effectiveTo, changed, sources);
    }

    /** The law as it holds for whoever is under 18: the parameters that are stricter for them in place of the others. */
    public LabourLaw forYoung() {
        return replaced(SHIFT_GAP_MIN, SHIFT_GAP_MIN_YOUNG)
                .replaced(WEEKLY_REST_MIN, WEEKLY_REST_MIN_YOUNG)
                .replaced(BREAK_RULES, BREAK_RULES_YOUNG);
    }

    private LabourLaw replaced(RuleParameter parameter, RuleParameter stricter) {
        return values.containsKey(stricter) ? with(parameter, values.get(stricter)) : this;
    }

    /** The limits of a rule that are the same for everybody and always; empty where there are none. */
    public List<Limit> limits(LegalRule rule) {
        return Objects.requireNonNull(limits.get(rule));
    }

    public HoursSystem hoursSystem() {
        return hoursSystem;
    }

    public DayOfWeek weekStart() {
        return weekStart;
    }

    /** Whether the weekly rest is looked for in fixed weeks; else from the end of one to the end of the next. */
    public boolean restsInFixedWeeks() {
        return text(WEEKLY_REST_BASIS, "ROLLING").equals("FIXED_WEEKS");
    }

    /** Days in which the weekly rest must lie. */
    public int weeklyRestDays() {
        return whole(WEEKLY_REST_WINDOW_DAYS, 7);
    }

    /** The night on the site's clocks; null where the law draws none. */
    public @Nullable TimeWindow night() {
        return night;
    }

    /** Night minutes from which a shift is a night shift. */
    public int nightShiftMinutes() {
        if (values.containsKey(NIGHT_SHIFT_COUNT_MIN)) {
            return whole(NIGHT_SHIFT_COUNT_MIN, 0);
        }
        return values.containsKey(NIGHT_WORK_IF_MORE_THAN_MIN)
                ? whole(NIGHT_WORK_IF_MORE_THAN_MIN, 0) + 1
                : whole(NIGHT_WORKER_IF_MIN_PER_NIGHT, 0);
    }

    /** Night minutes above which the hours of a shift are limited. */
    public int nightWorkAbove() {
        return whole(NIGHT_WORK_IF_MORE_THAN_MIN, 0);
    }

    /** Weeks over which a rule's average is taken; 1 where the law names no period. */
    public int averageWeeks(LegalRule rule) {
        ReferencePeriod period =
                switch (rule) {
                    case DAILY_AVERAGE -> (ReferencePeriod) values.get(DAILY_AVG_REFERENCE);
                    case NIGHT_AVERAGE ->
                        first(
                                (ReferencePeriod) values.get(NIGHT_AVG_REFERENCE),
                                (ReferencePeriod) values.get(NIGHT_REFERENCE),
                                weeklyReference());
                    default -> weeklyReference();
                };
        return period == null ? 1 : period.weeks();
    }

    private static @Nullable ReferencePeriod first(@Nullable ReferencePeriod... periods) {
        for (var period : periods) {
            if (period != null) {
                return period;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private @Nullable ReferencePeriod weeklyReference() {
        return ((Map<String, ReferencePeriod>) values.getOrDefault(WEEKLY_MAX_REFERENCE, Map.of())).get(DEFAULT_TERM);
    }

    @SuppressWarnings("unchecked")
    public List<BreakRule> breakRules() {
        return (List<BreakRule>) values.getOrDefault(BREAK_RULES, List.of());
    }

    public Severity breakSeverity() {
        return severity(BREAK_RULES_SEVERITY);
    }

    /** Shortest break that counts, in minutes. */
    public int breakPart() {
        return whole(BREAK_PART_MIN, 1);
    }

    @SuppressWarnings("unchecked")
    public List<MealRule> mealRules() {
        return (List<MealRule>) values.getOrDefault(MEAL_RULES, List.of());
    }

    public Severity mealSeverity() {
        return severity(MEAL_RULES_SEVERITY);
    }

    /**
     * Paid rest that so much work asks for: so many minutes for each part of a shift, the larger half of a part counting as one.
     *
     * @return minutes; 0 where the law asks for none
     */
    public long paidRest(long workingMinutes) {
        var each = minutes(REST_BREAK_PAID_MIN);
        var per = minutes(REST_BREAK_PER_MIN);
        if (each == null || per == null || per == 0 || workingMinutes < whole(REST_BREAK_NOT_REQUIRED_BELOW_MIN, 0)) {
            return 0;
        }
        return each * Math.max(0, -Math.floorDiv(per - 2 * workingMinutes, 2 * per));
    }

    public Severity paidRestSeverity() {
        return severity(REST_BREAK_SEVERITY, Severity.SOFT);
    }

    /** Whether minutes of that pay code count as overtime of the month. */
    public boolean countsAsOvertime(String payCode) {
        return overtimeCodes.contains(payCode);
    }

    /** Whether that reason lifts the caps on overtime. */
    public boolean isEmergency(@Nullable String reason) {
        return reason != null && emergencies().contains(reason);
    }

    /** The reasons that lift the caps on overtime. */
    public List<String> emergencies() {
        return codes(OT_EMERGENCY_EXEMPT_REASONS);
    }

    /** Whether the cap on overtime holds on average over the cycle. */
    public boolean isCapAveraged() {
        return text(OT_MONTHLY_SCOPE, "CALENDAR_MONTH").equals("AVERAGE_OVER_CYCLE");
    }

    /** The most overtime of a month, in minutes; null = no cap. */
    public @Nullable Long monthlyOvertime() {
        return minutes(OT_MONTHLY_HARD_MIN);
    }

    /** The cycle of comprehensive hours; null where there is none. */
    public @Nullable Cycle cycle() {
        return hoursSystem == HoursSystem.COMPREHENSIVE && values.containsKey(CYCLE)
                ? Cycle.valueOf(text(CYCLE, ""))
                : null;
    }

    /** Whether a cycle's norm comes from the working days of the calendar. */
    public boolean isNormByCalendar() {
        return text(PERIOD_NORM_METHOD, "AVERAGE").equals("CALENDAR");
    }

    /** The fixed norm of a cycle, in minutes; 0 where the document names none. */
    @SuppressWarnings("unchecked")
    public long norm(Cycle cycle) {
        return ((Map<String, Long>) values.getOrDefault(PERIOD_NORM_MIN, Map.of())).getOrDefault(cycle.name(), 0L);
    }

    /** Normal minutes of a working day, for norms by the calendar and for leave. */
    public long dayNorm() {
        var daily = minutes(DAILY_NORMAL_MIN);
        return daily == null ? DAY_NORM : daily;
    }

    public boolean creditsLeave() {
        return isOn(LEAVE_CREDIT_IN_PERIOD);
    }

    @SuppressWarnings("unchecked")
    public List<ProtectedStatus> protectedStatuses() {
        return (List<ProtectedStatus>) values.getOrDefault(PROTECTED, List.of());
    }

    public boolean needsPermit() {
        return isOn(PERMIT_REQUIRED);
    }

    /** Normal working minutes of a day; what is above is weekday overtime. */
    public @Nullable Integer dailyNormal() {
        var daily = minutes(DAILY_NORMAL_MIN);
        return daily == null ? null : Math.toIntExact(daily);
    }

    /** Whether work on a statutory holiday has a pay code of its own. */
    public boolean holidayPremium() {
        return ((Map<?, ?>) values.getOrDefault(MULTIPLIERS, Map.of())).containsKey("OT_HOLIDAY");
    }

    /** Whether a minute is on a holiday by its own day; else by the day its shift starts. */
    public boolean holidaysByCalendarDay() {
        return text(HOLIDAY_BASIS, "CALENDAR_DAY").equals("CALENDAR_DAY");
    }

    /** Whether minutes of a period are cut at midnight; else they belong to the day their shift starts. */
    public boolean splitsAtMidnight() {
        return text(PERIOD_ATTRIBUTION, "SPLIT_AT_MIDNIGHT").equals("SPLIT_AT_MIDNIGHT");
    }

    /** Whether minutes on a statutory holiday use up the day's normal minutes. */
    public boolean holidaysUseNorm() {
        return isOn(DAILY_NORM_COUNTS_HOLIDAY_MINUTES);
    }

    /** Minutes of lateness that are forgiven altogether; one more counts in full. */
    public int lateGrace() {
        return whole(LATE_GRACE_MIN, 0);
    }

    /** Minutes of leaving early that are forgiven altogether. */
    public int earlyGrace() {
        return whole(EARLY_GRACE_MIN, 0);
    }

    /** Unapproved time outside the shift is raised from this many minutes on. */
    public int extraIgnoreBelow() {
        return whole(EXTRA_IGNORE_BELOW_MIN, 0);
    }

    /** Punches in the same direction closer than this are one. */
    public int punchDedupe() {
        return whole(PUNCH_DEDUPE_MIN, 0);
    }

    private @Nullable Long minutes(RuleParameter parameter) {
        return (Long) values.get(parameter);
    }

    private int whole(RuleParameter parameter, int otherwise) {
        var value = minutes(parameter);
        return value == null ? otherwise : Math.toIntExact(value);
    }

    private boolean isOn(RuleParameter parameter) {
        return Boolean.TRUE.equals(values.get(parameter));
    }

    private String text(RuleParameter parameter, String otherwise) {
        return (String) values.getOrDefault(parameter, otherwise);
    }

    @SuppressWarnings("unchecked")
    private List<String> codes(RuleParameter parameter) {
        return (List<String>) values.getOrDefault(parameter, List.of());
    }

    private Severity severity(RuleParameter parameter) {
        return severity(parameter, Severity.HARD);
    }

    private Severity severity(RuleParameter parameter, Severity otherwise) {
        return (Severity) values.getOrDefault(parameter, otherwise);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabourLaw law
                && id.equals(law.id)
                && version.equals(law.version)
                && values.equals(law.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return name();
    }
}
