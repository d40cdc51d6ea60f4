package io.paiban.simulation.model;

import java.util.Arrays;

/**
 * The service of a {@link CurvedDay} whose agents leave on the second and hand over the call in progress, solved instead of simulated: the
 * queue M(t)/M/n(t), whose state is the number of callers in it.
 *
 * <p>The probabilities of the states follow the forward equations p'(k) = lambda(t) p(k-1) + mu min(k+1, n) p(k+1) - (lambda(t) + mu min(k, n))
 * p(k), by Euler steps of a second (the fastest rate is a fifth a second). Who arrives in state k waits for k - n + 1 completions,
 * each nu = n mu: an Erlang time. Two days are solved and the second is read, because the first begins empty. Source: A. Ingolfsson, E.
 * Akhmetshina, S. Budge, Y. Li, X. Wu, A survey and experimental comparison of service-level-approximation methods for nonstationary M(t)/M/s(t)
 * queueing systems, INFORMS Journal on Computing 19 (2007).
 */
final class HandedOver {

    private static final int STATES = 600;
    private static final double STEP = 1;

    private HandedOver() {}

    /** Service level by interval, weighted by the contacts that arrive in it. */
    static double[] serviceLevels(CurvedDay day) {
        return serviceLevels(
                day.contacts(),
                day.staff(),
                day.intervalSeconds(),
                day.handleSeconds(),
                day.target().answeredWithin().toMillis() / 1000.0);
    }

    /** The same for any contacts and head-counts by interval. */
    static double[] serviceLevels(double[] contacts, int[] staff, int seconds, double handleSeconds, double wait) {
        var bounds = new int[contacts.length + 3];
        Arrays.setAll(bounds, i -> (i - 1) * seconds);
        var around = new double[contacts.length + 2];
        Arrays.setAll(around, i -> contacts[Math.floorMod(i - 1, contacts.length)]);
        var rates = new ArrivalRates(bounds, around);
        double mu = 1 / handleSeconds;
        var p = new double[STATES];
        p[0] = 1;
        var levels = new double[contacts.length];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < contacts.length; i++) {
                double inTime = 0;
                double all = 0;
                for (int s = 0; s < seconds; s++) {
                    double lambda = rates.rate(i + 1, s + 0.5);
                    if (s % 30 == 15) {
                        inTime += lambda * answered(p, staff[i], mu, wait);
                        all += lambda;
                    }
                    p = step(p, lambda, mu, staff[i]);
                }
                levels[i] = all == 0 ? 1 : inTime / all;
            }
        }
        return levels;
    }

    private static double[] step(double[] p, double lambda, double mu, int n) {
        var next = new double[STATES];
        for (int k = 0; k < STATES; k++) {
            double in = (k > 0 ? lambda * p[k - 1] : 0) + (k + 1 < STATES ? mu * Math.min(k + 1, n) * p[k + 1] : 0);
            double out = ((k + 1 < STATES ? lambda : 0) + mu * Math.min(k, n)) * p[k];
            next[k] = p[k] + STEP * (in - out);
        }
        return next;
    }

    private static double answered(double[] p, int n, double mu, double wait) {
        double sum = 0;
        double mean = n * mu * wait;
        double term = Math.exp(-mean);
        double completions = 0;
        for (int k = 0; k < STATES; k++) {
            if (k < n) {
                sum += p[k];
            } else {
                completions += term;
                term *= mean / (k - n + 1);
                sum += p[k] * (1 - completions);
            }
        }
        return sum;
    }
}
