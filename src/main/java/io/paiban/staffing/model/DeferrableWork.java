package io.paiban.staffing.model;

/**
 * The work of one queue that can wait until its deadline, by interval. The arrays are equally long and not to be changed.
 *
 * @param queue the queue's code
 * @param seconds work that arrives, in seconds of one person
 * @param due index of the last interval in which the work must be done, counted from the interval of arrival: 0 = at once
 * @param open whether somebody may work on it
 * @param isInterruptible whether it can be laid aside when a contact comes, so that idle time is good for it
 */
public record DeferrableWork(String queue, double[] seconds, int due, boolean[] open, boolean isInterruptible) {

    public DeferrableWork {
        if (due < 0) {
            throw new IllegalArgumentException("The deadline (%d intervals) must not be negative.".formatted(due));
        }
    }
}
