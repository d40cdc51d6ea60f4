package io.paiban.staffing.model;

import io.paiban.forecast.model.ForecastQueue;
import io.paiban.hotline.model.Handling;
import io.paiban.hotline.model.Hotline;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Other figures to compute a requirement with; what is null stays as it was.
 *
 * @param name what the reader calls it
 * @param volume factor on the contacts of all queues; positive
 * @param handleTime factor on the handle times; positive
 * @param unplanned share lost to reasons nobody can plan, in place of the policy's; in [0, 1)
 * @param target target of all queues that are answered at once, in place of theirs
 * @param load how contacts become load
 * @param model what is assumed of people who wait
 */
public record WhatIf(
        String name,
        @Nullable Double volume,
        @Nullable Double handleTime,
        @Nullable BigDecimal unplanned,
        @Nullable ServiceTarget target,
        @Nullable LoadMethod load,
        @Nullable QueueingModel model) {

    /** The settings with the other figures in them. */
    public StaffingBasis basis(StaffingBasis basis) {
        var hotline = basis.hotline();
        return new StaffingBasis(
                target == null ? hotline : withTarget(hotline, target),
                basis.queues().stream().map(this::queue).toList(),
                policy(basis.policy()));
    }

    private static Hotline withTarget(Hotline hotline, ServiceTarget target) {
        return new Hotline(
                hotline.code(),
                hotline.name(),
                hotline.zone(),
                hotline.interval(),
                hotline.ruleSet(),
                hotline.calendar(),
                target,
                hotline.minimumOnDuty(),
                hotline.floors());
    }

    private Queue queue(Queue queue) {
        if (target == null || queue.handling() == Handling.DEFERRABLE) {
            return queue;
        }
        return new Queue(
                queue.code(),
                queue.name(),
                queue.channel(),
                queue.language(),
                queue.handleTime(),
                queue.handleTimeCv(),
                queue.patience(),
                target,
                queue.concurrency(),
                queue.deadline(),
                queue.openingHours(),
                queue.onCall());
    }

    private StaffingPolicy policy(StaffingPolicy policy) {
        var losses = unplanned == null
                ? policy.shrinkage()
                : Stream.concat(
                                policy.shrinkage().stream()
                                        .filter(one -> one.treatment() == ShrinkageCategory.Treatment.ROSTERED),
                                Stream.of(new ShrinkageCategory(
                                        "what-if",
                                        unplanned,
                                        ShrinkageCategory.Treatment.UNPLANNED,
                                        Set.of(),
                                        null,
                                        null)))
                        .toList();
        return new StaffingPolicy(
                load == null ? policy.load() : load,
                model == null ? policy.model() : model,
                policy.serviceLevel(),
                policy.maxAverageWait(),
                model == QueueingModel.ERLANG_C ? null : policy.maxAbandonment(),
                policy.maxOccupancy(),
                policy.uncertainRate(),
                policy.redial(),
                policy.reconnect(),
                losses,
                policy.seats(),
                policy.idleShare(),
                policy.reserve());
    }

    /** The forecast with the other figures in it. */
    public List<ForecastQueue> forecast(List<ForecastQueue> parts) {
        double times = volume == null ? 1 : volume;
        double longer = handleTime == null ? 1 : handleTime;
        return parts.stream()
                .map(part -> new ForecastQueue(
                        part.queue(),
                        part.values().times(times),
                        part.handleSeconds() * longer,
                        part.accuracy(),
                        part.reference()))
                .toList();
    }
}
