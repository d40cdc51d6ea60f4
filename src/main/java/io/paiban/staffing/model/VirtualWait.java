package io.paiban.staffing.model;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The time V that a contact of endless patience would wait in {@link ErlangA}, and what it means for contacts whose
 * patience P is exponential. Everything the model has to say is an expectation over V; this class computes the few that
 * the rest follows from, for one number of agents after another.
 *
 * <p>In mean handle times, with A Erlangs, N agents and theta = 1 / mean patience: V = 0 with weight E = I(N-1), the
 * inverse of {@link ErlangB}, and V has the weight A exp(phi(t)) dt at t &gt; 0, with phi(t) = A (1 - exp(-theta
 * t))/theta - N t. These weights are positive, and so is all that is summed here; the probabilities of abandoning and
 * of being late are never found as differences.
 *
 * <ul>
 *   <li>Where few terms count, they come from the series of the states of the queue: with w(k) the product of A / (N + j
 *       theta) over j = 1..k, the weight of V &gt; 0 is (A/N) sum w(k) over k &gt;= 0, that of being answered after
 *       waiting is sum w(k) over k &gt;= 1, and that of being answered later than T is exp(phi(T)) sum exp(-k theta T)
 *       w(k) over k &gt;= 1. One pass gives all.
 *   <li>In overload and with long patience the series would need up to billions of terms. The same expectations are then
 *       integrals of a bell-shaped curve, taken from its peak outwards in panels so short that Gauss's rule leaves no
 *       error. The peak is at exp(theta t) = A/N; counted from there phi falls by N/theta (exp(-u) - 1 + u), u = theta
 *       (t - peak), which cancels nothing.
 * </ul>
 *
 * <p>Source: C. Palm, 1957; O. Garnett, A. Mandelbaum and M. Reiman, Designing a call center with impatient customers,
 * 2002; A. Mandelbaum and S. Zeltyn, The Palm/Erlang-A queue, 2005.
 *
 * <p>Not safe for threads: the results are fields that the next call replaces.
 */
final class VirtualWait {

    /** The series is given up after so many terms, where the integral is cheaper. */
    private static final int MOST_TERMS = 700;

    /** A series that has grown so far is in deep overload; the integral is better there, and overflow is far off. */
    private static final double LARGEST_TERM = 1e200;

    /** Terms below this share of their sum are less than its rounding error. */
    private static final double NEGLIGIBLE = 1e-16;

    /** The integral ends where its curve has fallen below exp(-42) of the peak, 6e-19. */
    private static final double DEPTH = 42;

    /** Within a panel the curve falls by about exp(-10) at most; 16 nodes leave less than 1e-18 of it. */
    private static final double FALL = 10;

    /** Patience of fewer handle times is none: who finds all agents busy goes away. */
    private static final double NO_PATIENCE = 1e-50;

    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(16);

    private static final double[] NODES = new double[GAUSS.getNumberOfPoints()];
    private static final double[] WEIGHTS = new double[NODES.length];

    static {
        for (int i = 0; i < NODES.length; i++) {
            NODES[i] = GAUSS.getPoint(i);
            WEIGHTS[i] = GAUSS.getWeight(i);
        }
    }

    private final double erlangs;
    private final double perErlang;
    private final double patience;
    private final double theta;
    private final double wait;

    /** exp(-theta T), the share of the contacts whose patience outlasts T. */
    private final double patient;

    private final double fallAtWait;

    private final int floor;
    private double inverseAtFloor;
    private int reached = -1;
    private double inverse;

    /** P(V &gt; 0), the share that is not answered at once. */
    double waiting;

    /** P(V &lt; P), the share that is answered. */
    double answered;

    /** P(P &lt; V), the share that hangs up. */
    double abandoned;

    /** P(T &lt; V &lt; P), the share that is answered later than T. */
    double answeredLate;

    /** P(T &lt; V, T &lt; P), the share that still waits at T, whatever comes then. */
    double waitingLate;

