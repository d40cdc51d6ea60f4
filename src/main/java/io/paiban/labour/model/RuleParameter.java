package io.paiban.labour.model;

import static io.paiban.labour.model.ParameterKind.CODES;
import static io.paiban.labour.model.ParameterKind.COUNT;
import static io.paiban.labour.model.ParameterKind.DAYS;
import static io.paiban.labour.model.ParameterKind.FACTORS;
import static io.paiban.labour.model.ParameterKind.LEAVE_BANDS;
import static io.paiban.labour.model.ParameterKind.MINUTES;
import static io.paiban.labour.model.ParameterKind.MONTHS;
import static io.paiban.labour.model.ParameterKind.NORMS;
import static io.paiban.labour.model.ParameterKind.NUMBER;
import static io.paiban.labour.model.ParameterKind.PROTECTIONS;
import static io.paiban.labour.model.ParameterKind.ROUNDING;
import static io.paiban.labour.model.ParameterKind.SEVERITY;
import static io.paiban.labour.model.ParameterKind.SWITCH;
import static io.paiban.labour.model.ParameterKind.TERM;
import static io.paiban.labour.model.ParameterKind.TERMS;
import static io.paiban.labour.model.ParameterKind.TEXT;
import static io.paiban.labour.model.ParameterKind.TIME;
import static io.paiban.labour.model.ParameterKind.WEEKDAY;
import static io.paiban.labour.model.ParameterKind.WINDOW;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every parameter that a rule set can have. The name in lower case is its name in documents, for ever. A parameter that is not
 * here is an error; {@code null} in a document = the jurisdiction sets no such rule.
 *
 * <p>A parameter is either <em>judged</em> (the audit holds rosters against it, by the rules named), <em>used</em> by attendance or
 * payroll, or for <em>information</em>: kept, compared and shown, but not held against a roster.
 */
public enum RuleParameter {
    HOURS_SYSTEM(
            ParameterKind.choice("STANDARD", "COMPREHENSIVE", "FLEXIBLE", "AVERAGED", "DAILY_AND_WEEKLY_OT"),
            "how normal hours are counted",
            "工时制度"),
    PERMIT_REQUIRED(SWITCH, "whether a permit of the labour authority is needed", "是否需要劳动行政部门许可", LegalRule.PERMIT),
    PERMIT_FIELDS(CODES, "what a permit must state", "许可须载明的事项"),

    DAILY_NORMAL_MIN(
            MINUTES,
            "normal working minutes of a day",
            "每日标准工时（分钟）",
            LegalRule.DAILY_HOURS,
            LegalRule.MONTHLY_OVERTIME),
    DAILY_MAX_MIN(MINUTES, "most working minutes of a day", "每日最长工时（分钟）", LegalRule.DAILY_HOURS),
    DAILY_AVG_REFERENCE(
            TERM, "period over which the day's normal minutes hold on average", "日均工时参考期", LegalRule.DAILY_AVERAGE),
    WORKING_DAYS_PER_WEEK(
            DAYS, "working days of a week, for averages by the day", "每周工作日数（用于日均）", LegalRule.DAILY_AVERAGE),
    DAILY_NORM_COUNTS_HOLIDAY_MINUTES(
            SWITCH,
            "whether work on a statutory holiday uses up the day's normal minutes",
            "法定节假日工时是否计入当日标准工时",
            LegalRule.MONTHLY_OVERTIME),
    WEEK_START(WEEKDAY, "first day of the week that weekly rules count in", "一周的第一天", LegalRule.WEEKLY_HOURS),
    WORKDAY_START(TIME, "local time at which the work day begins", "工作日起始时刻"),
    WEEKLY_NORMAL_MIN(
            MINUTES,
            "normal working minutes of a week, planned overtime left out",
            "每周标准工时（分钟，不含计划加班）",
            LegalRule.WEEKLY_HOURS),
    WEEKLY_NORMAL_SEVERITY(SEVERITY, "what more than the normal week means", "超出每周标准工时的严重程度", LegalRule.WEEKLY_HOURS),
    WEEKLY_MAX_AVG_MIN(MINUTES, "most working minutes of a week on average", "平均每周最长工时（分钟）", LegalRule.AVERAGE_HOURS),
    WEEKLY_MAX_AVG_SEVERITY(SEVERITY, "what a longer average week means", "超出平均每周最长工时的严重程度", LegalRule.AVERAGE_HOURS),
    WEEKLY_MAX_REFERENCE(
            TERMS,
            "period of the weekly average; \"default\" is the one that counts",
            "周均工时参考期",
            LegalRule.AVERAGE_HOURS),
    OPT_OUT_ALLOWED(TEXT, "who may agree to a longer average week", "可否约定放弃周均上限"),

