package io.paiban.simulation.model;

/**
 * An interval in which a stream stays below its target.
 *
 * @param stream name of the stream
 * @param language index of its language; {@link ContactStream#GENERAL} = every agent
 * @param interval index in the horizon
 * @param start start of the interval, in seconds of the epoch
 * @param serviceLevel answered in time over offered
 * @param target the share aimed at
 * @param certain whether the whole interval of the estimate is below the target; if not, it may be chance
 * @param excessLate mean contacts answered too late or never, beyond those the target allows
 */
public record Failure(
        String stream,
        int language,
        int interval,
        long start,
        Estimate serviceLevel,
        double target,
        boolean certain,
        double excessLate) {}
