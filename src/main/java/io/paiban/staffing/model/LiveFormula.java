package io.paiban.staffing.model;

import io.paiban.hotline.model.ServiceTarget;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The formula of a policy, applied to the intervals of a {@link LivePool}: servers for the load, and what a number of servers achieves. A
 * server is a person for calls, and one of the chats that a person keeps going for chats.
 */
public final class LiveFormula {

    /** Rounding error of a load in double precision: a limit that is met exactly counts as met. */
    private static final double TIE = 1e-9;

    /** Share of its mean by which a load may move within an interval and still count as steady. */
    private static final double STEADY = 0.01;

    /** A band wider than this says nothing of the level. */
    private static final double LARGEST_VARIATION = 3;

    /** Coefficients of variation are told apart to a thousandth. */
    private static final double PER_MILLE = 1000;

    private final StaffingPolicy policy;
    private final Map<Long, UncertainRate> rates = new HashMap<>();

    public LiveFormula(StaffingPolicy policy) {
        this.policy = policy;
    }

    /**
     * What a number of servers achieves in an interval.
     *
     * @param serviceLevel share answered within the time asked for, by the policy's definition
     * @param waitProbability share that waits at all
     * @param averageWaitSeconds mean wait of all; null where the queue grows without bound
     * @param abandonment share that hangs up; 0 where nobody does
     * @param occupancy share of their time that the servers are busy; at most 1
     */
    public record Result(
            double serviceLevel,
            double waitProbability,
            @Nullable Double averageWaitSeconds,
            double abandonment,
            double occupancy) {}

    /** The smallest number of servers that meets every target of the interval and the policy's caps; 0 without load. */
    public int required(LivePool pool, int i) {
        double erlangs = pool.erlangs()[i];
        if (!(erlangs > 0) || !pool.isOpen(i)) {
            return 0;
        }
        int servers = Math.max(pool.least()[i], atOccupancy(erlangs));
        for (var target : pool.targets().get(i)) {
            servers = Math.max(servers, required(pool, i, target));
        }
        return withCaps(pool, i, servers);
    }

    private int atOccupancy(double erlangs) {
        double least = erlangs / policy.maxOccupancy().doubleValue();
        return (int) Math.ceil(least - TIE * Math.max(1, least));
    }

    /** Enough for the mean load, and as many more as the load's way through the interval asks for. */
    private int required(LivePool pool, int i, ServiceTarget target) {
        int servers = atMeanLoad(pool, i, target);
        double wait = target.answeredWithin().toMillis() / 1000.0;
        while (isMoving(pool, i) && result(pool, i, servers, wait).serviceLevel() < target.share() - TIE) {
            servers++;
        }
        return servers;
    }

    private int atMeanLoad(LivePool pool, int i, ServiceTarget target) {
        double erlangs = pool.erlangs()[i];
        double handleSeconds = pool.handleSeconds()[i];
        double wait = target.answeredWithin().toMillis() / 1000.0 / handleSeconds;
        if (policy.uncertainRate() && pool.rateCv()[i] > 0) {
            double variation = Math.min(pool.rateCv()[i], LARGEST_VARIATION);
            return rates.computeIfAbsent(Math.round(variation * PER_MILLE), any -> UncertainRate.of(any / PER_MILLE))
                    .required(erlangs, target.share(), (load, servers) -> serviceLevel(pool, i, load, servers, wait));
        }
        if (hangsUp(pool, i)) {
            return RequiredAgents.withPatience(
                    erlangs,
                    duration(handleSeconds),
                    duration(pool.patienceSeconds()[i]),
                    target,
                    policy.serviceLevel());
        }
        return RequiredAgents.of(erlangs, duration(handleSeconds), target);
    }

    /** Adds servers until the policy's limits on waiting and hanging up are kept too; each falls with every server. */
    private int withCaps(LivePool pool, int i, int servers) {
        if (policy.maxAverageWait() == null && policy.maxAbandonment() == null) {
            return servers;
        }
        double longest = policy.maxAverageWait() == null
                ? Double.POSITIVE_INFINITY
                : policy.maxAverageWait().toMillis() / 1000.0;
        double most = policy.maxAbandonment() == null ? 1 : policy.maxAbandonment();
        int enough = servers;
        while (true) {
            var result = result(pool, i, enough, 0);
            boolean waits = result.averageWaitSeconds() == null || result.averageWaitSeconds() > longest * (1 + TIE);
            if (!waits && result.abandonment() <= most * (1 + TIE)) {
                return enough;
            }
            enough++;
        }
    }

