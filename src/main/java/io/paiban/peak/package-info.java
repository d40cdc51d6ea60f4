/**
 * Plans for times in which more contacts may come than can be served: windows with a level, a reason and what is done.
 *
 * <p>Reads {@code staffing}, {@code forecast}, {@code workforce} and {@code hotline}; is read by {@code roster}, which raises its
 * demand in the windows of the newest confirmed plan, and by {@code alert}. It holds back leave through {@link
 * io.paiban.workforce.LeaveGuard}.
 *
 * <p>Units: people are counted in heads, and where contract minutes are spread over intervals, in fractions of heads; chances and shares are
 * ratios in [0, 1]; windows are half-open spans on the line of time, whole intervals of the requirement.
 *
 * <p>Start reading at {@link io.paiban.peak.model.PeakPolicy} and {@link io.paiban.peak.model.PeakPlanning}.
 */
@NullMarked
package io.paiban.peak;

import org.jspecify.annotations.NullMarked;
