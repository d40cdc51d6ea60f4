package io.paiban.hotline.api;

import io.paiban.hotline.api.HotlineBody.TargetBody;
import io.paiban.hotline.model.Channel;
import io.paiban.hotline.model.Handling;
import io.paiban.hotline.model.OpeningHours;
import io.paiban.hotline.model.Queue;
import io.paiban.hotline.model.ServiceTarget;
import io.paiban.platform.problem.Faults;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A queue as clients send it; see {@link Queue} for the meaning of the fields.
 *
 * @param code may be left out; must equal the address otherwise
 * @param name the code unless said otherwise
 * @param channel {@code PHONE} unless said otherwise
 * @param language null = general
 * @param handleTime required
 * @param handleTimeCv null = unknown
 * @param patience null = unknown
 * @param target null = the hotline's; for chats 95 % within 180 s
 * @param concurrency 2 for chats unless said otherwise, 1 for everything else
 * @param deadline null = answered at once; PT24H for mail, web forms, work orders and call-backs
 * @param openingHours none = always open
 * @param onCall false unless said otherwise; only for a queue with a language
 */
public record QueueBody(
        @Nullable String code,
        @Nullable String name,
        @Nullable Channel channel,
        @Nullable String language,
        @Nullable Duration handleTime,
        @Nullable Double handleTimeCv,
        @Nullable Duration patience,
        @Nullable TargetBody target,
        @Nullable Integer concurrency,
        @Nullable Duration deadline,
        @Nullable List<HoursBody> openingHours,
        @Nullable Boolean onCall) {

    private static final Duration LONGEST_DEADLINE = Duration.ofDays(28);

    /** Opening hours as clients send them; every day unless weekdays are named. */
    public record HoursBody(@Nullable Set<DayOfWeek> weekdays, @Nullable LocalTime from, @Nullable LocalTime to) {

        private @Nullable OpeningHours toHours(int index, Faults faults) {
            var at = "openingHours[%d].".formatted(index);
            var opens = faults.present(at + "from", from);
            var closes = faults.present(at + "to", to);
            return opens == null || closes == null
                    ? null
                    : new OpeningHours(
                            weekdays == null || weekdays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : weekdays,
                            opens,
                            closes);
        }
    }

    Queue toQueue(String address) {
        var faults = new Faults();
        faults.require(HotlineBody.CODE.matcher(address).matches(), "code", address, HotlineBody.CODE_FORM);
        faults.require(code == null || code.equals(address), "code", code, "must equal the address (" + address + ")");
        var through = channel == null ? Channel.PHONE : channel;
        faults.require(
                language == null
                        || HotlineBody.CODE.matcher(language).matches()
                                && !Set.of(Queue.GENERAL, "AGENT", "BILINGUAL", "OPS")
                                        .contains(language),
                "language",
                language,
                "must be a language code such as en, or left out for a general queue");
        var handling = faults.present("handleTime", handleTime);
        faults.require(
                handling == null || handling.toSeconds() > 0 && handling.compareTo(Duration.ofDays(1)) <= 0,
                "handleTime",
                handling,
                "must be from one second to one day");
        faults.require(handleTimeCv == null || handleTimeCv >= 0, "handleTimeCv", handleTimeCv, "must not be negative");
        faults.require(
                patience == null || patience.toSeconds() > 0, "patience", patience, "must be at least one second");
        faults.require(
                deadline == null || deadline.toSeconds() > 0 && deadline.compareTo(LONGEST_DEADLINE) <= 0,
                "deadline",
                deadline,
                "must be from one second to " + LONGEST_DEADLINE);
        faults.require(
                deadline == null || through != Channel.PHONE,
                "deadline",
                deadline,
                "cannot be given to phone calls, which never wait; promised calls are of the channel CALLBACK");
        boolean waits = deadline != null || through.usualHandling() == Handling.DEFERRABLE;
        boolean isChat = !waits && through.usualHandling() == Handling.CHAT;
        int atOnce = concurrency == null ? isChat ? Queue.USUAL_CHATS : 1 : concurrency;
        faults.require(
                isChat ? atOnce >= 1 && atOnce <= Queue.MOST_CHATS : atOnce == 1,
                "concurrency",
                atOnce,
                isChat
                        ? "must be from 1 to " + Queue.MOST_CHATS
                        : "must be 1, because only chats are handled side by side");
        boolean within = onCall != null && onCall;
        faults.require(!within || language != null, "onCall", within, "needs a language");
        faults.require(!within || !waits, "onCall", within, "is meant for contacts that are answered at once");
        var own = target != null ? target.toTarget("target", faults) : isChat ? ServiceTarget.CHAT : null;
        var hours = new ArrayList<OpeningHours>();
        if (openingHours != null) {
            for (int i = 0; i < openingHours.size(); i++) {
                hours.add(openingHours.get(i).toHours(i, faults));
            }
        }
        faults.throwIfAny();
        return new Queue(
                address,
                name == null ? address : name,
                through,
                language,
                handling,
                handleTimeCv,
                patience,
                own,
                atOnce,
                waits && deadline == null ? Queue.USUAL_DEADLINE : deadline,
                hours,
                within);
    }
}
