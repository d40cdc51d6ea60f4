/**
 * Turns timesheets into the hours of a pay period: minutes by person and pay code, and what is still pending.
 *
 * <p>Reads {@code attendance}; is read by nobody but clients. It knows no rates and no money: the export goes to
 * whoever pays.
 *
 * <p>Units: whole minutes; a period is a calendar month, cut at local midnight.
 *
 * <p>Start reading at {@link io.paiban.payroll.PayrollRun}.
 */
@NullMarked
package io.paiban.payroll;

import org.jspecify.annotations.NullMarked;
