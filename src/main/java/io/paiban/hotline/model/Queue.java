package io.paiban.hotline.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream of contacts of a hotline.
 *
 * @param code short name, unique within the hotline
 * @param name what people call it
 * @param channel how the contacts arrive
 * @param language language the contact needs; null = general, anybody who takes contacts can
 * @param handleTime mean talk, hold and wrap-up time; used where the history carries none
 * @param handleTimeCv coefficient of variation of the handle time; null = unknown
 * @param patience mean time until a waiting caller hangs up; null = unknown
 * @param target the queue's own service target; null = the hotline's
 * @param concurrency contacts that one person handles at a time
 * @param deadline latest completion for contacts that can wait; null = answered at once
 * @param openingHours when the queue is served; empty = always
 */
public record Queue(
        String code,
        String name,
        Channel channel,
        @Nullable String language,
        Duration handleTime,
        @Nullable Double handleTimeCv,
        @Nullable Duration patience,
        @Nullable ServiceTarget target,
        int concurrency,
        @Nullable Duration deadline,
        List<OpeningHours> openingHours) {

    /** Name of the group of people that serves queues without a language. */
    public static final String GENERAL = "general";

    public Queue {
        openingHours = List.copyOf(openingHours);
    }

    /** The group of people that serves the queue: its language, or {@link #GENERAL}. */
    public String group() {
        return language == null ? GENERAL : language;
    }
}
