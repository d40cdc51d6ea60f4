/**
 * The mathematics of the forecast: history of one queue in, expected contacts, bands and measured accuracy out.
 *
 * <p>Everything here is plain Java and free of state: the same history, calendar and horizon give the same figures.
 * Days are local days of the site and are cut into slots by the wall clock, because people call by the wall clock; only
 * {@link io.paiban.forecast.model.Forecaster} and {@link io.paiban.forecast.model.SlotHistory} know that some nights
 * have an hour more or less.
 *
 * <p>Units: contacts per interval as {@code double}; measures of accuracy in percent unless said otherwise.
 *
 * <p>Start reading at {@link io.paiban.forecast.model.Forecaster}.
 */
@NullMarked
package io.paiban.forecast.model;

import org.jspecify.annotations.NullMarked;
