/**
 * Plays a roster through, contact by contact and agent by agent, as often as it takes to say with a stated certainty
 * which service it will give.
 *
 * <p>Reads {@code roster}, {@code staffing}, {@code forecast}, {@code workforce} and {@code hotline}; is read by nobody
 * but the sample. It judges a roster and never changes one.
 *
 * <p>Units: seconds from the local midnight of the simulated day at the door and whole microseconds inside, so that
 * sums are exact; shares and occupancy as ratios in [0, 1]; every figure over replications with its 95 % interval.
 *
 * <p>Start reading at {@link io.paiban.simulation.model.DayScenario}, then
 * {@link io.paiban.simulation.model.DaySimulation} and {@link io.paiban.simulation.model.RosterOutcome}.
 */
@NullMarked
package io.paiban.simulation;

import org.jspecify.annotations.NullMarked;
