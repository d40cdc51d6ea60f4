package io.paiban.peak.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Leave that was entered although a peak held it back. It is never changed, and kept when the leave is taken back.
 *
 * @param leave the leave's id
 * @param employee staff number
 * @param from first day of the leave, inclusive
 * @param to last day, inclusive
 * @param reason why
 * @param madeAt when it was entered
 * @param madeBy user who entered it
 * @param limits what held it back
 */
public record LeaveOverride(
        UUID leave,
        String employee,
        LocalDate from,
        LocalDate to,
        String reason,
        Instant madeAt,
        String madeBy,
        List<LeaveLimit> limits) {

    public LeaveOverride {
        limits = List.copyOf(limits);
    }
}