    /**
     * What servers achieve; the wait is in seconds. Without load everything is answered at once. Where the load moves, the interval's mean by
     * Simpson's rule over its start, middle and end.
     */
    public Result result(LivePool pool, int i, int servers, double waitSeconds) {
        return result(pool, i, servers, waitSeconds, policy.serviceLevel());
    }

    private Result result(LivePool pool, int i, int servers, double waitSeconds, ServiceLevelDefinition definition) {
        double erlangs = pool.erlangs()[i];
        if (!(erlangs > 0)) {
            return new Result(1, 0, 0.0, 0, 0);
        }
        if (!isMoving(pool, i)) {
            return at(pool, i, erlangs, servers, waitSeconds, definition);
        }
        double start = pool.startErlangs()[i];
        double end = pool.endErlangs()[i];
        double middle = Math.max(0, (6 * erlangs - start - end) / 4);
        return mean(
                at(pool, i, start, servers, waitSeconds, definition),
                at(pool, i, middle, servers, waitSeconds, definition),
                at(pool, i, end, servers, waitSeconds, definition));
    }

    /** Whether the load at the ends of an interval differs enough from its mean to count. */
    private static boolean isMoving(LivePool pool, int i) {
        return Math.abs(pool.endErlangs()[i] - pool.startErlangs()[i]) > STEADY * pool.erlangs()[i];
    }

    private static Result mean(Result start, Result middle, Result end) {
        boolean grows = start.averageWaitSeconds() == null
                || middle.averageWaitSeconds() == null
                || end.averageWaitSeconds() == null;
        return new Result(
                (start.serviceLevel() + 4 * middle.serviceLevel() + end.serviceLevel()) / 6,
                (start.waitProbability() + 4 * middle.waitProbability() + end.waitProbability()) / 6,
                grows
                        ? null
                        : (start.averageWaitSeconds() + 4 * middle.averageWaitSeconds() + end.averageWaitSeconds()) / 6,
                (start.abandonment() + 4 * middle.abandonment() + end.abandonment()) / 6,
                (start.occupancy() + 4 * middle.occupancy() + end.occupancy()) / 6);
    }

    private Result at(
            LivePool pool, int i, double erlangs, int servers, double waitSeconds, ServiceLevelDefinition definition) {
        if (!(erlangs > 0)) {
            return new Result(1, 0, 0.0, 0, 0);
        }
        double handleSeconds = pool.handleSeconds()[i];
        if (hangsUp(pool, i)) {
            var queue = ErlangA.of(
                    erlangs, servers, pool.patienceSeconds()[i] / handleSeconds, waitSeconds / handleSeconds);
            return new Result(
                    queue.serviceLevel(definition),
                    queue.waitProbability(),
                    queue.averageWait() * handleSeconds,
                    queue.abandonment(),
                    queue.occupancy());
        }
        double wait = ErlangC.averageWait(erlangs, servers) * handleSeconds;
        return new Result(
                ErlangC.serviceLevel(erlangs, servers, waitSeconds / handleSeconds),
                ErlangC.waitProbability(erlangs, servers),
                Double.isInfinite(wait) ? null : wait,
                0,
                servers == 0 ? 0 : Math.min(1, erlangs / servers));
    }

    private double serviceLevel(LivePool pool, int i, double erlangs, int servers, double wait) {
        return hangsUp(pool, i)
                ? ErlangA.of(erlangs, servers, pool.patienceSeconds()[i] / pool.handleSeconds()[i], wait)
                        .serviceLevel(policy.serviceLevel())
                : ErlangC.serviceLevel(erlangs, servers, wait);
    }

    private boolean hangsUp(LivePool pool, int i) {
        return policy.model() == QueueingModel.ERLANG_A && Double.isFinite(pool.patienceSeconds()[i]);
    }

    /**
     * Contacts that are not answered in time or hang up, exactly as the formula has it.
     *
     * @param servers servers on duty; not negative
     */
    public double late(LivePool pool, int i, int servers) {
        double contacts = pool.contacts()[i];
        if (!(contacts > 0)) {
            return 0;
        }
        var result = result(pool, i, servers, pool.answeredWithinSeconds(i), ServiceLevelDefinition.OFFERED);
        return contacts * (1 - result.serviceLevel());
    }

    /** The same at the mean load for 0 to {@code most} servers, as the convex table of {@link LateContacts}. */
    double[] lateTable(LivePool pool, int i, int most) {
        if (!(pool.contacts()[i] > 0)) {
            return new double[most + 1];
        }
        return new LateContacts(
                        pool.contacts()[i],
                        pool.erlangs()[i],
                        pool.handleSeconds()[i],
                        duration(pool.answeredWithinSeconds(i)),
                        hangsUp(pool, i) ? duration(pool.patienceSeconds()[i]) : null)
                .table(most);
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
