package io.paiban.platform.security;

import java.util.Set;

/** The roles an account may have. Their names are part of the API. */
public final class Roles {

    /** Builds, edits and publishes rosters; imports history; keeps people and shift types. */
    public static final String SCHEDULER = "scheduler";

    /** Runs the day: reads rosters and attendance, records punches. */
    public static final String LEADER = "leader";

    /** Works shifts; reads only their own. */
    public static final String AGENT = "agent";

    /** Reads attendance and exports hours. */
    public static final String PAYROLL = "payroll";

    /** The city: reads figures, never people's data beyond the roster. */
    public static final String PURCHASER = "purchaser";

    /** Keeps accounts, hotlines, calendars; may do everything. */
    public static final String ADMINISTRATOR = "administrator";

    public static final Set<String> ALL = Set.of(SCHEDULER, LEADER, AGENT, PAYROLL, PURCHASER, ADMINISTRATOR);

    private Roles() {}
}
