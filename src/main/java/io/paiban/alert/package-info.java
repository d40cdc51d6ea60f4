/**
 * Says of rosters what cannot be met, why, and what would help: alerts with remedies that were tried before they are told.
 *
 * <p>Reads {@code roster}, {@code peak}, {@code staffing}, {@code workforce}, {@code labour} and {@code hotline}; is read by nobody. It
 * proposes and never changes a roster.
 *
 * <p>Units: people in heads; gains in minutes of required work that would be covered; costs in minutes of ordinary pay.
 *
 * <p>Start reading at {@link io.paiban.alert.Alerts} and {@link io.paiban.alert.model.AlertSearch}.
 */
@NullMarked
package io.paiban.alert;

import org.jspecify.annotations.NullMarked;
