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
 * @param concurrency contacts that one person handles at a time; the handle time is the one measured at that number
 * @param deadline latest completion for contacts that can wait, counted from their arrival; null = answered at once
 * @param openingHours when the queue is served; empty = always
 * @param onCall whether reps of the language need not be on duty, but be within call while the queue is open
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
        List<OpeningHours> openingHours,
        boolean onCall) {

    /** Name of the group of people that serves queues without a language. */
    public static final String GENERAL = "general";

    /** What mail boxes of public hotlines usually promise. */
    public static final Duration USUAL_DEADLINE = Duration.ofHours(24);

    /** Chats that one person usually keeps going. */
    public static final int USUAL_CHATS = 2;

    /** Chats that one person can keep going at most. */
    public static final int MOST_CHATS = 5;

    public Queue {
        openingHours = List.copyOf(openingHours);
    }

    /** The group of people that serves the queue: its language, or {@link #GENERAL}. */
    public String group() {
        return language == null ? GENERAL : language;
    }

    /** How its contacts are worked on: as the channel's usually are, unless they have a deadline. Phone calls never wait. */
    public Handling handling() {
        return deadline != null && channel != Channel.PHONE ? Handling.DEFERRABLE : channel.usualHandling();
    }

    /** The latest completion of deferrable contacts. */
    public Duration deadlineOrUsual() {
        return deadline == null ? USUAL_DEADLINE : deadline;
    }
}
