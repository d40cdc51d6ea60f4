package io.paiban.workforce.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a person does not work.
 *
 * @param id identifies the leave
 * @param employee the person's staff number
 * @param kind pay code of the leave, such as {@code LEAVE_ANNUAL}
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param state how far the request has come
 */
public record Leave(UUID id, String employee, String kind, LocalDate from, LocalDate to, State state) {

    /** How far a request has come. Only approved leave keeps a person out of the roster. */
    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED
    }

    public boolean isApprovedOn(LocalDate day) {
        return state == State.APPROVED && !day.isBefore(from) && !day.isAfter(to);
    }
}
