package io.paiban.attendance.model;

/** What a minute is paid as, or why it is not. Rates are payroll's business and are not known here. */
public enum PayCode {
    REGULAR("正常出勤", "Regular"),
    OT_WEEKDAY("工作日延时加班", "Weekday overtime"),
    OT_HOLIDAY("法定节假日加班", "Statutory-holiday work"),
    SHORT_LATE("迟到", "Late"),
    SHORT_EARLY("早退", "Left early"),
    ABSENCE("旷工", "Unexcused absence"),
    /** A punch is missing; to be settled before the period is locked. */
    PENDING_PUNCH("缺卡待处理", "Missing punch, unresolved"),
    /** Work outside the shift that somebody has to approve or refuse. */
    EXTRA_UNAPPROVED("未审批延时", "Extra time, unapproved"),
    /** Counts minutes of the codes above a second time: work inside the night. */
    NIGHT("夜间时长", "Night minutes");

    private final String zh;
    private final String en;

    PayCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * Whether a minute has at most one such code. The others are memos that overlap them and must not be added up with
     * them.
     */
    public boolean exclusive() {
        return this != NIGHT;
    }

    /** Whether somebody has to decide on such minutes before they can be paid. */
    public boolean pending() {
        return this == PENDING_PUNCH || this == EXTRA_UNAPPROVED;
    }

    /** The name in Chinese. */
    public String zh() {
        return zh;
    }

    /** The name in English. */
    public String en() {
        return en;
    }
}
