/**
 * Turns dated notices about holidays into one answer for each day: is it a statutory holiday, a day of rest, a make-up
 * workday?
 *
 * <p>Reads no other capability; is read by {@code forecast}, which expects fewer contacts on holidays, and by {@code
 * attendance}, which books minutes on statutory holidays under a code of their own. Which pay follows is not known
 * here. Who keeps something finished that rests on days, as {@code roster} does, implements {@link
 * io.paiban.calendar.DaysInUse} and is asked before a day changes its kind.
 *
 * <p>Days are local dates. Calendars lie on each other in layers: nation, province, employer. A year is either known,
 * with a status that says how far it can be trusted, or unknown; nothing is guessed. Each put of a year is a version
 * of its own. Official built-in years are fixed; other years are stored beside or in front of them.
 *
 * <p>Start reading at {@link io.paiban.calendar.model.CalendarLayers}, which answers a {@link
 * io.paiban.calendar.model.WorkCalendar}.
 */
@NullMarked
package io.paiban.calendar;

import org.jspecify.annotations.NullMarked;
