package io.paiban.simulation.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * One day in all its replications: the totals of every replication, interval and stream, kept apart so that windows
 * across days, whole weeks and paired comparisons can be made later. Days are simulated one by one; after a change only
 * the days it touches are simulated anew, and the others stay valid bit for bit.
 *
 * <p>Replication {@code r} of one day belongs with replication {@code r} of the next: they meet the same contacts where
 * the second day's warm-up overlaps the first day.
 */
public final class DayResult {

    /** Most replications times streams times intervals of one result; bounds its memory to about 200 MB. */
    public static final long MOST_CELLS = 10_000_000;

    private static final int MAGIC = 0x50424452;
    private static final int VERSION = 1;

    private final long seed;
    private final int replications;
    private final Routing routing;
    private final List<StreamTarget> streams;
    private final long[] starts;
    private final int[] lengths;
    private final int[] classes;

    /** By replication, stream and interval. */
    final int[] offered;

    final int[] inTime;
    final int[] answered;
    final float[] waited;
    final float[] answerWaited;

    /** By replication and interval, in seconds. */
    final float[] busy;

    final float[] staffed;

    /** By replication and class of agents, in seconds of the day. */
    final float[] classBusy;

    final float[] classStaffed;

    private DayResult(
            long seed,
            int replications,
            Routing routing,
            List<StreamTarget> streams,
            long[] starts,
            int[] lengths,
            int[] classes) {
        long cells = replications * Math.max(classes.length, Math.max(1L, streams.size()) * lengths.length);
        if (replications < 1 || cells > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "The replications (%d) of (%d) streams and (%d) intervals must be one or more and at most %d figures."
                            .formatted(replications, streams.size(), lengths.length, MOST_CELLS));
        }
        this.seed = seed;
        this.replications = replications;
        this.routing = routing;
        this.streams = List.copyOf(streams);
        this.starts = starts;
        this.lengths = lengths;
        this.classes = classes;
        int size = replications * streams.size() * lengths.length;
        offered = new int[size];
        inTime = new int[size];
        answered = new int[size];
        waited = new float[size];
        answerWaited = new float[size];
        busy = new float[replications * lengths.length];
        staffed = new float[replications * lengths.length];
        classBusy = new float[replications * classes.length];
        classStaffed = new float[replications * classes.length];
    }

    /**
     * Simulates a day.
     *
     * @param seed chooses all random numbers; results that are to be put together must have the same
     * @param replications how often; at least 1
     * @param cancelled asked every few milliseconds whether to give up
     * @param progress told after every replication
     * @throws CancellationException if cancelled
     */
    public static DayResult of(
            DayScenario scenario, long seed, int replications, BooleanSupplier cancelled, SimulationProgress progress) {
        var simulation = new DaySimulation(scenario);
        int first = scenario.firstCounted();
        int end = scenario.endCounted();
        var lengths = new int[scenario.counted()];
        Arrays.setAll(lengths, i -> scenario.bounds()[first + i + 1] - scenario.bounds()[first + i]);
        var result = new DayResult(
                seed,
                replications,
                scenario.routing(),
                scenario.streams().stream().map(StreamTarget::of).toList(),
                Arrays.copyOfRange(scenario.intervalKeys(), first, end),
                lengths,
                simulation.classes());
        for (int r = 0; r < replications; r++) {
            result.keep(r, simulation.run(seed, r, cancelled));
            progress.done(r + 1, replications);
        }
        return result;
    }

    private void keep(int r, DayOutcome outcome) {
        int cells = outcome.offered.length;
        System.arraycopy(outcome.offered, 0, offered, r * cells, cells);
        System.arraycopy(outcome.inTime, 0, inTime, r * cells, cells);
        System.arraycopy(outcome.answered, 0, answered, r * cells, cells);
        for (int cell = 0; cell < cells; cell++) {
            waited[r * cells + cell] = (float) (outcome.waited[cell] / DayOutcome.SECOND);
            answerWaited[r * cells + cell] = (float) (outcome.answerWaited[cell] / DayOutcome.SECOND);
        }
        int intervals = intervals();
        for (int c = 0; c < classes.length; c++) {
            double busyInAll = 0;
            double staffedInAll = 0;
            for (int i = 0; i < intervals; i++) {
                double busySeconds = outcome.busySeconds(c, i);
                double staffedSeconds = outcome.staffedSeconds(c, i);
                busy[r * intervals + i] += (float) busySeconds;
                staffed[r * intervals + i] += (float) staffedSeconds;
                busyInAll += busySeconds;
                staffedInAll += staffedSeconds;
            }
            classBusy[r * classes.length + c] = (float) busyInAll;
            classStaffed[r * classes.length + c] = (float) staffedInAll;
        }
    }

    /** The seed it was simulated with. */
    public long seed() {
        return seed;
    }

    /** How often the day was simulated. */
    public int replications() {
        return replications;
    }

    /** The routing it was simulated with. */
    public Routing routing() {
        return routing;
    }

    /** The streams and their targets. */
    public List<StreamTarget> streams() {
        return streams;
    }

    /** Number of counted intervals. */
    public int intervals() {
        return lengths.length;
    }

    /** Start of an interval, in seconds of the epoch. */
    public long start(int interval) {
        return starts[interval];
    }

    /** End of an interval, in seconds of the epoch; exclusive. */
    public long end(int interval) {
        return starts[interval] + lengths[interval];
    }

    /** The sets of languages of the day's agents, as bits, ascending. */
    public int[] classes() {
        return classes.clone();
    }

    /** Contacts that arrived in one replication. */
    public int offered(int replication, int stream, int interval) {
        return offered[cell(replication, stream, interval)];
    }

    /** Contacts answered within the target's wait in one replication. */
    public int answeredInTime(int replication, int stream, int interval) {
        return inTime[cell(replication, stream, interval)];
    }

    /** Contacts answered in one replication. */
    public int answered(int replication, int stream, int interval) {
        return answered[cell(replication, stream, interval)];
    }

    /** Seconds waited by all contacts in one replication. */
    public double waitSeconds(int replication, int stream, int interval) {
        return waited[cell(replication, stream, interval)];
    }

    int cell(int replication, int stream, int interval) {
        return (replication * streams.size() + stream) * lengths.length + interval;
    }

    /** Mean contacts a replication that were offered in an interval and, second, answered in time. */
    double[] means(int stream, int interval) {
        double all = 0;
        double early = 0;
        for (int r = 0; r < replications; r++) {
            all += offered[cell(r, stream, interval)];
            early += inTime[cell(r, stream, interval)];
        }
        return new double[] {all / replications, early / replications};
    }

    /** The result as bytes: a version, then its parts in a row, deflated. */
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            out.writeLong(seed);
            out.writeInt(replications);
            out.writeBoolean(routing.keepOneIdle());
            out.writeInt(streams.size());
            for (var stream : streams) {
                out.writeUTF(stream.name());
                out.writeByte(stream.language());
                out.writeDouble(stream.answeredWithinSeconds());
                out.writeDouble(stream.targetShare());
            }
            out.writeInt(lengths.length);
            for (int i = 0; i < lengths.length; i++) {
                out.writeLong(starts[i]);
                out.writeInt(lengths[i]);
            }
            out.writeInt(classes.length);
            for (int languages : classes) {
                out.writeInt(languages);
            }
            for (var counts : List.of(offered, inTime, answered)) {
                for (int count : counts) {
                    writeCount(out, count);
                }
            }
            for (var seconds : seconds()) {
                for (float value : seconds) {
                    out.writeFloat(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory failed.", e);
        }
        return bytes.toByteArray();
    }

    private List<float[]> seconds() {
        return List.of(waited, answerWaited, busy, staffed, classBusy, classStaffed);
    }

    /**
     * The result that {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are something else, damaged or of another version
     */
    public static DayResult ofBytes(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("The bytes are no result of a simulated day.");
            }
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "The result's version (%d) is not the one known here (%d).".formatted(version, VERSION));
            }
            long seed = in.readLong();
            int replications = in.readInt();
            var routing = new Routing(in.readBoolean());
            var streams = new ArrayList<StreamTarget>();
            int streamCount = bounded(in.readInt());
            for (int s = 0; s < streamCount; s++) {
                streams.add(new StreamTarget(in.readUTF(), in.readByte(), in.readDouble(), in.readDouble()));
            }
            int intervals = bounded(in.readInt());
            var starts = new long[intervals];
            var lengths = new int[intervals];
            for (int i = 0; i < intervals; i++) {
                starts[i] = in.readLong();
                lengths[i] = in.readInt();
            }
            var classes = new int[bounded(in.readInt())];
            for (int c = 0; c < classes.length; c++) {
                classes[c] = in.readInt();
            }
            var result = new DayResult(seed, replications, routing, streams, starts, lengths, classes);
            for (var counts : List.of(result.offered, result.inTime, result.answered)) {
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = readCount(in);
                }
            }
            for (var seconds : result.seconds()) {
                for (int i = 0; i < seconds.length; i++) {
                    seconds[i] = in.readFloat();
                }
            }
            return result;
        } catch (IOException e) {
            throw new IllegalArgumentException("The bytes of a simulated day are damaged.", e);
        }
    }

    /** Damaged bytes must not ask for endless memory. */
    private static int bounded(int count) {
        if (count < 0 || count > 100_000) {
            throw new IllegalArgumentException(
                    "The bytes of a simulated day are damaged: (%d) parts.".formatted(count));
        }
        return count;
    }

    /** Seven bits a byte, lowest first: most counts of an interval take one byte. */
    private static void writeCount(DataOutputStream out, int count) throws IOException {
        int rest = count;
        while (rest > 127) {
            out.writeByte(rest & 127 | 128);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readCount(DataInputStream in) throws IOException {
        int count = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int part = in.readUnsignedByte();
            count |= (part & 127) << shift;
            if (part < 128) {
                break;
            }
        }
        return count;
    }
}
