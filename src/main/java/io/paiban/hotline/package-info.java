/**
 * Holds what a hotline is and promises: zone, interval, queues, opening hours, service targets, minimum on duty,
 * floors.
 *
 * <p>Reads no other capability; is read by nearly all of them. It knows neither people nor numbers of contacts.
 *
 * <p>Units: the interval, handle times and patience as {@link java.time.Duration}, shares as ratios, opening hours and
 * floors on the site's wall clock.
 *
 * <p>Start reading at {@link io.paiban.hotline.model.Hotline}.
 */
@NullMarked
package io.paiban.hotline;

import org.jspecify.annotations.NullMarked;
