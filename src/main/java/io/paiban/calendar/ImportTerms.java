package io.paiban.calendar;

import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.problem.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of imported days says about them.
 *
 * @param source the document that the days come from; null = as the import names it
 * @param publishedOn date of that document; null where it is not known
 * @param status how far the days of a CSV file can be trusted; null = official
 * @param statutory days, separated by commas, that a holiday-cn file means by its statutory holidays; null = those that the
 *     calendar knows
 * @param dryRun whether only to tell what the import would do
 */
public record ImportTerms(
        @Nullable String source,
        @Nullable LocalDate publishedOn,
        @Nullable YearStatus status,
        @Nullable String statutory,
        boolean dryRun) {

    void check(Faults faults) {
        faults.require(source == null || source.indexOf('\0') < 0, "source", source, "must not hold a zero character");
    }

    String sourceOr(String otherwise) {
        return source == null || source.isBlank() ? otherwise : source.strip();
    }
}
