package io.paiban.roster.model;

import java.util.List;

/**
 * A kind of work that is done in part of a shift instead of the usual one.
 *
 * @param code short name, unique within the hotline
 * @param name what people call it
 * @param takesContacts whether whoever does it still counts as taking contacts
 * @param paid whether it is paid
 * @param workingTime whether it is working time; only such an activity can lie inside a shift
 * @param kind what sort of activity it is
 * @param seat whether it takes place at a workstation of the hotline
 */
public record Activity(
        String code, String name, boolean takesContacts, boolean paid, boolean workingTime, Kind kind, boolean seat) {

    /** What sort of activity it is; says how it is planned. */
    public enum Kind {
        /** Each person by themselves, in troughs. */
        TRAINING,
        /** Several people at once. */
        MEETING,
        /** Where shifts change. */
        HANDOVER,
        /** Work that can wait, done when contacts leave time for it. */
        DEFERRABLE,
        /** Anything else. */
        OTHER
    }

    /** The activities that every hotline has unless it defines others under these codes. */
    public static final List<Activity> BUILT_IN = List.of(
            new Activity("COACHING", "辅导 Coaching", false, true, true, Kind.TRAINING, true),
            new Activity("DEFERRABLE", "工单处理 Work that can wait", false, true, true, Kind.DEFERRABLE, true),
            new Activity("HANDOVER", "交接班 Handover", false, true, true, Kind.HANDOVER, true),
            new Activity("MEETING", "会议 Meeting", false, true, true, Kind.MEETING, false),
            new Activity("TRAINING", "培训 Training", false, true, true, Kind.TRAINING, false));
}
