package io.paiban.simulation.model;

/**
 * The contacts of one kind: a language on a channel, with its own queue and target.
 *
 * @param name identifies the stream; its random numbers depend on it, so another stream beside it changes nothing here
 * @param language index of the language that only its speakers handle, in [0, 30]; {@link #GENERAL} = every agent can
 * @param concurrency contacts an agent handles at a time: 1 for calls, 2 to 5 for chats
 * @param contacts expected contacts by interval; finite and not negative; not copied and not to be changed
 * @param handleSeconds mean handle time at that concurrency; positive, at most a day
 * @param handleCv coefficient of variation of log-normal handle times, in [0, 5]; 0 = always the mean
 * @param handleTimes the distribution of handle times
 * @param patienceSeconds mean of the exponential time after which a waiting caller hangs up; positive; infinite = nobody
 *     hangs up
 * @param redialShare probability that a caller who hung up calls again; in [0, 1)
 * @param redialSeconds mean of the exponential time until then; positive
 * @param answeredWithinSeconds longest wait that counts as in time; not negative
 * @param targetShare share of the offered contacts to be answered in time; in (0, 1)
 */
public record ContactStream(
        String name,
        int language,
        int concurrency,
        double[] contacts,
        double handleSeconds,
        double handleCv,
        HandleTimes handleTimes,
        double patienceSeconds,
        double redialShare,
        double redialSeconds,
        double answeredWithinSeconds,
        double targetShare) {

    /** The {@link #language} of contacts that every agent handles. */
    public static final int GENERAL = -1;

    private static final int DAY_SECONDS = 86_400;

    public ContactStream {
        if (language < GENERAL || language >= AgentDay.LANGUAGES) {
            throw new IllegalArgumentException("The language's index (%d) must lie between -1 and %d."
                    .formatted(language, AgentDay.LANGUAGES - 1));
        }
        if (concurrency < 1 || concurrency > 5) {
            throw new IllegalArgumentException(
                    "The contacts at a time (%d) must lie between 1 and 5.".formatted(concurrency));
        }
        for (double expected : contacts) {
            if (!(expected >= 0 && Double.isFinite(expected))) {
                throw new IllegalArgumentException(
                        "The contacts (%s) must be finite and not negative.".formatted(expected));
            }
        }
        if (!(handleSeconds > 0 && handleSeconds <= DAY_SECONDS)) {
            throw new IllegalArgumentException(
                    "The handle time (%s s) must be positive and at most a day.".formatted(handleSeconds));
        }
        if (!(handleCv >= 0 && handleCv <= 5)) {
            throw new IllegalArgumentException(
                    "The handle time's coefficient of variation (%s) must lie between 0 and 5.".formatted(handleCv));
        }
        if (!(patienceSeconds > 0)) {
            throw new IllegalArgumentException("The patience (%s s) must be positive.".formatted(patienceSeconds));
        }
        if (!(redialShare >= 0 && redialShare < 1)) {
            throw new IllegalArgumentException(
                    "The share of callers who call again (%s) must be in [0, 1).".formatted(redialShare));
        }
        if (!(redialSeconds > 0 && Double.isFinite(redialSeconds))) {
            throw new IllegalArgumentException(
                    "The time until a caller calls again (%s s) must be positive.".formatted(redialSeconds));
        }
        if (!(answeredWithinSeconds >= 0 && answeredWithinSeconds <= 100 * DAY_SECONDS)) {
            throw new IllegalArgumentException(
                    "The wait in time (%s s) must not be negative.".formatted(answeredWithinSeconds));
        }
        if (!(targetShare > 0 && targetShare < 1)) {
            throw new IllegalArgumentException(
                    "The target (%s) must lie between 0 and 1, both excluded.".formatted(targetShare));
        }
    }

    /** A stream of calls with log-normal handle times, whose callers neither hang up nor call again. */
    public static ContactStream calls(
            String name,
            int language,
            double[] contacts,
            double handleSeconds,
            double handleCv,
            double answeredWithinSeconds,
            double targetShare) {
        return new ContactStream(
                name,
                language,
                1,
                contacts,
                handleSeconds,
                handleCv,
                HandleTimes.LOG_NORMAL,
                Double.POSITIVE_INFINITY,
                0,
                1,
                answeredWithinSeconds,
                targetShare);
    }

    /** Whether every agent can handle these contacts. */
    public boolean isGeneral() {
        return language == GENERAL;
    }
}
