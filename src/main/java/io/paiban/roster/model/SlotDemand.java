package io.paiban.roster.model;

import java.time.LocalDate;
import java.util.Set;

/**
 * People wanted on shifts of given types on one day: demand by shift rather than by interval.
 *
 * @param day the work day
 * @param types the shift types that count; empty = every type of work, which standing by is not
 * @param required people wanted; 0 or more
 * @param under points for each person missing; 0 or more
 * @param over points for each person too many; 0 or more
 */
public record SlotDemand(LocalDate day, Set<String> types, int required, long under, long over) {

    public SlotDemand {
        types = Set.copyOf(types);
    }
}
