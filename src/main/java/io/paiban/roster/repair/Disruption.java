package io.paiban.roster.repair;

import io.paiban.shared.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a roster.
 *
 * @param at the moment from which on the roster can still be changed; what has begun by then stays as it is
 * @param absences people who will not come
 * @param requests days that people ask to have otherwise; each proposal grants all of them
 * @param extra people needed beyond the requirement
 */
public record Disruption(Instant at, List<Absence> absences, List<Request> requests, List<Extra> extra) {

    public Disruption {
        absences = List.copyOf(absences);
        requests = List.copyOf(requests);
        extra = List.copyOf(extra);
    }

    /**
     * A person who will not come. A shift that has begun ends at the moment of the disruption.
     *
     * @param employee staff number
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param kind pay code of the leave that is recorded when a proposal is taken, such as {@code LEAVE_SICK}; null = none is
     */
    public record Absence(String employee, LocalDate from, LocalDate to, @Nullable String kind) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * A day that a person asks to have otherwise.
     *
     * @param employee staff number
     * @param workDay the day
     * @param shiftType code of the shift type asked for; null = the day off
     */
    public record Request(String employee, LocalDate workDay, @Nullable String shiftType) {}

    /**
     * People needed beyond the requirement.
     *
     * @param group {@code general}, a language, or a role
     * @param span when; every interval that it touches
     * @param people how many more, 1 or more
     */
    public record Extra(String group, TimeSpan span, int people) {}
}
