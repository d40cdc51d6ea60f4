package io.paiban.hotline.store;

import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.Queue;
import io.paiban.platform.paging.Versioned;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Hotlines and their queues in the database. */
@ApplicationScoped
public class HotlineStore {

    private final HotlineTable hotlines;
    private final QueueTable queues;

    HotlineStore(HotlineTable hotlines, QueueTable queues) {
        this.hotlines = hotlines;
        this.queues = queues;
    }

    public Optional<Versioned<Hotline>> find(String code) {
        return hotlines.findByIdOptional(code).map(HotlineEntity::toHotline);
    }

    public List<Hotline> list() {
        return hotlines.listAll(Sort.by("code")).stream()
                .map(entity -> entity.toHotline().value())
                .toList();
    }

    public Versioned<Hotline> put(Hotline hotline) {
        var known = hotlines.findByIdOptional(hotline.code());
        var entity = known.orElseGet(HotlineEntity::new).with(hotline);
        if (known.isEmpty()) {
            hotlines.persist(entity);
        }
        hotlines.flush();
        return entity.toHotline();
    }

    public Optional<Versioned<Queue>> findQueue(String hotline, String code) {
        return queues.findByIdOptional(new QueueEntity.Key(hotline, code)).map(QueueEntity::toQueue);
    }

    public List<Queue> listQueues(String hotline) {
        return queues.list("key.hotline = ?1", Sort.by("key.code"), hotline).stream()
                .map(entity -> entity.toQueue().value())
                .toList();
    }

    public Versioned<Queue> putQueue(String hotline, Queue queue) {
        var known = queues.findByIdOptional(new QueueEntity.Key(hotline, queue.code()));
        var entity = known.orElseGet(QueueEntity::new).with(hotline, queue);
        if (known.isEmpty()) {
            queues.persist(entity);
        }
        queues.flush();
        return entity.toQueue();
    }

    @ApplicationScoped
    static class HotlineTable implements PanacheRepositoryBase<HotlineEntity, String> {}

    @ApplicationScoped
    static class QueueTable implements PanacheRepositoryBase<QueueEntity, QueueEntity.Key> {}
}
