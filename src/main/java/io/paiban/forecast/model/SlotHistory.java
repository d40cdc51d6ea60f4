package io.paiban.forecast.model;

import io.paiban.shared.time.IntervalGrid;
import io.paiban.shared.time.SiteTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Contacts offered to one queue, as a matrix of local days and slots of the wall clock.
 *
 * <p>{@code NaN} is unknown, 0 is known to be none. A day has the same number of slots whatever its length: the slots
 * that the clocks skip are unknown, a slot that they show twice holds the mean of its two readings. Days are counted
 * from 0 at {@link #firstDay()}.
 */
public final class SlotHistory {

    private static final double UNKNOWN = Double.NaN;
    private static final int DAYS_THAT_MEAN_CLOSED = 3;

    private final SiteTime site;
    private final Duration interval;
    private final LocalDate firstDay;
    private final double[][] counts;
    private final int slots;

    private SlotHistory(SiteTime site, Duration interval, LocalDate firstDay, double[][] counts) {
        this.site = site;
        this.interval = interval;
        this.firstDay = firstDay;
        this.counts = counts;
        this.slots = slotsPerDay(interval);
    }

    /**
     * The history that was known at a moment.
     *
     * <p>An interval without a row is 0 if its day has any row, and unknown otherwise. A day that is not over at {@code
     * asOf} is unknown altogether, and so is what comes after it.
     *
     * @param offered contacts by start of the interval; a row that starts inside an interval counts for it; not
     *     negative
     * @param asOf what starts at this moment or later is ignored
     */
    public static SlotHistory of(
            SiteTime site, Duration interval, Map<Instant, ? extends Number> offered, Instant asOf) {
        requireInterval(interval);
        var sorted = new TreeMap<Instant, Number>(offered).headMap(site.startOf(site.dayOf(asOf)), false);
        if (sorted.isEmpty()) {
            return new SlotHistory(site, interval, site.dayOf(asOf), new double[0][]);
        }
        var first = site.dayOf(sorted.firstKey());
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, site.dayOf(sorted.lastKey()))) + 1;
        var grid = new IntervalGrid(site, first, days, interval);
        var elapsed = new double[grid.size()];
        var known = new boolean[days];
        sorted.forEach((start, count) -> {
            elapsed[Math.min(grid.indexOf(start), elapsed.length - 1)] += requireCount(count.doubleValue());
            known[Math.toIntExact(ChronoUnit.DAYS.between(first, site.dayOf(start)))] = true;
        });
        return new SlotHistory(site, interval, first, byWallClock(grid, elapsed, known));
    }

    /**
     * The history that a matrix already holds.
     *
     * @param firstDay day of the first row
     * @param rows one row a day with one value a slot; {@code NaN} where unknown, otherwise not negative; copied
     */
    public static SlotHistory ofRows(SiteTime site, Duration interval, LocalDate firstDay, double[][] rows) {
        requireInterval(interval);
        int slots = slotsPerDay(interval);
        var copy = new double[rows.length][];
        for (int day = 0; day < rows.length; day++) {
            if (rows[day].length != slots) {
                throw new IllegalArgumentException("The row of the day (%s) must have %s slots but has (%s)."
                        .formatted(firstDay.plusDays(day), slots, rows[day].length));
            }
            copy[day] = rows[day].clone();
            Arrays.stream(copy[day]).filter(count -> !Double.isNaN(count)).forEach(SlotHistory::requireCount);
        }
        return new SlotHistory(site, interval, firstDay, copy);
    }

    private static double[][] byWallClock(IntervalGrid grid, double[] elapsed, boolean[] known) {
        int slots = slotsPerDay(grid.interval());
        var rows = new double[known.length][slots];
        var readings = new int[known.length][slots];
        for (int index = 0; index < elapsed.length; index++) {
            var place = SlotPlace.of(grid, index);
            rows[place.day()][place.slot()] += elapsed[index];
            readings[place.day()][place.slot()]++;
        }
        for (int day = 0; day < rows.length; day++) {
            for (int slot = 0; slot < slots; slot++) {
                boolean shown = known[day] && readings[day][slot] > 0;
                rows[day][slot] = shown ? rows[day][slot] / readings[day][slot] : UNKNOWN;
            }
        }
        return rows;
    }

    private static double requireCount(double count) {
        if (!(count >= 0 && Double.isFinite(count))) {
            throw new IllegalArgumentException("The count (%s) must be finite and not negative.".formatted(count));
        }
        return count;
    }

    private static void requireInterval(Duration interval) {
        if (!IntervalGrid.isValidLength(interval)) {
            throw new IllegalArgumentException(
                    "The interval (%s) must be a whole number of minutes that divides 60.".formatted(interval));
        }
    }

    private static int slotsPerDay(Duration interval) {
        return Math.toIntExact(ChronoUnit.DAYS.getDuration().toMinutes() / interval.toMinutes());
    }

    public SiteTime site() {
        return site;
    }

    public Duration interval() {
        return interval;
    }

    /** Day of the first row. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The day after the last row. */
    public LocalDate endDay() {
        return firstDay.plusDays(counts.length);
    }

    /** Number of rows, unknown days included. */
    public int days() {
        return counts.length;
    }

    /** Number of slots in every row, by the wall clock: 48 for half hours. */
    public int slots() {
        return slots;
    }

    /** The local day of a row. */
    public LocalDate day(int day) {
        return firstDay.plusDays(day);
    }

    /** The row of a local day, negative or at least {@link #days()} where the history does not reach. */
    public int indexOf(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, day));
    }

    /** Contacts in a slot; {@code NaN} if unknown. */
    public double count(int day, int slot) {
        return counts[day][slot];
    }

    /** The rows from one, inclusive, to another, exclusive. Not to be changed. */
    double[][] rows(int first, int end) {
        return Arrays.copyOfRange(counts, first, end);
    }

    /** Whether anything is known of the day. */
    public boolean isKnown(int day) {
        for (double count : counts[day]) {
            if (!Double.isNaN(count)) {
                return true;
            }
        }
        return false;
    }

    /** Contacts of the day over its known slots; 0 if none is known. */
    public double total(int day) {
        double total = 0;
        for (double count : counts[day]) {
            total += Double.isNaN(count) ? 0 : count;
        }
        return total;
    }

    /** The sum of a row of the same slots over those that are known on the day. */
    double sumWhereKnown(int day, double[] row) {
        double sum = 0;
        for (int slot = 0; slot < row.length; slot++) {
            sum += Double.isNaN(counts[day][slot]) ? 0 : row[slot];
        }
        return sum;
    }

    /** Number of days of which anything is known. */
    public int knownDays() {
        int known = 0;
        for (int day = 0; day < counts.length; day++) {
            known += isKnown(day) ? 1 : 0;
        }
        return known;
    }

    /**
     * Whether the queue seems never to open on a weekday: at least three such days lie between known ones, and nothing
     * is known of any of them.
     */
    public boolean looksClosedOn(DayOfWeek weekday) {
        int passed = 0;
        int first = -1;
        for (int day = 0; day < counts.length; day++) {
            boolean known = isKnown(day);
            first = known && first < 0 ? day : first;
            if (first >= 0 && day(day).getDayOfWeek() == weekday) {
                if (known) {
                    return false;
                }
                passed++;
            }
        }
        return passed >= DAYS_THAT_MEAN_CLOSED;
    }

    /** The part of this history before the given day. */
    public SlotHistory before(LocalDate day) {
        return between(firstDay, day);
    }

    /** The part of this history from one day, inclusive, to another, exclusive; may be empty. */
    public SlotHistory between(LocalDate start, LocalDate end) {
        int from = Math.min(Math.max(indexOf(start), 0), counts.length);
        int to = Math.max(from, Math.min(indexOf(end), counts.length));
        return new SlotHistory(site, interval, firstDay.plusDays(from), Arrays.copyOfRange(counts, from, to));
    }
}