    /** E(V; V &lt; P), the mean of the wait where it ends with an answer and 0 elsewhere; in handle times. */
    double waitOfAnswered;

    /**
     * @param erlangs offered load, in Erlangs; positive
     * @param patience mean patience, in mean handle times; finite and not negative
     * @param wait the wait T that divides in time from late, in mean handle times; finite and not negative
     */
    VirtualWait(double erlangs, double patience, double wait) {
        this.erlangs = erlangs;
        this.perErlang = 1 / erlangs;
        this.patience = patience;
        this.theta = 1 / patience;
        this.wait = wait;
        boolean none = patience < NO_PATIENCE;
        this.patient = none ? 0 : Math.exp(-wait * theta);
        this.fallAtWait = none ? 0 : erlangs * patience * beyondLinear(wait * theta);
        this.floor = (int) erlangs;
    }

    /** The share of the contacts that the target counts against: one minus the service level, without cancellation. */
    double missed(ServiceLevelDefinition definition) {
        return switch (definition) {
            case OFFERED -> abandoned + answeredLate;
            case EXCLUDING_SHORT_ABANDONS -> share(waitingLate, answered - answeredLate + waitingLate);
            case ANSWERED -> share(answeredLate, answered);
            case ABANDONS_AS_MET -> waitingLate;
        };
    }

    /** All contacts count as missed where none is left to judge by. */
    private static double share(double part, double whole) {
        return whole > 0 ? Math.min(1, part / whole) : 1;
    }

    /** Computes the results for a number of agents; rising numbers in turn are cheapest. */
    void with(int agents) {
        if (agents == 0) {
            set(1, 0, 1, 0, patient, 0);
            return;
        }
        double atOnce = inverse(agents - 1);
        if (atOnce > LARGEST_TERM) {
            set(0, 1, 0, 0, 0, 0);
        } else if (patience < NO_PATIENCE) {
            double busy = erlangs / agents;
            double all = atOnce + busy;
            set(busy / all, atOnce / all, busy / all, 0, 0, 0);
        } else if (!bySeries(agents, atOnce)) {
            byIntegral(agents, atOnce);
        }
    }

    private void set(
            double waiting,
            double answered,
            double abandoned,
            double answeredLate,
            double waitingLate,
            double waitOfAnswered) {
        this.waiting = waiting;
        this.answered = answered;
        this.abandoned = abandoned;
        this.answeredLate = answeredLate;
        this.waitingLate = waitingLate;
        this.waitOfAnswered = waitOfAnswered;
    }

    /** {@link ErlangB#inverse}, climbing from the last number asked for where that was smaller. */
    private double inverse(int servers) {
        if (servers < floor) {
            return ErlangB.inverse(erlangs, servers);
        }
        if (reached < 0) {
            inverseAtFloor = ErlangB.inverse(erlangs, floor);
        }
        if (reached < 0 || servers < reached) {
            reached = floor;
            inverse = inverseAtFloor;
        }
        while (reached < servers && inverse <= LARGEST_TERM) {
            reached++;
            inverse = 1 + inverse * reached * perErlang;
        }
        return inverse;
    }

    /** False where it needs too many terms. */
    boolean bySeries(int agents, double atOnce) {
        double term = 1;
        double patientTerm = 1;
        double delay = 0;
        double sum = 0;
        double queue = 0;
        double patientSum = 0;
        double delaySum = 0;
        double rate = agents;
        for (int k = 1; k <= MOST_TERMS; k++) {
            rate += theta;
            double service = 1 / rate;
            double ratio = erlangs * service;
            term *= ratio;
            patientTerm *= ratio * patient;
            delay += service;
            sum += term;
            double queued = k * term;
            queue += queued;
            patientSum += patientTerm;
            delaySum += delay * term;
            if (queued <= NEGLIGIBLE * queue * (1 - ratio)) {
                double busy = erlangs / agents;
                double all = atOnce + busy * (1 + sum);
                double late = Math.exp((erlangs - agents) * wait - fallAtWait);
                set(
                        busy * (1 + sum) / all,
                        (atOnce + sum) / all,
                        theta * queue / agents / all,
                        late * patientSum / all,
                        patient * late * busy * (1 + patientSum) / all,
                        delaySum / all);
                return true;
            }
            if (term > LARGEST_TERM) {
                return false;
            }
        }
        return false;
    }

