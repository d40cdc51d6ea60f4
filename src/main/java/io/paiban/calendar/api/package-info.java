/** Calendars over HTTP. */
@NullMarked
package io.paiban.calendar.api;

import org.jspecify.annotations.NullMarked;
