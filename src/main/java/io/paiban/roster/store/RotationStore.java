package io.paiban.roster.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.roster.rotation.Rotation;
import io.paiban.roster.rotation.RotationAssignment;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rotations and who follows them in the database. */
@ApplicationScoped
public class RotationStore {

    private final RotationTable rotations;
    private final AssignmentTable assignments;

    RotationStore(RotationTable rotations, AssignmentTable assignments) {
        this.rotations = rotations;
        this.assignments = assignments;
    }

    /** Keeps other transactions from changing the hotline's rotations until this one ends. */
    public void lock(String hotline) {
        rotations
                .getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(:name))", Object.class)
                .setParameter("name", "rotation/" + hotline)
                .getResultList();
    }

    public Optional<Versioned<Rotation>> find(String hotline, String code) {
        return rotations.findByIdOptional(new RotationEntity.Key(hotline, code)).map(RotationEntity::toRotation);
    }

    public List<Rotation> list(String hotline) {
        return rotations.list("key.hotline = ?1", Sort.by("key.code"), hotline).stream()
                .map(entity -> entity.toRotation().value())
                .toList();
    }

    public Versioned<Rotation> put(String hotline, Rotation rotation) {
        var known = rotations.findByIdOptional(new RotationEntity.Key(hotline, rotation.code()));
        var entity = known.orElseGet(RotationEntity::new).with(hotline, rotation);
        if (known.isEmpty()) {
            rotations.persist(entity);
        }
        rotations.flush();
        return entity.toRotation();
    }

    public void delete(String hotline, String code) {
        rotations.deleteById(new RotationEntity.Key(hotline, code));
    }

    public void add(String hotline, RotationAssignment assignment) {
        assignments.persist(RotationAssignmentEntity.of(hotline, assignment));
    }

    /** All assignments of a hotline by their first day. */
    public List<RotationAssignment> listAssignments(String hotline) {
        return assignments.list("hotline = ?1", Sort.by("startsOn", "id"), hotline).stream()
                .map(RotationAssignmentEntity::toAssignment)
                .toList();
    }

    /** Whether there was such an assignment. */
    public boolean deleteAssignment(String hotline, UUID id) {
        return assignments.delete("hotline = ?1 and id = ?2", hotline, id) > 0;
    }

    @ApplicationScoped
    static class RotationTable implements PanacheRepositoryBase<RotationEntity, RotationEntity.Key> {}

    @ApplicationScoped
    static class AssignmentTable implements PanacheRepositoryBase<RotationAssignmentEntity, UUID> {}
}
