/**
 * Turns dated notices about holidays into one answer for each day: is it a statutory holiday, a day of rest, a make-up
 * workday?
 *
 * <p>Reads no other capability; is read by {@code forecast}, which expects fewer contacts on holidays, and by {@code
 * attendance}, which books minutes on statutory holidays under a code of their own. Which pay follows is not known
 * here.
 *
 * <p>Days are local dates. A year is either known, with a status that says how far it can be trusted, or unknown;
 * nothing is guessed. Built-in calendars are read-only, own ones are stored beside them.
 *
 * <p>Start reading at {@link io.paiban.calendar.model.WorkCalendar}.
 */
@NullMarked
package io.paiban.calendar;

import org.jspecify.annotations.NullMarked;