    OT_DAILY_SOFT_MIN(MINUTES, "overtime of a day that is usual", "每日一般加班上限（分钟）", LegalRule.DAILY_HOURS),
    OT_DAILY_HARD_MIN(MINUTES, "most overtime of a day", "每日加班上限（分钟）", LegalRule.DAILY_HOURS),
    OT_MONTHLY_HARD_MIN(
            MINUTES, "most overtime of a month", "每月加班上限（分钟）", LegalRule.MONTHLY_OVERTIME, LegalRule.CYCLE_HOURS),
    OT_MONTHLY_SCOPE(
            ParameterKind.choice("CALENDAR_MONTH", "AVERAGE_OVER_CYCLE"),
            "whether the cap holds in each calendar month or on average over the cycle",
            "月加班上限的口径",
            LegalRule.MONTHLY_OVERTIME,
            LegalRule.CYCLE_HOURS),
    OT_MONTHLY_COUNTS(CODES, "pay codes that count as overtime of the month", "计入月加班的工时类别", LegalRule.MONTHLY_OVERTIME),
    OT_EMERGENCY_EXEMPT_REASONS(
            CODES, "reasons that lift the caps on overtime", "不受加班上限限制的法定情形", LegalRule.DAILY_HOURS),
    OT_ROUNDING(ROUNDING, "unit and mode by which overtime is rounded", "加班取整方式"),

    WEEKLY_REST_MIN(MINUTES, "least uninterrupted rest of a week", "每周最短连续休息（分钟）", LegalRule.WEEKLY_REST),
    WEEKLY_REST_WINDOW_DAYS(DAYS, "days in which the weekly rest must lie", "周休考察窗口（天）", LegalRule.WEEKLY_REST),
    WEEKLY_REST_BASIS(
            ParameterKind.choice("ROLLING", "FIXED_WEEKS"),
            "ROLLING: the next weekly rest is over within the window, counted from the end of the last; FIXED_WEEKS: one in each week",
            "周休口径：滚动或固定周",
            LegalRule.WEEKLY_REST),
    WEEKLY_REST_SEVERITY(SEVERITY, "what a missing weekly rest means", "缺少周休的严重程度", LegalRule.WEEKLY_REST),
    WEEKLY_REST_MIN_YOUNG(MINUTES, "the weekly rest of whoever is under 18", "未成年工每周最短连续休息（分钟）", LegalRule.WEEKLY_REST),
    WEEKLY_REST_REDUCED_MIN(MINUTES, "weekly rest where objective reasons justify less", "有正当理由时的周休（分钟）"),
    WEEKLY_REST_REFERENCE_DAYS(DAYS, "longest window of the weekly rest that a derogation allows", "例外情形下周休窗口（天）"),
    WEEKLY_REST_ALTERNATIVE(TEXT, "weekly rests that the employer may give instead", "可替代的周休方式"),
    COMPENSATORY_REST_ON_DEROGATION(SWITCH, "whether a derogation owes rest of the same length later", "例外是否须补休"),
    SHIFT_GAP_MIN(MINUTES, "least rest between two shifts", "班次间最短休息（分钟）", LegalRule.DAILY_REST),
    SHIFT_GAP_SEVERITY(SEVERITY, "what a shorter rest means", "班次间休息不足的严重程度", LegalRule.DAILY_REST),
    SHIFT_GAP_MIN_YOUNG(
            MINUTES, "the rest between shifts of whoever is under 18", "未成年工班次间最短休息（分钟）", LegalRule.DAILY_REST),
    MAX_SHIFT_MIN(MINUTES, "longest shift from start to end", "单班最长时长（分钟）", LegalRule.MAX_SHIFT),
    MAX_SHIFT_SEVERITY(SEVERITY, "what a longer shift means", "单班过长的严重程度", LegalRule.MAX_SHIFT),
    MAX_CONSECUTIVE_WORKDAYS(DAYS, "most work days in a row", "最多连续工作天数", LegalRule.CONSECUTIVE_DAYS),
    MAX_CONSECUTIVE_WORKDAYS_SEVERITY(
            SEVERITY, "what more days in a row mean", "连续工作超限的严重程度", LegalRule.CONSECUTIVE_DAYS),
    MAX_CONSECUTIVE_WORKDAYS_HARD(
            DAYS, "most work days in a row that are possible at all", "连续工作天数绝对上限", LegalRule.CONSECUTIVE_DAYS),
    MAX_CONSECUTIVE_NIGHTS(COUNT, "most night shifts on days in a row", "最多连续夜班数", LegalRule.CONSECUTIVE_NIGHTS),
    MAX_CONSECUTIVE_NIGHTS_SEVERITY(
            SEVERITY, "what more nights in a row mean", "连续夜班超限的严重程度", LegalRule.CONSECUTIVE_NIGHTS),
    REST_AFTER_NIGHTS_MIN(
            MINUTES,
            "least rest between a night shift and the next shift that is none",
            "夜班转非夜班的最短休息（分钟）",
            LegalRule.REST_AFTER_NIGHTS),
    REST_AFTER_NIGHTS_SEVERITY(
            SEVERITY, "what a shorter rest after nights means", "夜班后休息不足的严重程度", LegalRule.REST_AFTER_NIGHTS),
    FREE_SUNDAYS_PER_YEAR(DAYS, "Sundays of a year without work", "每年免工作的星期日数", LegalRule.FREE_SUNDAYS),
    SUNDAY_SUBSTITUTE_REST_WITHIN_DAYS(DAYS, "days within which a worked Sunday is made up", "星期日工作后补休期限（天）"),
    HOLIDAY_SUBSTITUTE_REST_WITHIN_DAYS(DAYS, "days within which a worked holiday is made up", "节日工作后补休期限（天）"),
    ROTATION_DIRECTION(
            ParameterKind.choice("FORWARD", "BACKWARD", "ANY"),
            "direction in which shifts should rotate; the solver's wish, not the audit's",
            "轮班方向"),

