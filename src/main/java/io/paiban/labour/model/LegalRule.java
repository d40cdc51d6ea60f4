package io.paiban.labour.model;

import java.util.Locale;

/** What the law and a person's protections ask of their shifts. The name is the rule's id for ever: add rules, never rename. */
public enum LegalRule {
    /** At most one shift on a work day. */
    ONE_SHIFT_A_DAY("shifts", Bound.CEILING, "one shift a day", "每日一班"),
    /** Nobody is in two shifts at once. */
    OVERLAP("minutes", Bound.CEILING, "overlapping shifts", "班次重叠"),
    /** Enough rest between the end of a shift and the start of the next. */
    DAILY_REST("minutes", Bound.FLOOR, "rest between shifts", "班次间休息"),
    /** Enough uninterrupted rest in every week. */
    WEEKLY_REST("minutes", Bound.FLOOR, "weekly rest", "周休"),
    /** Not too much work in a week. */
    WEEKLY_HOURS("minutes", Bound.CEILING, "hours of a week", "周工时"),
    /** Not too many work days in a row. */
    CONSECUTIVE_DAYS("days", Bound.CEILING, "days in a row", "连续工作天数"),
    /** Not too many night shifts on days in a row. */
    CONSECUTIVE_NIGHTS("nights", Bound.CEILING, "nights in a row", "连续夜班"),
    /** No shift too long from start to end. */
    MAX_SHIFT("minutes", Bound.CEILING, "length of a shift", "单班时长"),
    /** No night work for whoever is protected from it. */
    NO_NIGHT("minutes", Bound.CEILING, "protection from night work", "禁止夜班保护"),
    /** No more than the normal day and the contract's week for whoever is protected from overtime. */
    NO_OVERTIME("minutes", Bound.CEILING, "protection from overtime", "禁止加班保护"),
    /** Enough rest between a night shift and the next shift that is none. */
    REST_AFTER_NIGHTS("minutes", Bound.FLOOR, "rest after nights", "夜班后休息"),
    /** Not too much work on a work day. */
    DAILY_HOURS("minutes", Bound.CEILING, "hours of a day", "日工时"),
    /** Not too much work in a shift with night work. */
    NIGHT_HOURS("minutes", Bound.CEILING, "hours of a night", "夜间工作单日工时"),
    /** Not too much overtime in a calendar month. */
    MONTHLY_OVERTIME("minutes", Bound.CEILING, "overtime of a month", "月加班"),
    /** Not too much work in a cycle of comprehensive hours. */
    CYCLE_HOURS("minutes", Bound.CEILING, "hours of a cycle", "综合周期工时"),
    /** Not too much work a week on average. */
    AVERAGE_HOURS("minutes", Bound.CEILING, "average week", "周均工时"),
    /** Not too much work a day on average. */
    DAILY_AVERAGE("minutes", Bound.CEILING, "average day", "日均工时"),
    /** Not too much work of a night worker on average. */
    NIGHT_AVERAGE("minutes", Bound.CEILING, "night worker's average day", "夜班日均工时"),
    /** Enough Sundays of a year without work. */
    FREE_SUNDAYS("days", Bound.CEILING, "worked Sundays of a year", "年度工作星期日"),
    /** Enough break for the length of work. */
    BREAKS("minutes", Bound.FLOOR, "breaks", "休息时间"),
    /** No work too long without a break. */
    WORK_WITHOUT_BREAK("minutes", Bound.CEILING, "work without a break", "无间断工作"),
    /** Meals that are long and early enough. */
    MEALS("minutes", Bound.FLOOR, "meals", "用餐时间"),
    /** Enough paid rest for the length of work. */
    REST_BREAKS("minutes", Bound.FLOOR, "paid rest breaks", "带薪工间休息"),
    /** Paid rest of whoever is entitled to it. */
    PAID_REST("minutes", Bound.FLOOR, "paid rest of the entitled", "哺乳等带薪休息"),
    /** Days under a rule set that needs a permit have one. */
    PERMIT("days", Bound.CEILING, "permit for special hours", "特殊工时许可");

    /** Whether the law sets the least or the most. */
    public enum Bound {
        /** The measured value must not be below the limit. */
        FLOOR,
        /** The measured value must not be above the limit. */
        CEILING
    }

    private final String unit;
    private final Bound bound;
    private final String title;
    private final String titleZh;

    LegalRule(String unit, Bound bound, String title, String titleZh) {
        this.unit = unit;
        this.bound = bound;
        this.title = title;
        this.titleZh = titleZh;
    }

    /** The rule's id in kebab-case, such as {@code daily-rest}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What measured and allowed values count: minutes, shifts, days or nights. */
    public String unit() {
        return unit;
    }

    /** What people call it, in English. */
    public String title() {
        return title;
    }

    /** What people call it, in Chinese. */
    public String titleZh() {
        return titleZh;
    }

    /**
     * How far a measured value is from the limit.
     *
     * @return in the rule's unit; negative where the limit is broken, by as much
     */
    public long slack(long measured, long allowed) {
        return bound == Bound.FLOOR ? measured - allowed : allowed - measured;
    }
}
