package io.paiban.roster.repair;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was asked of a roster, and what was proposed.
 *
 * @param id identifies the repair
 * @param roster the roster
 * @param rosterRevision the roster's revision for which the proposals hold
 * @param disruption what has happened
 * @param prices what a change costs
 * @param proposals one a style
 * @param createdAt when they were made
 * @param createdBy user who asked
 */
public record Repair(
        UUID id,
        UUID roster,
        long rosterRevision,
        Disruption disruption,
        NoticePrices prices,
        List<Proposal> proposals,
        Instant createdAt,
        String createdBy) {

    public Repair {
        proposals = List.copyOf(proposals);
    }
}
