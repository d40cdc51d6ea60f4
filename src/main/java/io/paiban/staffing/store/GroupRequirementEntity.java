package io.paiban.staffing.store;

import io.paiban.staffing.model.GroupRequirement;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "requirement_group")
class GroupRequirementEntity {

    @Embeddable
    record Key(UUID requirement, String name) {}

    @EmbeddedId
    Key key;

    int position;
    double[] contacts;
    double[] erlangs;

    @Column(name = "handle_seconds")
    double[] handleSeconds;

    int[] required;
    int[] minimum;

    @Column(name = "answered_within_seconds")
    Double answeredWithinSeconds;

    @Column(name = "for_deferrable")
    int[] deferrable;

    @Column(name = "on_call")
    int[] onCall;

    int[] headcount;

    static GroupRequirementEntity of(UUID requirement, int position, GroupRequirement group) {
        var entity = new GroupRequirementEntity();
        entity.key = new Key(requirement, group.name());
        entity.position = position;
        entity.contacts = group.contacts();
        entity.erlangs = group.erlangs();
        entity.handleSeconds = group.handleSeconds();
        entity.required = group.required();
        entity.minimum = group.minimum();
        entity.answeredWithinSeconds = group.answeredWithinSeconds();
        entity.deferrable = group.deferrable();
        entity.onCall = group.onCall();
        entity.headcount = group.headcount();
        return entity;
    }

    GroupRequirement toGroup() {
        return new GroupRequirement(
                key.name(),
                contacts,
                erlangs,
                handleSeconds,
                required,
                minimum,
                answeredWithinSeconds,
                deferrable,
                onCall,
                headcount);
    }
}
