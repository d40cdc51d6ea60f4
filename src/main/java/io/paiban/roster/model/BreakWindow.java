package io.paiban.roster.model;

import java.time.Duration;

/**
 * A break of a shift type: how long it is and when it may be taken.
 *
 * @param earliest earliest begin, counted from the shift's start
 * @param latest latest begin, counted from the shift's start; not before the earliest
 * @param length how long it is
 * @param paid whether it is working time
 */
public record BreakWindow(Duration earliest, Duration latest, Duration length, boolean paid) {}
