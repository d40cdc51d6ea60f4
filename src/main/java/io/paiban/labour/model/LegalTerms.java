package io.paiban.labour.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Under which law and contract a person works on some days.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive; null while there is no end
 * @param law the law in force
 * @param contractWeekMinutes working minutes a week by contract; not negative
 * @param withoutPermit the rule set that was meant and has no valid permit on these days, so that {@code law} holds instead; null where
 *     nothing is amiss
 */
public record LegalTerms(
        LocalDate from,
        @Nullable LocalDate to,
        LabourLaw law,
        long contractWeekMinutes,
        @Nullable String withoutPermit) {

    public LegalTerms {
        if (contractWeekMinutes < 0) {
            throw new IllegalArgumentException(
                    "The contract's minutes a week (%s) must not be negative.".formatted(contractWeekMinutes));
        }
    }

    /** Whether these and other terms differ in nothing but their days. */
    public boolean saysTheSame(LegalTerms other) {
        return law.equals(other.law)
                && contractWeekMinutes == other.contractWeekMinutes
                && Objects.equals(withoutPermit, other.withoutPermit);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
