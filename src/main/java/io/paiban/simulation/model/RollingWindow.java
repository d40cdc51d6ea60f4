package io.paiban.simulation.model;

/**
 * The windows in which the share of answered contacts is judged.
 *
 * @param seconds length; positive; windows begin with every interval and end within the horizon; a horizon shorter than
 *     a window is one window
 * @param answerRate share of the offered contacts to be answered; in (0, 1]
 */
public record RollingWindow(long seconds, double answerRate) {

    /** 95 % in any 24 hours, as GB/T 33358-2016 asks. */
    public static final RollingWindow NATIONAL_STANDARD = new RollingWindow(86_400, 0.95);

    public RollingWindow {
        if (seconds <= 0) {
            throw new IllegalArgumentException("The window (%d s) must be positive.".formatted(seconds));
        }
        if (!(answerRate > 0 && answerRate <= 1)) {
            throw new IllegalArgumentException("The answer rate (%s) must be in (0, 1].".formatted(answerRate));
        }
    }
}
