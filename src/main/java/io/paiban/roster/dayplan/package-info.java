/**
 * The second stage after a roster: puts breaks, meetings, handovers, training and work that can wait inside shifts that are there, so
 * that cover never falls below its floor in any minute.
 *
 * <p>Plain Java over {@code roster.model}. Shifts, demand and requests go in, shifts with breaks and activities come out, with what was
 * placed and why the rest was not. Minutes count elapsed time from the roster's first moment, so that the night the clocks change has
 * as many as it is long.
 *
 * <p>Start reading at {@link io.paiban.roster.dayplan.DayPlanner}.
 */
@NullMarked
package io.paiban.roster.dayplan;

import org.jspecify.annotations.NullMarked;
