package io.paiban.peak.model;

import org.jspecify.annotations.Nullable;

/**
 * What is done in a window of a level.
 *
 * @param staffFor quantile of the contacts that people are required for, in [0.5, 0.975]: 0.5 = as without the peak, 0.9 = the upper end of
 *     the 80 % band, 0.975 = that of the 95 % band. The requirement is never lowered
 * @param leaveShare largest share of a group's people who may be on leave on a day of the window, in [0, 1]; null = no limit
 * @param training whether training and other activities without contacts may lie in the window
 * @param breakShare largest share of the people on duty who may be on a break at the same time, in (0, 1]; null = no limit
 * @param standby people asked to stand by on each day of the window; 0 = none
 */
public record PeakActions(
        double staffFor, @Nullable Double leaveShare, boolean training, @Nullable Double breakShare, int standby) {}
