package io.paiban.hotline.model;

/** The way a contact reaches the hotline. */
public enum Channel {
    PHONE,
    CHAT,
    WECHAT,
    APP,
    WEIBO,
    SMS,
    MAIL,
    WEB;

    /** Whether the staff for it can be computed today: one contact at a time, answered at once. */
    public boolean isStaffed() {
        return this == PHONE;
    }
}
