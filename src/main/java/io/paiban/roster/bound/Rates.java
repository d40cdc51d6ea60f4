package io.paiban.roster.bound;

/** What one minute on duty is worth, interval by interval. Nothing outside the roster's days is worth anything. */
final class Rates {

    private final int interval;
    private final int[] rates;
    private final long[] before;

    /**
     * @param interval length of an interval, in minutes
     * @param rates worth of a minute, by interval; not negative
     */
    Rates(int interval, int[] rates) {
        this.interval = interval;
        this.rates = rates;
        this.before = new long[rates.length + 1];
        for (int i = 0; i < rates.length; i++) {
            before[i + 1] = before[i] + (long) interval * rates[i];
        }
    }

    /** Worth of the time from one minute to another, counted from the roster's first moment. */
    long between(int from, int to) {
        return until(to) - until(from);
    }

    private long until(int minute) {
        if (minute <= 0) {
            return 0;
        }
        int index = minute / interval;
        return index >= rates.length ? before[rates.length] : before[index] + (long) rates[index] * (minute % interval);
    }

    /** Adds the minutes of each interval that lie between two minutes. */
    void addMinutes(int from, int to, int times, long[] minutes) {
        int last = Math.min(to, rates.length * interval);
        for (int at = Math.max(0, from); at < last; ) {
            int index = at / interval;
            int next = Math.min(last, (index + 1) * interval);
            minutes[index] += (long) times * (next - at);
            at = next;
        }
    }
}
