package io.paiban.roster.solver;

import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Times a search by one clock and counts what it does. Not thread-safe. */
final class SearchMeter {

    private final LongSupplier clock;
    private final boolean isWallTime;
    private final IntConsumer judged;
    private final long begun;
    private long candidates;
    private long firstLegal = -1;

    private SearchMeter(LongSupplier clock, boolean isWallTime, IntConsumer judged) {
        this.clock = clock;
        this.isWallTime = isWallTime;
        this.judged = judged;
        this.begun = clock.getAsLong();
    }

    /** Time as it passes for everybody. */
    static SearchMeter ofWallTime() {
        return ofWallTime(any -> {});
    }

    /** The same; the listener is told after each step how many candidates it has judged. */
    static SearchMeter ofWallTime(IntConsumer judged) {
        return new SearchMeter(System::nanoTime, true, judged);
    }

    /** Some other time, in nanoseconds, such as that of the searching thread alone. */
    static SearchMeter of(LongSupplier clock) {
        return new SearchMeter(clock, false, any -> {});
    }

    boolean isWallTime() {
        return isWallTime;
    }

    /** Nanoseconds since the meter was made. */
    long passed() {
        return clock.getAsLong() - begun;
    }

    /** Notes candidates that were judged, and whether the best roster so far keeps every binding rule. */
    void note(int count, boolean isLegal) {
        candidates += count;
        judged.accept(count);
        if (isLegal && firstLegal < 0) {
            firstLegal = passed();
        }
    }

    /** Candidates judged so far. */
    long candidates() {
        return candidates;
    }

    /** Nanoseconds until the first roster that kept every binding rule; negative while there is none. */
    long firstLegal() {
        return firstLegal;
    }
}
