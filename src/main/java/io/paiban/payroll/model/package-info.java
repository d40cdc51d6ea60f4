/**
 * Hours of a pay period, ready for somebody else's payroll: minutes by person and pay code, never money.
 *
 * <p>{@link io.paiban.payroll.model.PeriodHours} adds up what attendance found,
 * {@link io.paiban.payroll.model.HoursCsv} writes it down. The same minutes give the same bytes.
 */
@NullMarked
package io.paiban.payroll.model;

import org.jspecify.annotations.NullMarked;