    NIGHT_WINDOW(WINDOW, "local time at which the night begins and at which it ends", "夜间时段", LegalRule.NO_NIGHT),
    NIGHT_WINDOW_MIN_LENGTH(MINUTES, "least length of the night that national law must draw", "夜间时段最短长度（分钟）"),
    NIGHT_WINDOW_MUST_INCLUDE(WINDOW, "local times that the night must hold", "夜间时段必须包含的时段"),
    NIGHT_SHIFT_COUNT_MIN(
            MINUTES, "night minutes from which a shift is a night shift", "计为夜班的夜间分钟数", LegalRule.CONSECUTIVE_NIGHTS),
    NIGHT_WORKER_IF_MIN_PER_NIGHT(
            MINUTES,
            "night minutes that make a night worker; a night shift where the above is not set",
            "夜班工作者的夜间分钟数",
            LegalRule.CONSECUTIVE_NIGHTS),
    NIGHT_WORKER_DAYS_PER_YEAR(DAYS, "night shifts of a year that make a night worker", "夜班工作者每年夜班天数"),
    NIGHT_WORK_IF_MORE_THAN_MIN(
            MINUTES, "night minutes of a shift above which it is night work", "构成夜间工作的分钟数（超过）", LegalRule.NIGHT_HOURS),
    NIGHT_AVG_LIMIT_MIN(
            MINUTES,
            "most working minutes of a night worker a day, on average over six days a week",
            "夜班工作者日均工时上限（分钟）",
            LegalRule.NIGHT_AVERAGE),
    NIGHT_AVG_REFERENCE(TERM, "period of the night workers' average", "夜班日均工时参考期", LegalRule.NIGHT_AVERAGE),
    NIGHT_REFERENCE(TERM, "the same, as the United Kingdom words it", "夜班日均工时参考期（英国）", LegalRule.NIGHT_AVERAGE),
    NIGHT_DAILY_MAX_MIN(
            MINUTES,
            "working minutes of a night worker's day unless the average holds",
            "夜班工作者每日工时（分钟）",
            LegalRule.NIGHT_AVERAGE),
    NIGHT_DAILY_EXT_MIN(
            MINUTES, "most working minutes of a shift with night work", "夜间工作单日最长工时（分钟）", LegalRule.NIGHT_HOURS),
    NIGHT_HARD_LIMIT_MIN(MINUTES, "most working minutes of a night with special hazards", "特殊危险夜间工作上限（分钟）"),
    NIGHT_HARD_LIMIT_APPLIES_TO(TEXT, "to whom that limit applies; not to call work", "该上限的适用范围"),

