package io.paiban.peak.model;

import org.jspecify.annotations.Nullable;

/**
 * When a level is reached: as soon as one of the values is. A value that is null is not looked at.
 *
 * @param band quantile of the contacts that {@code bandRatio} looks at: 0.9 for the 80 % band or 0.975 for the 95 % band
 * @param bandRatio people needed at the band's upper end, divided by people needed at the mean; 1 or more
 * @param leastExtra people that the band's upper end must need beyond the mean before its ratio counts; 1 or more. With few people a single one
 *     is a large share
 * @param staffRatio people required divided by people there can be; positive
 * @param missChance chance that more contacts come than the people who can be there serve within the target, in (0, 1]
 */
public record PeakThresholds(
        double band,
        @Nullable Double bandRatio,
        int leastExtra,
        @Nullable Double staffRatio,
        @Nullable Double missChance) {}
