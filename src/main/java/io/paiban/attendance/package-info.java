/**
 * Turns punches and published shifts into timesheets: worked minutes by pay code, and what somebody has to look at.
 *
 * <p>Reads {@code roster} (published shifts), {@code labour}, {@code calendar}, {@code workforce} and {@code hotline};
 * is read by {@code payroll}. Punches are stored and never changed; timesheets are derived whenever they are asked
 * for.
 *
 * <p>Units: whole elapsed minutes. Minutes belong to the local day on which they pass, a timesheet to the work day of
 * its shift.
 *
 * <p>Start reading at {@link io.paiban.attendance.Timesheets}.
 */
@NullMarked
package io.paiban.attendance;

import org.jspecify.annotations.NullMarked;
