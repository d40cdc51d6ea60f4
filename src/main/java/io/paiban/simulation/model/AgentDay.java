package io.paiban.simulation.model;

/**
 * When somebody takes contacts on one day, and which.
 *
 * @param number identifies the agent
 * @param languages languages besides the general one, bit {@code k} for the language with index {@code k}; 0 = general
 *     contacts only
 * @param spans seconds from the day's local midnight: start, end, start, end and so on; half-open, ascending, without
 *     breaks and training; may begin before the day and end after it; empty = off; not copied and not to be changed
 */
public record AgentDay(String number, int languages, int[] spans) {

    /** Number of languages there can be besides the general one. */
    public static final int LANGUAGES = 31;

    static final int FARTHEST_SECOND = 20 * 86_400;

    public AgentDay {
        if (languages < 0) {
            throw new IllegalArgumentException("The languages (%d) must be bits 0 to 30.".formatted(languages));
        }
        if (spans.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Every span of agent (%s) must have a start and an end.".formatted(number));
        }
        for (int i = 0; i < spans.length; i++) {
            boolean isEnd = i % 2 == 1;
            if (i > 0 && (isEnd ? spans[i] <= spans[i - 1] : spans[i] < spans[i - 1])) {
                throw new IllegalArgumentException("The spans of agent (%s) must ascend; (%d) follows (%d)."
                        .formatted(number, spans[i], spans[i - 1]));
            }
            if (Math.abs((long) spans[i]) > FARTHEST_SECOND) {
                throw new IllegalArgumentException(
                        "The spans of agent (%s) reach too far from the day (%d s).".formatted(number, spans[i]));
            }
        }
    }
}