    void byIntegral(int agents, double atOnce) {
        new Integral(agents, atOnce).take();
    }

    /** exp(-u) - 1 + u, to full precision also where u is small. */
    static double beyondLinear(double u) {
        if (Math.abs(u) > 0.25) {
            return Math.exp(-u) - 1 + u;
        }
        double sum = 1;
        for (int k = 12; k > 2; k--) {
            sum = 1 - sum * u / k;
        }
        return sum * u * u / 2;
    }

    /** The expectations as integrals over s, the time since the peak, in units of the weight at the peak. */
    private final class Integral {

        /** Time of the peak; 0 where the curve falls from the start. */
        private final double peak;

        private final double slope;
        private final double rate;
        private final double atOnce;
        private final double due;

        private double all;
        private double answeredAfterWait;
        private double lost;
        private double answeredAfterDue;
        private double afterDue;
        private double delay;

        Integral(int agents, double atOnce) {
            boolean overload = erlangs > agents;
            rate = Math.min(erlangs, agents);
            slope = overload ? 0 : agents - erlangs;
            peak = overload ? Math.log1p((erlangs - agents) / agents) * patience : 0;
            due = wait - peak;
            this.atOnce = atOnce * Math.exp(-rate * patience * beyondLinear(-peak * theta));
        }

        void take() {
            rightOfPeak();
            leftOfPeak();
            double total = atOnce + all;
            set(
                    all / total,
                    (atOnce + answeredAfterWait) / total,
                    lost / total,
                    answeredAfterDue / total,
                    patient * afterDue / total,
                    delay / total);
        }

        private void rightOfPeak() {
            double from = 0;
            while (fall(from) < DEPTH) {
                double left = Math.exp(-from * theta);
                double falls = slope + rate * (1 - left);
                double bends = rate * theta * left;
                double length = 2 * FALL / (falls + Math.sqrt(falls * falls + 2 * FALL * bends));
                // the patience of those who arrive has to be resolved too, until little of it is left
                length = Math.min(length, Math.max(4 * patience, peak + from));
                double to = from < due && due < from + length ? due : from + length;
                panel(from, to);
                from = to;
            }
        }

        /** The curve falls the faster the farther it is from the peak, and a panel must not reach before time 0. */
        private void leftOfPeak() {
            double to = 0;
            while (to > -peak && fall(to) < DEPTH) {
                double left = Math.exp(-to * theta);
                double falls = rate * (left - 1);
                double bends = Math.E * rate * theta * left;
                double length = Math.min(patience, 2 * FALL / (falls + Math.sqrt(falls * falls + 2 * FALL * bends)));
                double from = Math.max(-peak, to - length);
                if (from < due && due < to) {
                    from = due;
                }
                panel(from, to);
                to = from;
            }
        }

        private double fall(double s) {
            return slope * s + rate * patience * beyondLinear(s * theta);
        }

        private void panel(double from, double to) {
            double half = (to - from) / 2;
            double middle = from + half;
            boolean late = from >= due;
            for (int i = 0; i < NODES.length; i++) {
                double s = middle + half * NODES[i];
                double time = peak + s;
                double weight = erlangs * half * WEIGHTS[i] * Math.exp(-fall(s));
                double kept = weight * Math.exp(-time * theta);
                all += weight;
                lost -= weight * Math.expm1(-time * theta);
                answeredAfterWait += kept;
                delay += kept * time;
                if (late) {
                    afterDue += weight;
                    answeredAfterDue += kept;
                }
            }
        }
    }
}
