/**
 * Turns history into the contacts to expect, by queue and interval, with bands and with the accuracy that the method
 * had lately.
 *
 * <p>Reads {@code history}, {@code calendar} and {@code hotline}; is read by {@code staffing}. It says what will come,
 * not how many people that takes.
 *
 * <p>Units: expected contacts an interval are means and may be fractional, bands are quantiles in contacts, accuracy
 * is in percent unless said otherwise. A stored forecast is never changed.
 *
 * <p>Start reading at {@link io.paiban.forecast.Forecasts}, then {@link io.paiban.forecast.model.Forecaster}.
 */
@NullMarked
package io.paiban.forecast;

import org.jspecify.annotations.NullMarked;
