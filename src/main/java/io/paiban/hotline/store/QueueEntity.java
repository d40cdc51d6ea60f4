package io.paiban.hotline.store;

import io.paiban.hotline.model.Channel;
import io.paiban.hotline.model.OpeningHours;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.platform.paging.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "queue")
class QueueEntity {

    @Embeddable
    record Key(String hotline, String code) {}

    @EmbeddedId
    Key key;

    String name;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String language;

    @Column(name = "handle_seconds")
    long handleSeconds;

    @Column(name = "handle_time_cv")
    Double handleTimeCv;

    @Column(name = "patience_seconds")
    Long patienceSeconds;

    @JdbcTypeCode(SqlTypes.JSON)
    ServiceTarget target;

    int concurrency;

    @Column(name = "deadline_seconds")
    Long deadlineSeconds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "opening_hours")
    List<OpeningHours> openingHours;

    @Column(name = "on_call")
    boolean onCall;

    @Version
    long revision;

    QueueEntity with(String hotline, Queue queue) {
        if (key == null) {
            key = new Key(hotline, queue.code());
        }
        name = queue.name();
        channel = queue.channel();
        language = queue.language();
        handleSeconds = queue.handleTime().toSeconds();
        handleTimeCv = queue.handleTimeCv();
        patienceSeconds = seconds(queue.patience());
        target = queue.target();
        concurrency = queue.concurrency();
        deadlineSeconds = seconds(queue.deadline());
        openingHours = queue.openingHours();
        onCall = queue.onCall();
        return this;
    }

    Versioned<Queue> toQueue() {
        return new Versioned<>(
                new Queue(
                        key.code(),
                        name,
                        channel,
                        language,
                        Duration.ofSeconds(handleSeconds),
                        handleTimeCv,
                        duration(patienceSeconds),
                        target,
                        concurrency,
                        duration(deadlineSeconds),
                        openingHours,
                        onCall),
                revision);
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static @Nullable Duration duration(@Nullable Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
