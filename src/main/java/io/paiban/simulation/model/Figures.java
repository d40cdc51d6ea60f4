package io.paiban.simulation.model;

import org.jspecify.annotations.Nullable;

/**
 * The service of some contacts, over all replications.
 *
 * @param offered mean contacts a replication
 * @param late mean contacts a replication that were not answered in time, lost ones included
 * @param serviceLevel answered in time over offered; null when nothing was offered
 * @param averageWait seconds waited a contact, of all contacts: until answered or hung up; null when nothing was offered
 * @param speedOfAnswer seconds waited a contact, of the answered ones; null when nothing was answered
 * @param unanswered not answered over offered: hung up, or nobody left; null when nothing was offered
 */
public record Figures(
        double offered,
        double late,
        @Nullable Estimate serviceLevel,
        @Nullable Estimate averageWait,
        @Nullable Estimate speedOfAnswer,
        @Nullable Estimate unanswered) {

    /** Totals by replication, which figures are estimated from. */
    static final class Totals {

        final double[] offered;
        final double[] inTime;
        final double[] answered;
        final double[] waited;
        final double[] answerWaited;

        Totals(int replications) {
            offered = new double[replications];
            inTime = new double[replications];
            answered = new double[replications];
            waited = new double[replications];
            answerWaited = new double[replications];
        }

        Totals add(DayResult day, int stream, int firstInterval, int endInterval) {
            for (int r = 0; r < offered.length; r++) {
                for (int i = firstInterval; i < endInterval; i++) {
                    int cell = day.cell(r, stream, i);
                    offered[r] += day.offered[cell];
                    inTime[r] += day.inTime[cell];
                    answered[r] += day.answered[cell];
                    waited[r] += day.waited[cell];
                    answerWaited[r] += day.answerWaited[cell];
                }
            }
            return this;
        }

        Totals add(Totals other) {
            for (int r = 0; r < offered.length; r++) {
                offered[r] += other.offered[r];
                inTime[r] += other.inTime[r];
                answered[r] += other.answered[r];
                waited[r] += other.waited[r];
                answerWaited[r] += other.answerWaited[r];
            }
            return this;
        }

        double[] late() {
            var late = new double[offered.length];
            for (int r = 0; r < late.length; r++) {
                late[r] = offered[r] - inTime[r];
            }
            return late;
        }

        Figures figures() {
            var unanswered = new double[offered.length];
            for (int r = 0; r < unanswered.length; r++) {
                unanswered[r] = offered[r] - answered[r];
            }
            return new Figures(
                    Estimate.sum(offered) / offered.length,
                    Estimate.sum(late()) / offered.length,
                    Estimate.share(inTime, offered),
                    Estimate.ratio(waited, offered),
                    Estimate.ratio(answerWaited, answered),
                    Estimate.share(unanswered, offered));
        }
    }
}
