package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The smallest number of agents that meets a target, by {@link ErlangC}; no practical minimum and no shrinkage in it.
 *
 * <p>The search starts at the first number of agents with a stable queue and adds one at a time, which costs one step
 * of the recursion each. Waiting falls faster than exponentially from there on, so the search ends a few square roots
 * of the load later, at the latest where waiting is too rare for a double.
 */
public final class RequiredAgents {

    private static final int LAST = 2 * ErlangB.LARGEST;

    /** Rounding error of the formula: a target met exactly counts as met. Far below the difference one agent makes. */
    private static final double TIE = 1e-12;

    /** Rounding error of 1 minus a share. */
    private static final double TIE_OF_SHARE = Math.ulp(1.0);

    private RequiredAgents() {}

    /**
     * The number of agents for a service target; the fast way for planning.
     *
     * @param erlangs offered load, in Erlangs; in [0, {@link ErlangB#LARGEST}]
     * @param handleTime mean handle time; positive, unless there is no load
     * @param target the target, taken in this interval by itself
     * @return agents; 0 when there is no load
     */
    public static int of(double erlangs, Duration handleTime, ServiceTarget target) {
        ErlangB.requireLoad(erlangs);
        if (erlangs == 0) {
            return 0;
        }
        if (handleTime.isZero() || handleTime.isNegative()) {
            throw new IllegalArgumentException("The handle time (%s) must be positive.".formatted(handleTime));
        }
        double wait = seconds(target.answeredWithin()) / seconds(handleTime);
        return smallest(erlangs, 0, wait, 1 - target.share(), Double.POSITIVE_INFINITY);
    }

    /**
     * The number of agents for any mix of targets. Whatever the mix, the queue is stable: there are more agents than
     * Erlangs.
     *
     * @return agents; 0 when there is no load
     */
    public static int of(ExactLoad load, StaffingTargets targets) {
        double erlangs = load.erlangs();
        if (erlangs == 0) {
            return 0;
        }
        var service = targets.service();
        var occupancy = targets.occupancy();
        double handleSeconds = load.handleSeconds().doubleValue();
        return smallest(
                erlangs,
                occupancy == null ? 0 : load.agentsAt(occupancy),
                service == null ? 0 : seconds(service.answeredWithin()) / handleSeconds,
                service == null ? 1 : 1 - service.share(),
                longest(targets.averageWait()) / handleSeconds);
    }

    private static double longest(@Nullable Duration averageWait) {
        if (averageWait == null) {
            return Double.POSITIVE_INFINITY;
        }
        if (averageWait.isZero()) {
            throw new IllegalArgumentException(
                    "An average wait of (%s) is out of reach: with random arrivals somebody waits."
                            .formatted(averageWait));
        }
        return seconds(averageWait);
    }

    /**
     * @param least number of agents to start from, where it is more than a stable queue needs
     * @param wait longest wait in time, in handle times
     * @param late largest share that may wait longer
     * @param averageWait largest average wait, in handle times
     */
    private static int smallest(double erlangs, int least, double wait, double late, double averageWait) {
        int first = Math.max((int) erlangs + 1, least);
        double allowedLate = late * (1 + TIE) + TIE_OF_SHARE;
        double allowedWait = averageWait * (1 + TIE);
        double inverse = ErlangB.inverse(erlangs, first);
        double longer = Math.exp(-(first - erlangs) * wait);
        double oneMore = Math.exp(-wait);
        for (int agents = first; agents <= LAST; agents++) {
            double waiting = ErlangC.waitProbability(erlangs, agents, inverse);
            if (waiting * longer <= allowedLate && waiting <= allowedWait * (agents - erlangs)) {
                return agents;
            }
            inverse = 1 + inverse * (agents + 1) / erlangs;
            longer *= oneMore;
        }
        throw new IllegalArgumentException(
                "No number of agents up to (%d) reaches the target at this load (%s Erlangs)."
                        .formatted(LAST, erlangs));
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }
}
