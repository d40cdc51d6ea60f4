package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import java.util.List;

/**
 * Contacts that the same people answer at once, and the same number at a time: what a queueing formula takes, interval by interval. The
 * loads of the queues in it are added and nothing is rounded queue by queue. Arrays and lists are equally long and not to be changed.
 *
 * @param concurrency contacts that one person handles at a time; 1 for calls
 * @param contacts expected contacts that arrive while their queue is open, callers who call again included
 * @param erlangs load in Erlangs: people who would be busy, or chats that would go on, if nobody ever waited
 * @param startErlangs the load at the start of each interval
 * @param endErlangs the load at its end
 * @param handleSeconds mean handle time in seconds of the contacts being worked on; 0 where there is no load
 * @param patienceSeconds mean time until a waiting caller hangs up, in seconds; infinite where nobody does
 * @param rateCv coefficient of variation of the level that the contacts may turn out to have; 0 = the forecast is certain
 * @param least servers that must be there because with fewer too many would call again; 0 where nobody does
 * @param targets the targets of the open queues, each of which must be met; none where no queue is open
 */
public record LivePool(
        int concurrency,
        double[] contacts,
        double[] erlangs,
        double[] startErlangs,
        double[] endErlangs,
        double[] handleSeconds,
        double[] patienceSeconds,
        double[] rateCv,
        int[] least,
        List<List<ServiceTarget>> targets) {

    /** Whether somebody must be there for it in an interval. */
    public boolean isOpen(int interval) {
        return !targets.get(interval).isEmpty();
    }

    /** The shortest wait that a target of the interval allows, in seconds; 0 where no queue is open. */
    public double answeredWithinSeconds(int interval) {
        return targets.get(interval).stream()
                .mapToDouble(target -> target.answeredWithin().toMillis() / 1000.0)
                .min()
                .orElse(0);
    }
}
