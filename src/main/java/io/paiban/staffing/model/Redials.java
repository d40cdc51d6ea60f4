package io.paiban.staffing.model;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Callers who call again. They come on top of the fresh contacts, and the busier the lines are, the more of them there
 * are.
 *
 * <p>The load in all solves A = fresh + redial A P(A) + reconnect A (1 - P(A)), with P the abandonment of {@link
 * ErlangA}. Both the lost contacts A P(A) and the answered ones A (1 - P(A)) grow with A, so (1 - redial) A P(A) + (1 -
 * reconnect) A (1 - P(A)) = fresh has exactly one solution, and bracketing finds it.
 *
 * <p>Source: S. Ding, G. Koole and R. D. van der Mei, On the estimation of the true demand in call centers with redials
 * and reconnects, European Journal of Operational Research 246, 2015; delays before the next attempt are left out, as in
 * its steady state.
 *
 * @param redial share of those who hang up who call again; in [0, 1)
 * @param reconnect share of the answered who call again; in [0, 1)
 */
public record Redials(double redial, double reconnect) {

    /** Nobody calls again. */
    public static final Redials NONE = new Redials(0, 0);

    private static final double RELATIVE = 1e-14;
    private static final int MOST_EVALUATIONS = 500;

    public Redials {
        requireShare("redial", redial);
        requireShare("reconnect", reconnect);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The share of callers who %s (%s) must be at least 0 and less than 1.".formatted(name, share));
        }
    }

    /**
     * The load with the repeated contacts in it.
     *
     * @param fresh load of the contacts that do not repeat another one, in Erlangs; in [0, {@link ErlangB#LARGEST}]
     * @param agents number of agents; in [0, {@link ErlangB#LARGEST}]
     * @param patience mean time until a waiting caller hangs up, in mean handle times; in [0, 1e50]
     * @return Erlangs, at least {@code fresh}
     * @throws IllegalArgumentException also where the load does not settle within {@link ErlangB#LARGEST} Erlangs
     */
    public double offered(double fresh, int agents, double patience) {
        ErlangB.requireLoad(fresh);
        ErlangB.requireServers(agents);
        ErlangA.requireTime("patience", patience);
        if (fresh == 0 || redial == 0 && reconnect == 0) {
            return fresh;
        }
        double most = Math.min(ErlangB.LARGEST, fresh / (1 - Math.max(redial, reconnect)) * (1 + RELATIVE));
        double excess = freshOf(most, agents, patience) - fresh;
        if (excess < -fresh * RELATIVE) {
            throw new IllegalArgumentException(
                    "With %d agents the load of so many fresh contacts (%s Erlangs) does not settle within %d Erlangs."
                            .formatted(agents, fresh, ErlangB.LARGEST));
        }
        // the ends can be the solution itself, up to rounding
        if (excess <= 0) {
            return most;
        }
        if (freshOf(fresh, agents, patience) >= fresh) {
            return fresh;
        }
        return new BrentSolver(RELATIVE, fresh * 1e-300, fresh * 1e-300)
                .solve(MOST_EVALUATIONS, load -> freshOf(load, agents, patience) - fresh, fresh, most);
    }

    /** The fresh contacts in a load, which rise with it. */
    private double freshOf(double erlangs, int agents, double patience) {
        double abandonment = ErlangA.of(erlangs, agents, patience, 0).abandonment();
        return erlangs * ((1 - redial) * abandonment + (1 - reconnect) * (1 - abandonment));
    }
}
