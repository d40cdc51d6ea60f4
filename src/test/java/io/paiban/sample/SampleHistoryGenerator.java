package io.paiban.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Generates the history that ships with the project: an invented city hotline in China, 30-minute intervals.
 *
 * <p>Contacts are negative binomial: Poisson arrivals whose rate deviates by day and by interval. Each queue and day has a random
 * stream of its own, so a change to one leaves the others as they are. Callers give up more often when the lines are busier
 * than planned.
 *
 * <p>Run it from the project's root with {@code ./mvnw -q test-compile exec:java
 * -Dexec.mainClass=io.paiban.sample.SampleHistoryGenerator}.
 */
public final class SampleHistoryGenerator {

    /** Where the committed file lies, from the project's root. */
    public static final Path FILE = Path.of("forecasts", "sample-12345-history.csv");

    /** Seed of the committed file. */
    public static final long SEED = 12345;

    /** First day of the history. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    /** Last day of the history, inclusive. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);

    private static final String HEADER = "queue,start,offered,answered,abandoned,handleSeconds";

    // Asia/Shanghai has kept this offset since 1991.
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private final long seed;
    private final SampleSeasons seasons = new SampleSeasons();

    private SampleHistoryGenerator(long seed) {
        this.seed = seed;
    }

    /**
     * One interval of one queue.
     *
     * @param queue the queue
     * @param start start of the interval
     * @param offered contacts that arrived
     * @param answered contacts that were answered
     * @param handleSeconds mean handle time of the answered contacts, in whole seconds; 0 when there is none
     */
    record Row(SampleQueue queue, OffsetDateTime start, int offered, int answered, long handleSeconds) {

        private String line() {
            return queue.code()
                    + ','
                    + start
                    + ','
                    + offered
                    + ','
                    + answered
                    + ','
                    + (offered - answered)
                    + ','
                    + (answered == 0 ? "" : handleSeconds);
        }
    }

    /** Writes the committed file anew. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, csv(SEED), StandardCharsets.UTF_8);
    }

    /** The whole file, lines ended by a line feed. */
    public static String csv(long seed) {
        var text = new StringBuilder(HEADER).append('\n');
        rows(seed).forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }

    /** All rows, queue by queue in the order of time; closed intervals have none. */
    static List<Row> rows(long seed) {
        var generator = new SampleHistoryGenerator(seed);
        var rows = new ArrayList<Row>();
        for (var queue : SampleQueue.values()) {
            FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).forEach(date -> generator.addDay(queue, date, rows));
        }
        return rows;
    }

    /** Expected contacts of one interval, without events and noise; 0 when the queue is closed. */
    static double expected(SampleSeasons seasons, SampleQueue queue, LocalDate date, int slot) {
        return queue.contactsPerDay() * seasons.factor(queue, date) * queue.share(slot);
    }

    private void addDay(SampleQueue queue, LocalDate date, List<Row> rows) {
        var random = SampleRandom.of(seed, queue.ordinal(), date.toEpochDay());
        double dayFactor = random.gammaOfMeanOne(queue.dayShape());
        for (int slot = 0; slot < SampleQueue.SLOTS; slot++) {
            if (queue.isOpen(date, slot)) {
                rows.add(row(queue, date, slot, dayFactor, random));
            }
        }
    }

    private Row row(SampleQueue queue, LocalDate date, int slot, double dayFactor, SampleRandom random) {
        var start = SampleQueue.start(date, slot);
        double load = dayFactor * SampleEvents.factor(queue, start);
        double rate = expected(seasons, queue, date, slot) * load * random.gammaOfMeanOne(queue.slotShape());
        int offered = random.poisson(rate);
        int answered = offered - random.binomial(offered, abandonment(load));
        // The mean of n exponential handle times is gamma distributed with shape n.
        long seconds = answered == 0
                ? 0
                : Math.max(15, StrictMath.round(queue.handleSeconds() * random.gammaOfMeanOne(answered)));
        return new Row(queue, start.atOffset(OFFSET), offered, answered, seconds);
    }

    private static double abandonment(double load) {
        return Math.min(0.4, 0.012 + 0.2 * Math.max(0, load - 1.2));
    }
}
