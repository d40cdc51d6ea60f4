/**
 * What people worked, told from their punches and the shifts that were published for them.
 *
 * <p>{@link io.paiban.attendance.model.PunchMatching} gives every punch to a shift, {@link
 * io.paiban.attendance.model.Timesheet} turns one shift and its punches into minutes per pay code. Both are pure
 * functions: the same punches give the same timesheet, in whatever order they came in.
 *
 * <p>Units: whole elapsed minutes. A punch counts from the minute that the clock shows, seconds are dropped for coming
 * and going alike. Minutes belong to the local day on which they pass, the timesheet itself to the day its shift
 * starts.
 *
 * <p>Not covered yet: leave, approved overtime, rest-day overtime, the close of a comprehensive cycle.
 */
@NullMarked
package io.paiban.attendance.model;

import org.jspecify.annotations.NullMarked;
