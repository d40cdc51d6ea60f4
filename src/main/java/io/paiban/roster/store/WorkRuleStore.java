package io.paiban.roster.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.roster.model.WorkRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hotlines' work rules in the database. */
@ApplicationScoped
public class WorkRuleStore {

    private final RuleTable rules;
    private final ListTable lists;

    WorkRuleStore(RuleTable rules, ListTable lists) {
        this.rules = rules;
        this.lists = lists;
    }

    /** Lets nobody else change the hotline's rules until the transaction ends. */
    public void lock(String hotline) {
        rules.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
                .setParameter("key", "work-rules/" + hotline)
                .getResultList();
    }

    /** The rules by code, with how often any of them was changed. */
    public Versioned<List<WorkRule>> list(String hotline) {
        var list = entities(hotline).stream()
                .map(entity -> entity.toRule().value())
                .toList();
        return new Versioned<>(
                list,
                lists.findByIdOptional(hotline).map(known -> known.revision).orElse(0L));
    }

    public Optional<Versioned<WorkRule>> find(String hotline, String code) {
        return rules.findByIdOptional(new WorkRuleEntity.Key(hotline, code)).map(WorkRuleEntity::toRule);
    }

    /** Makes a rule or replaces it; the revision of a new one is 0. */
    public Versioned<WorkRule> put(String hotline, WorkRule rule) {
        var kept = write(hotline, rule, rules.findById(new WorkRuleEntity.Key(hotline, rule.code())));
        touch(hotline);
        return kept;
    }

    /** Replaces all rules; those that stay as they are keep their revision. */
    public Versioned<List<WorkRule>> replace(String hotline, List<WorkRule> wanted) {
        var known =
                entities(hotline).stream().collect(Collectors.toMap(entity -> entity.key.code(), Function.identity()));
        for (var rule : wanted) {
            var entity = known.remove(rule.code());
            if (entity == null || !entity.toRule().value().equals(rule)) {
                write(hotline, rule, entity);
            }
        }
        known.values().forEach(rules::delete);
        touch(hotline);
        return list(hotline);
    }

    public void delete(String hotline, String code) {
        rules.deleteById(new WorkRuleEntity.Key(hotline, code));
        touch(hotline);
    }

    private List<WorkRuleEntity> entities(String hotline) {
        return rules.list("key.hotline = ?1", Sort.by("key.code"), hotline);
    }

    private Versioned<WorkRule> write(String hotline, WorkRule rule, WorkRuleEntity known) {
        var entity = known == null ? new WorkRuleEntity() : known;
        entity.with(rule);
        if (known == null) {
            entity.key = new WorkRuleEntity.Key(hotline, rule.code());
            rules.persist(entity);
        } else {
            entity.revision++;
        }
        return entity.toRule();
    }

    private void touch(String hotline) {
        var list = lists.findById(hotline);
        if (list == null) {
            list = new WorkRuleListEntity();
            list.hotline = hotline;
            lists.persist(list);
        }
        list.revision++;
        lists.flush();
    }

    @ApplicationScoped
    static class RuleTable implements PanacheRepositoryBase<WorkRuleEntity, WorkRuleEntity.Key> {}

    @ApplicationScoped
    static class ListTable implements PanacheRepositoryBase<WorkRuleListEntity, String> {}
}
