package io.paiban.workforce.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.workforce.model.Assignment;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assignments in the database. */
@ApplicationScoped
public class AssignmentStore {

    private final AssignmentTable assignments;

    AssignmentStore(AssignmentTable assignments) {
        this.assignments = assignments;
    }

    /** Keeps other transactions from changing assignments of the hotline until this one ends. To be called before any is read. */
    public void lockHotline(String hotline) {
        assignments
                .getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(:name))", Object.class)
                .setParameter("name", "assignment/" + hotline)
                .getResultList();
    }

    /** All assignments of the hotline, by first day. */
    public List<Assignment> list(String hotline) {
        return assignments.list("hotline = ?1", Sort.by("from", "id"), hotline).stream()
                .map(entity -> entity.toAssignment().value())
                .toList();
    }

    public Optional<Versioned<Assignment>> find(String hotline, UUID id) {
        return assignments
                .find("hotline = ?1 and id = ?2", hotline, id)
                .firstResultOptional()
                .map(AssignmentEntity::toAssignment);
    }

    public void add(String hotline, Assignment assignment) {
        assignments.persistAndFlush(AssignmentEntity.of(hotline, assignment));
    }

    /** Stores what of a known assignment can change: its end and its permit. Answers the new revision. */
    public long change(Assignment assignment) {
        var entity = assignments.findById(assignment.id());
        entity.to = assignment.to();
        entity.permit = assignment.permit();
        assignments.flush();
        return entity.revision;
    }

    public void delete(UUID id) {
        assignments.deleteById(id);
    }

    @ApplicationScoped
    static class AssignmentTable implements PanacheRepositoryBase<AssignmentEntity, UUID> {}
}
