package io.paiban.peak.model;

import io.paiban.hotline.model.Queue;

/** What a group of people is called in sentences. */
public final class GroupName {

    private GroupName() {}

    /** The group in a Chinese sentence; languages and roles by their codes. */
    public static String zh(String group) {
        return group.equals(Queue.GENERAL) ? "通用" : group;
    }
}
