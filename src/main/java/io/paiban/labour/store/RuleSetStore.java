package io.paiban.labour.store;

import io.paiban.platform.paging.Versioned;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The documents of own rule sets, as text. */
@ApplicationScoped
public class RuleSetStore {

    private final Table table;

    RuleSetStore(Table table) {
        this.table = table;
    }

    /** Keeps other transactions from changing rule sets until this one ends. */
    public void lock() {
        table.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('rule-sets'))", Object.class)
                .getResultList();
    }

    /** A text that differs whenever anything stored differs. */
    public String stamp() {
        return table.getEntityManager()
                .createNativeQuery(
                        "SELECT count(*) || '/' || coalesce(sum(revision), 0) || '/' || coalesce(max(recorded_at)::text, '')"
                                + " FROM rule_set",
                        String.class)
                .getSingleResult()
                .toString();
    }

    /** Every document, by id and version. */
    public List<String> list() {
        return table.listAll(Sort.by("key.id", "key.version")).stream()
                .map(entity -> entity.document)
                .toList();
    }

    public Optional<Versioned<String>> find(String id, String version) {
        return table.findByIdOptional(new RuleSetEntity.Key(id, version)).map(RuleSetEntity::toDocument);
    }

    public Versioned<String> put(String id, String version, String document, Instant at, String user) {
        var key = new RuleSetEntity.Key(id, version);
        var known = table.findByIdOptional(key);
        var entity = known.orElseGet(RuleSetEntity::new);
        entity.key = known.isEmpty() ? key : entity.key;
        entity.document = document;
        entity.recordedAt = at;
        entity.recordedBy = user;
        if (known.isEmpty()) {
            table.persist(entity);
        }
        table.flush();
        return entity.toDocument();
    }

    public void delete(String id, String version) {
        table.deleteById(new RuleSetEntity.Key(id, version));
        table.flush();
    }

    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<RuleSetEntity, RuleSetEntity.Key> {}
}
