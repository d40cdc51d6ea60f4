package io.paiban.alert.model;

import io.paiban.peak.model.PeakLevel;
import java.time.Instant;
import java.util.List;

/**
 * A time in which a group has fewer people than are required.
 *
 * @param level how serious it is: red where the group falls below its minimum; otherwise the higher of the peak window that it lies in and of what the
 *     policy's thresholds say of the ratio of required to staffed people; yellow at least
 * @param from start of its first interval, inclusive
 * @param to end of its last interval, exclusive
 * @param group {@code general}, a language, or a role
 * @param worst start of the interval with the most people missing
 * @param required people required in it, peaks included
 * @param staffed people there at its worst moment
 * @param missing the difference
 * @param missingMinutes missing people times minutes over all intervals, each by its worst moment
 * @param reason what is missing and where everybody is, in sentences
 * @param reasonZh the same in Chinese
 * @param searched whether remedies were looked for
 * @param remedies what would help, the most for its price first
 */
public record Alert(
        PeakLevel level,
        Instant from,
        Instant to,
        String group,
        Instant worst,
        int required,
        int staffed,
        int missing,
        long missingMinutes,
        String reason,
        String reasonZh,
        boolean searched,
        List<Remedy> remedies) {

    public Alert {
        remedies = List.copyOf(remedies);
    }

    /** The alert as it is at a moment: what would have to begin earlier no longer helps. */
    public Alert at(Instant now) {
        return with(
                remedies.stream().filter(remedy -> !remedy.from().isBefore(now)).toList());
    }

    /** The same without remedies, for whoever must not read who else could come. */
    public Alert withoutRemedies() {
        return with(List.of());
    }

    private Alert with(List<Remedy> others) {
        return new Alert(
                level,
                from,
                to,
                group,
                worst,
                required,
                staffed,
                missing,
                missingMinutes,
                reason,
                reasonZh,
                searched,
                others);
    }
}
