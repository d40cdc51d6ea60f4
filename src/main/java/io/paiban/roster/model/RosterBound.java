package io.paiban.roster.model;

import java.util.Locale;

/**
 * How good any roster could be, and how near one has come.
 *
 * @param leastShortMinutes minutes of required work that no legal roster covers: a proof, not an estimate; the least possible may be higher
 * @param shortMinutes minutes that the roster at hand leaves uncovered
 * @param rounds how often the proof was improved
 * @param words the same in a sentence
 * @param wordsZh the same in Chinese
 */
public record RosterBound(long leastShortMinutes, long shortMinutes, int rounds, String words, String wordsZh) {

    /** The bound beside what a roster leaves. */
    public static RosterBound of(long leastShortMinutes, long shortMinutes, int rounds) {
        var least = hours(leastShortMinutes);
        var left = hours(shortMinutes);
        boolean isBest = shortMinutes <= leastShortMinutes;
        return new RosterBound(
                leastShortMinutes,
                shortMinutes,
                rounds,
                isBest
                        ? "At least %s h cannot be covered by anybody, and this roster leaves no more: in cover none is better."
                                .formatted(least)
                        : "At least %s h cannot be covered by anybody; this roster leaves %s h, so at most %s h more could be won."
                                .formatted(least, left, hours(shortMinutes - leastShortMinutes)),
                isBest
                        ? "至少%s小时无论如何无人可覆盖；本排班恰好只缺这些，覆盖上已无可改进。".formatted(least)
                        : "至少%s小时无论如何无人可覆盖；本排班缺%s小时，最多还能再改进%s小时。"
                                .formatted(least, left, hours(shortMinutes - leastShortMinutes)));
    }

    private static String hours(long minutes) {
        return String.format(Locale.ROOT, "%.1f", minutes / 60.0);
    }
}