    BREAK_RULES(ParameterKind.BREAK_RULES, "breaks by length of work", "按工时应有的休息", LegalRule.BREAKS),
    BREAK_RULES_SEVERITY(SEVERITY, "what missing breaks mean", "缺少休息的严重程度", LegalRule.BREAKS),
    BREAK_RULES_YOUNG(ParameterKind.BREAK_RULES, "the breaks of whoever is under 18", "未成年工的休息", LegalRule.BREAKS),
    BREAK_PART_MIN(MINUTES, "shortest part of a break that counts", "计入休息的最短分段（分钟）", LegalRule.BREAKS),
    MAX_WORK_WITHOUT_BREAK_MIN(MINUTES, "longest work without a break", "最长无间断工作（分钟）", LegalRule.WORK_WITHOUT_BREAK),
    MEAL_RULES(
            ParameterKind.MEAL_RULES,
            "unpaid meals by length of work, and when they must begin",
            "用餐时间规定",
            LegalRule.MEALS),
    MEAL_RULES_SEVERITY(SEVERITY, "what a missing meal means", "缺少用餐时间的严重程度", LegalRule.MEALS),
    REST_BREAK_PAID_MIN(MINUTES, "paid rest for each part of a shift", "带薪工间休息（分钟）", LegalRule.REST_BREAKS),
    REST_BREAK_PER_MIN(
            MINUTES, "length of such a part; the larger half counts as one", "带薪工间休息的计算单位（分钟）", LegalRule.REST_BREAKS),
    REST_BREAK_NOT_REQUIRED_BELOW_MIN(
            MINUTES, "work below which no paid rest is owed", "免带薪工间休息的工时（分钟）", LegalRule.REST_BREAKS),
    REST_BREAK_SEVERITY(SEVERITY, "what missing paid rest means", "缺少带薪工间休息的严重程度", LegalRule.REST_BREAKS),
    PREMIUM_HOURS_PER_DAY(FACTORS, "hours of pay owed for a day with a missed meal or rest", "缺餐缺休的补偿工时"),
    UNPAID_BREAK_AUTO_DEDUCT(SWITCH, "whether unpaid breaks are taken off without punches", "无薪休息是否自动扣除"),
    HEAVY_WORK_MAX_CONTINUOUS_MIN(
            MINUTES, "longest day of heavy work (grade III and above); not call work", "重体力劳动每日上限（分钟）"),

    CYCLE(
            ParameterKind.choice("WEEK", "MONTH", "QUARTER", "YEAR"),
            "cycle of comprehensive hours",
            "综合计算周期",
            LegalRule.CYCLE_HOURS),
    PERIOD_NORM_METHOD(
            ParameterKind.choice("AVERAGE", "CALENDAR"),
            "AVERAGE: the norm is a fixed figure; CALENDAR: it is the working days of the cycle times eight hours",
            "周期标准工时计算方法",
            LegalRule.CYCLE_HOURS),
    PERIOD_NORM_MIN(NORMS, "normal working minutes by cycle", "各周期标准工时（分钟）", LegalRule.CYCLE_HOURS),
    PERIOD_NORM_NOTE(TEXT, "how the norms come about", "标准工时说明"),
    LEAVE_CREDIT_IN_PERIOD(
            SWITCH, "whether leave on workdays counts as eight hours", "带薪假是否按八小时计入周期", LegalRule.CYCLE_HOURS),

    PROTECTED(
            PROTECTIONS,
            "what may not be asked of people in some circumstances",
            "特殊保护人员",
            LegalRule.NO_NIGHT,
            LegalRule.NO_OVERTIME),

