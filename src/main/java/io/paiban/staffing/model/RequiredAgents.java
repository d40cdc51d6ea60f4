package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The smallest number of agents that meets a target, by {@link ErlangC} or, where a patience is given, by {@link
 * ErlangA}; no practical minimum and no shrinkage in it.
 *
 * <p>By Erlang C the search starts at the first number of agents with a stable queue and adds one at a time, which costs one step
 * of the recursion each. Waiting falls faster than exponentially from there on, so the search ends a few square roots
 * of the load later, at the latest where waiting is too rare for a double. The search by Erlang A is told in {@link PatientStaff}.
 */
public final class RequiredAgents {

    /** Largest number of agents that is tried. */
    static final int LAST = 2 * ErlangB.LARGEST;

    /** Rounding error of the formula: a target met exactly counts as met. Far below the difference one agent makes. */
    static final double TIE = 1e-12;

    /** Rounding error of 1 minus a share. */
    static final double TIE_OF_SHARE = Math.ulp(1.0);

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
        requirePositive(handleTime);
        double wait = inHandleTimes(target.answeredWithin(), handleTime);
        return smallest(erlangs, 0, wait, 1 - target.share(), Double.POSITIVE_INFINITY);
    }

    /**
     * The number of agents for any mix of targets where nobody hangs up. Whatever the mix, the queue is stable: there
     * are more agents than Erlangs.
     *
     * @param targets a target for the abandonment is refused, because it has no meaning here
     * @return agents; 0 when there is no load
     */
    public static int of(ExactLoad load, StaffingTargets targets) {
        if (targets.abandonment() != null) {
            throw new IllegalArgumentException(
                    "An abandonment of at most (%s) has no meaning where nobody hangs up. Maybe give a patience."
                            .formatted(targets.abandonment()));
        }
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

    /**
     * The number of agents for a service target where callers hang up; the fast way for planning.
     *
     * @param erlangs offered load, in Erlangs; in [0, {@link ErlangB#LARGEST}]
     * @param handleTime mean handle time; positive, unless there is no load
     * @param patience mean time until a waiting caller hangs up; not negative
     * @param target the target, taken in this interval by itself
     * @param definition how the share answered in time is counted
     * @return agents, at least 1; 0 when there is no load
     */
    public static int withPatience(
            double erlangs,
            Duration handleTime,
            Duration patience,
            ServiceTarget target,
            ServiceLevelDefinition definition) {
        ErlangB.requireLoad(erlangs);
        if (erlangs == 0) {
            return 0;
        }
        requirePositive(handleTime);
        return new PatientStaff(
                        erlangs,
                        inHandleTimes(patience, handleTime),
                        inHandleTimes(target.answeredWithin(), handleTime),
                        definition,
                        1 - target.share(),
                        Double.POSITIVE_INFINITY,
                        1,
                        1)
                .smallest();
    }

    /**
     * The number of agents for any mix of targets where callers hang up. There may be fewer agents than Erlangs.
     *
     * @param patience mean time until a waiting caller hangs up; not negative
     * @return agents, at least 1 however low the targets; 0 when there is no load
     */
    public static int withPatience(ExactLoad load, Duration patience, StaffingTargets targets) {
        double erlangs = load.erlangs();
        if (erlangs == 0) {
            return 0;
        }
        var service = targets.service();
        var occupancy = targets.occupancy();
        var abandonment = targets.abandonment();
        double handleSeconds = load.handleSeconds().doubleValue();
        return new PatientStaff(
                        erlangs,
                        seconds(patience) / handleSeconds,
                        service == null ? 0 : seconds(service.answeredWithin()) / handleSeconds,
                        targets.definition(),
                        service == null ? 1 : 1 - service.share(),
                        longest(targets.averageWait()) / handleSeconds,
                        abandonment == null ? 1 : abandonment,
                        occupancy == null ? 1 : occupancy.doubleValue())
                .smallest();
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

    private static void requirePositive(Duration handleTime) {
        if (handleTime.isZero() || handleTime.isNegative()) {
            throw new IllegalArgumentException("The handle time (%s) must be positive.".formatted(handleTime));
        }
    }

    private static double inHandleTimes(Duration time, Duration handleTime) {
        return seconds(time) / seconds(handleTime);
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }
}
