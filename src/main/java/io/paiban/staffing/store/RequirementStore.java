package io.paiban.staffing.store;

import io.paiban.staffing.model.GroupRequirement;
import io.paiban.staffing.model.Requirement;
import io.paiban.staffing.model.StaffingBasis;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requirements in the database. */
@ApplicationScoped
public class RequirementStore {

    private final RequirementTable requirements;
    private final GroupTable groups;

    RequirementStore(RequirementTable requirements, GroupTable groups) {
        this.requirements = requirements;
        this.groups = groups;
    }

    public void add(Requirement requirement, StaffingBasis basis, List<GroupRequirement> parts) {
        requirements.persist(RequirementEntity.of(requirement, basis));
        for (int i = 0; i < parts.size(); i++) {
            groups.persist(GroupRequirementEntity.of(requirement.id(), i, parts.get(i)));
        }
    }

    public Optional<Requirement> find(UUID id) {
        return requirements.findByIdOptional(id).map(RequirementEntity::toRequirement);
    }

    /** The settings a requirement was computed with; empty for those of the first version. */
    public Optional<StaffingBasis> findBasis(UUID id) {
        return requirements.findByIdOptional(id).map(entity -> entity.basis);
    }

    /** The hotline's requirements, newest first. */
    public List<Requirement> list(String hotline) {
        return requirements.list("hotline = ?1", Sort.descending("createdAt", "id"), hotline).stream()
                .map(RequirementEntity::toRequirement)
                .toList();
    }

    /** The groups of a requirement: general, languages, roles. */
    public List<GroupRequirement> listGroups(UUID requirement) {
        return groups.list("key.requirement = ?1", Sort.by("position"), requirement).stream()
                .map(GroupRequirementEntity::toGroup)
                .toList();
    }

    @ApplicationScoped
    static class RequirementTable implements PanacheRepositoryBase<RequirementEntity, UUID> {}

    @ApplicationScoped
    static class GroupTable implements PanacheRepositoryBase<GroupRequirementEntity, GroupRequirementEntity.Key> {}
}