    HOLIDAY_BASIS(
            ParameterKind.choice("CALENDAR_DAY", "ATTENDANCE_DATE"),
            "which day's kind a minute has for statutory holidays",
            "法定节假日归属",
            LegalRule.MONTHLY_OVERTIME),
    REST_DAY_BASIS(
            ParameterKind.choice("CALENDAR_DAY", "ATTENDANCE_DATE"),
            "which day's kind a minute has for rest days",
            "休息日归属"),
    PERIOD_ATTRIBUTION(
            ParameterKind.choice("SPLIT_AT_MIDNIGHT", "ATTENDANCE_DATE"),
            "which period a minute of a night shift belongs to",
            "跨期工时归属",
            LegalRule.MONTHLY_OVERTIME),
    MULTIPLIERS(
            FACTORS,
            "what an hour of a pay code is worth; information for payroll",
            "各类工时倍数",
            LegalRule.MONTHLY_OVERTIME),
    HOLIDAY_PREMIUM_LOCAL_OVERRIDE(FACTORS, "local premium on statutory holidays", "地方法定节假日倍数"),
    COMP_OFF_ALLOWED_FOR(CODES, "pay codes that may be taken as time off", "可调休的加班类别"),
    COMP_OFF_RATIO(NUMBER, "time off for each minute", "调休比例"),
    COMP_OFF_EXPIRY_DAYS(DAYS, "days after which time off lapses", "调休有效期（天）"),
    DAILY_OT_AFTER_MIN(MINUTES, "work of a day from which it is worth 1.5", "日加班一点五倍起点（分钟）"),
    DAILY_DT_AFTER_MIN(MINUTES, "work of a day from which it is worth 2", "日加班双倍起点（分钟）"),
    WEEKLY_OT_AFTER_MIN(MINUTES, "work of a week from which it is worth 1.5", "周加班起点（分钟）"),
    SEVENTH_DAY_OT_FIRST_MIN(MINUTES, "work of the seventh day that is worth 1.5", "第七日一点五倍时长（分钟）"),
    SEVENTH_DAY_DT_AFTER_MIN(MINUTES, "work of the seventh day from which it is worth 2", "第七日双倍起点（分钟）"),

    LATE_GRACE_MIN(MINUTES, "lateness that is forgiven", "迟到宽限（分钟）"),
    LATE_GRACE_MODE(ParameterKind.choice("FORGIVE_ELSE_FULL", "EXCESS_ONLY"), "what counts beyond the grace", "迟到宽限方式"),
    EARLY_GRACE_MIN(MINUTES, "leaving early that is forgiven", "早退宽限（分钟）"),
    EXTRA_IGNORE_BELOW_MIN(MINUTES, "unapproved extra time below which nothing is raised", "忽略的额外时长（分钟）"),
    PUNCH_DEDUPE_MIN(MINUTES, "punches closer than this are one", "重复打卡合并（分钟）"),
    PUNCH_ROUNDING_ALLOWED(SWITCH, "whether punches may be rounded", "打卡可否取整"),
    RECORD_OVER_DAILY_MIN(MINUTES, "work of a day above which it must be recorded", "须记录的日工时（分钟）"),
    RECORD_RETENTION_MONTHS(MONTHS, "how long records are kept", "记录保存期（月）"),

    ANNUAL_LEAVE_DAYS(LEAVE_BANDS, "annual leave by years of service", "年休假天数"),
    ANNUAL_LEAVE_WEEKS(NUMBER, "annual leave in weeks", "年假周数"),
    MONTHLY_PAID_DAYS(NUMBER, "paid days of a month, for wages", "月计薪天数"),
    AVG_MONTHLY_WORK_DAYS(NUMBER, "working days of a month on average", "月平均工作日"),
    AVG_QUARTER_WORK_DAYS(NUMBER, "working days of a quarter on average", "季平均工作日"),
    ANNUAL_WORK_DAYS(DAYS, "working days of a year", "年工作日"),
    STATUTORY_HOLIDAY_DAYS(DAYS, "statutory holidays of a year", "法定节假日天数");

    private static final Map<String, RuleParameter> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RuleParameter::id, Function.identity()));

    private final ParameterKind kind;
    private final String meaning;
    private final String meaningZh;
    private final List<LegalRule> judgedBy;

    RuleParameter(ParameterKind kind, String meaning, String meaningZh, LegalRule... judgedBy) {
        this.kind = kind;
        this.meaning = meaning;
        this.meaningZh = meaningZh;
        this.judgedBy = List.of(judgedBy);
    }

    /** The parameter of that name in a document, such as {@code shift_gap_min}; null where there is none. */
    public static @Nullable RuleParameter find(String id) {
        return BY_NAME.get(id);
    }

    /** The name in documents, such as {@code shift_gap_min}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its values look like, with unit and range. */
    public ParameterKind kind() {
        return kind;
    }

    /** What it means, in English. */
    public String meaning() {
        return meaning;
    }

    /** What it means, in Chinese. */
    public String meaningZh() {
        return meaningZh;
    }

    /** The rules of the audit that it decides; empty where it is used elsewhere or for information. */
    public List<LegalRule> judgedBy() {
        return judgedBy;
    }
}
