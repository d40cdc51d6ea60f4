package io.paiban.history;

import io.paiban.history.model.ImportReport;
import io.paiban.history.model.IntervalActual;
import io.paiban.history.model.ReadPosition;
import io.paiban.history.store.HistoryStore;
import io.paiban.hotline.Hotlines;
import io.paiban.hotline.model.Queue;
import io.paiban.platform.problem.Fault;
import io.paiban.platform.problem.Faults;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.shared.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The history capability's front door: intervals in, intervals out. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class HistoryImport {

    /** A file with more faults than this is told its first ones and how many there are. */
    private static final int MOST_FAULTS_TOLD = 1_000;

    private static final Logger LOG = Logger.getLogger(HistoryImport.class);

    private final Hotlines hotlines;
    private final HistoryStore store;

    HistoryImport(Hotlines hotlines, HistoryStore store) {
        this.hotlines = hotlines;
        this.store = store;
    }

    /**
     * Takes a CSV file of intervals. The same file twice changes nothing; a corrected file replaces.
     *
     * @param mapping which column holds what
     * @param interval length of the file's intervals; null = the hotline's, which it must equal
     * @param partial whether to store the good lines of a file that has bad ones
     * @throws RequestFailure with {@code INVALID_FILE} and every fault, unless {@code partial}; nothing is stored then
     */
    public ImportReport importCsv(
            String hotlineCode, byte[] file, ColumnMapping mapping, @Nullable Duration interval, boolean partial) {
        var hotline = hotlines.get(hotlineCode);
        var wrong = new Faults();
        wrong.require(
                interval == null || interval.equals(hotline.interval()),
                "interval",
                interval,
                "must equal the hotline's interval (%s)".formatted(hotline.interval()));
        wrong.throwIfAny();
        var queues = hotlines.listQueues(hotlineCode).stream().map(Queue::code).collect(Collectors.toUnmodifiableSet());
        var read = HistoryFile.read(file, mapping, hotline.site(), hotline.interval(), queues);
        var rejected = read.faults();
        if (!rejected.isEmpty() && !partial) {
            throw new RequestFailure(
                    ProblemType.INVALID_FILE,
                    "%d value%s of the file cannot be accepted. Nothing was stored."
                            .formatted(rejected.size(), rejected.size() == 1 ? "" : "s"),
                    told(rejected),
                    Map.of("accepted", 0, "replaced", 0, "rejected", told(rejected)));
        }
        int replaced = read.rows().isEmpty() ? 0 : store.put(hotlineCode, read.rows());
        LOG.infof(
                "History of %s: %d intervals accepted, %d replaced, %d values rejected",
                hotlineCode, read.rows().size(), replaced, rejected.size());
        return new ImportReport(read.rows().size(), replaced, told(rejected), told(read.warnings()));
    }

    private static List<Fault> told(List<Fault> faults) {
        return faults.size() <= MOST_FAULTS_TOLD ? faults : faults.subList(0, MOST_FAULTS_TOLD);
    }

    /** Intervals in the order of time and queue; see {@link HistoryStore#list}. */
    public List<IntervalActual> list(
            String hotline, @Nullable String queue, TimeSpan span, @Nullable ReadPosition after, int limit) {
        hotlines.get(hotline);
        if (queue != null) {
            hotlines.readQueue(hotline, queue);
        }
        return store.list(hotline, queue, span, after, limit);
    }

    /** All intervals of one queue in a span, in the order of time. */
    public List<IntervalActual> listQueue(String hotline, String queue, TimeSpan span) {
        return store.list(hotline, queue, span, null, Integer.MAX_VALUE);
    }

    /** From a queue's first interval to its last; empty where there is none. */
    public Optional<TimeSpan> span(String hotline, String queue) {
        return store.span(hotline, queue);
    }
}
