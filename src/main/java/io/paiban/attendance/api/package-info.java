/** Punches and timesheets over HTTP. */
@NullMarked
package io.paiban.attendance.api;

import org.jspecify.annotations.NullMarked;
