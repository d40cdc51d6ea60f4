package io.paiban.roster.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was checked when a roster was published, and what was found. It is never changed.
 *
 * @param roster the roster's id
 * @param madeAt when it was checked
 * @param madeBy user who published
 * @param legal whether nothing forbade publication
 * @param overrideReason why it was published although a hard rule was broken; null where none was
 * @param people how many people had shifts
 * @param shifts how many shifts there were
 * @param rosterHash SHA-256 of the shifts, see {@link RosterHash}
 * @param ruleSets versions of the rule sets that it was held against, as {@code id/version}; the rules of
 *     the house as {@code work-rules/revision}
 * @param calendars versions of the calendar years that it was held against, as {@code code/year@version}
 * @param violations every broken rule
 * @param slack how near people came to their limits
 * @param warnings what could not be trusted wholly, in sentences
 */
public record Certificate(
        UUID roster,
        Instant madeAt,
        String madeBy,
        boolean legal,
        @Nullable String overrideReason,
        int people,
        int shifts,
        String rosterHash,
        List<String> ruleSets,
        List<String> calendars,
        List<RosterViolation> violations,
        List<RosterSlack> slack,
        List<String> warnings) {

    public Certificate {
        ruleSets = List.copyOf(ruleSets);
        calendars = List.copyOf(calendars);
        violations = List.copyOf(violations);
        slack = List.copyOf(slack);
        warnings = List.copyOf(warnings);
    }
}
