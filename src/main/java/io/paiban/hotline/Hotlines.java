package io.paiban.hotline;

import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.store.HotlineStore;
import io.paiban.platform.paging.Revision;
import io.paiban.platform.paging.Versioned;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hotline capability's front door. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Hotlines {

    private final HotlineStore store;

    Hotlines(HotlineStore store) {
        this.store = store;
    }

    public List<Hotline> list() {
        return store.list();
    }

    /** @throws RequestFailure with {@code HOTLINE_NOT_FOUND} */
    public Hotline get(String code) {
        return read(code).value();
    }

    /** The hotline with its revision. */
    public Versioned<Hotline> read(String code) {
        return store.find(code)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.HOTLINE_NOT_FOUND, "There is no hotline with the code (%s).".formatted(code)));
    }

    /**
     * Makes a hotline, or replaces its settings.
     *
     * @throws RequestFailure with {@code STALE} when it was changed since it was read
     */
    public Versioned<Hotline> put(Hotline hotline, @Nullable String ifMatch) {
        store.find(hotline.code()).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        return store.put(hotline);
    }

    public List<Queue> listQueues(String hotline) {
        get(hotline);
        return store.listQueues(hotline);
    }

    /** @throws RequestFailure with {@code QUEUE_NOT_FOUND} */
    public Versioned<Queue> readQueue(String hotline, String code) {
        get(hotline);
        return store.findQueue(hotline, code)
                .orElseThrow(() -> new RequestFailure(
                        ProblemType.QUEUE_NOT_FOUND,
                        "The hotline (%s) has no queue with the code (%s).".formatted(hotline, code)));
    }

    /** Makes a queue, or replaces its settings. */
    public Versioned<Queue> putQueue(String hotline, Queue queue, @Nullable String ifMatch) {
        get(hotline);
        store.findQueue(hotline, queue.code()).ifPresent(known -> Revision.check(ifMatch, known.revision()));
        return store.putQueue(hotline, queue);
    }
}
