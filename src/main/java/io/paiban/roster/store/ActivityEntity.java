package io.paiban.roster.store;

import io.paiban.platform.paging.Versioned;
import io.paiban.roster.model.Activity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "activity")
class ActivityEntity {

    @Embeddable
    record Key(String hotline, String code) {}

    @EmbeddedId
    Key key;

    String name;

    @Column(name = "takes_contacts")
    boolean takesContacts;

    boolean paid;

    @Column(name = "working_time")
    boolean workingTime;

    @Enumerated(EnumType.STRING)
    Activity.Kind kind;

    boolean seat;

    @Version
    long revision;

    ActivityEntity with(String hotline, Activity activity) {
        if (key == null) {
            key = new Key(hotline, activity.code());
        }
        name = activity.name();
        takesContacts = activity.takesContacts();
        paid = activity.paid();
        workingTime = activity.workingTime();
        kind = activity.kind();
        seat = activity.seat();
        return this;
    }

    Versioned<Activity> toActivity() {
        return new Versioned<>(new Activity(key.code(), name, takesContacts, paid, workingTime, kind, seat), revision);
    }
}
