/**
 * Turns a forecast of contacts into the number of people who must be taking contacts in each interval.
 *
 * <p>Reads {@code forecast} and the targets and floors of {@code hotline}; is read by {@code roster}, {@code
 * simulation} and {@code intraday}. Nobody has a name here: who works when is the roster's business.
 *
 * <p>Units: load in Erlangs, times as {@link java.time.Duration} or in multiples of the mean handle time where a method
 * says so, service level, occupancy and shrinkage as ratios in [0, 1]. People are whole numbers, rounded up once, after
 * shrinkage.
 *
 * <p>Start reading at {@link io.paiban.staffing.model.RequirementCalculation} for the way from contacts to people, or at {@link
 * io.paiban.staffing.model.ErlangC} and {@link io.paiban.staffing.model.ErlangA} for the formulas.
 */
@NullMarked
package io.paiban.staffing;

import org.jspecify.annotations.NullMarked;
