package io.paiban.simulation.model;

import static io.paiban.simulation.model.SimulationFixtures.ENDLESS;
import static io.paiban.simulation.model.SimulationFixtures.steady;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paiban.staffing.model.ErlangC;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Constant rate, constant staff and exponential times, where queueing theory is exact. Seeds were fixed before the first
 * run. Of some twenty 95 % intervals one would miss by nature, so the intervals are simultaneous (Bonferroni): each is
 * widened from a coverage of 95 % to one of 99.75 %, and must be narrow all the same.
 */
class SteadyStateTest {

    private static final int WARM_UP_HOURS = 20;
    private static final int HOURS = 180;
    private static final int REPLICATIONS = 60;

    /** Normal quantile of 1 - 0.05/20/2 over that of 1 - 0.05/2. */
    private static final double SIMULTANEOUS = 3.0233 / 1.96;

    @ParameterizedTest(name = "{0} calls an hour of {1} s, {2} agents")
    @CsvSource({"40, 180, 3", "100, 300, 10", "240, 240, 19", "600, 200, 36"})
    void patientCallersWaitAsErlangCSays(double calls, double handle, int agents) {
        double erlangs = calls * handle / 3600;

        var measured = measure(steady(WARM_UP_HOURS, HOURS, calls, handle, ENDLESS, 20, agents), 11);

        agrees(measured.serviceLevel, ErlangC.serviceLevel(erlangs, agents, 20 / handle), 0.012);
        agrees(measured.meanWait, ErlangC.averageWait(erlangs, agents) * handle, 0.08 * measured.meanWait.value());
        agrees(measured.occupancy, erlangs / agents, 0.01);
    }

    @ParameterizedTest(name = "{0} calls an hour of {1} s, patience {2} s, {3} agents")
    @CsvSource({"40, 180, 120, 2", "100, 300, 90, 8", "240, 240, 180, 15", "600, 200, 60, 34"})
    void impatientCallersWaitAndHangUpAsTheBirthDeathProcessSays(
            double calls, double handle, double patience, int agents) {
        var exact = new Impatient(calls / 3600, 1 / handle, 1 / patience, agents);

        var measured = measure(steady(WARM_UP_HOURS, HOURS, calls, handle, patience, 20, agents), 12);

        agrees(measured.serviceLevel, exact.answeredWithin(20), 0.006);
        agrees(measured.meanWait, exact.meanQueue / exact.arrival, 0.02 * measured.meanWait.value());
        agrees(measured.abandoned, exact.leaving * exact.meanQueue / exact.arrival, 0.006);
    }

    @Test
    void theReferenceWithoutHangingUpIsErlangC() {
        var exact = new Impatient(100 / 3600.0, 1 / 300.0, 1e-9, 10);

        assertThat(exact.answeredWithin(20)).isCloseTo(ErlangC.serviceLevel(100 / 12.0, 10, 20 / 300.0), within(1e-4));
    }

    private static void agrees(Estimate estimate, double exact, double narrow) {
        double half = SIMULTANEOUS * estimate.halfWidth();
        assertThat(half).as("half width").isLessThan(narrow);
        assertThat(estimate.value()).isBetween(exact - half, exact + half);
    }

    private record Measured(Estimate serviceLevel, Estimate meanWait, Estimate abandoned, Estimate occupancy) {}

    private static Measured measure(DayScenario day, long seed) {
        var simulation = new DaySimulation(day);
        var sums = new double[6][REPLICATIONS];
        for (int r = 0; r < REPLICATIONS; r++) {
            var outcome = simulation.run(seed, r, () -> false);
            for (int i = 0; i < day.counted(); i++) {
                sums[0][r] += outcome.offered(0, i);
                sums[1][r] += outcome.answeredInTime(0, i);
                sums[2][r] += outcome.waitSeconds(0, i);
                sums[3][r] += outcome.abandoned(0, i);
                sums[4][r] += outcome.busySeconds(0, i);
                sums[5][r] += outcome.staffedSeconds(0, i);
            }
        }
        return new Measured(
                Objects.requireNonNull(Estimate.share(sums[1], sums[0])),
                Objects.requireNonNull(Estimate.ratio(sums[2], sums[0])),
                Objects.requireNonNull(Estimate.share(sums[3], sums[0])),
                Objects.requireNonNull(Estimate.share(sums[4], sums[5])));
    }

    /**
     * M/M/N+M by its balance equations, and the answered share by uniformisation of what stands before a caller; plain
     * sums of positive terms, without the formulas of the product. Source: A. Mandelbaum and S. Zeltyn, Service
     * engineering in action: the Palm/Erlang-A queue, 2007.
     */
    private static final class Impatient {

        private static final int LONGEST_QUEUE = 400;

        final double arrival;
        final double service;
        final double leaving;
        final int agents;
        final double[] probability;
        final double meanQueue;

        Impatient(double arrival, double service, double leaving, int agents) {
            this.arrival = arrival;
            this.service = service;
            this.leaving = leaving;
            this.agents = agents;
            probability = new double[agents + LONGEST_QUEUE];
            probability[0] = 1;
            double sum = 1;
            for (int k = 1; k < probability.length; k++) {
                double death = Math.min(k, agents) * service + Math.max(0, k - agents) * leaving;
                probability[k] = probability[k - 1] * arrival / death;
                sum += probability[k];
            }
            double queue = 0;
            for (int k = 0; k < probability.length; k++) {
                probability[k] /= sum;
                queue += Math.max(0, k - agents) * probability[k];
            }
            meanQueue = queue;
        }

        double answeredWithin(double seconds) {
            double answered = 0;
            for (int k = 0; k < agents; k++) {
                answered += probability[k];
            }
            // A caller with j before him: one of them leaves or is answered, he hangs up himself, or he is next.
            int states = LONGEST_QUEUE;
            double fastest = agents * service + (states + 1) * leaving;
            var waiting = new double[states];
            System.arraycopy(probability, agents, waiting, 0, states);
            double weight = Math.exp(-fastest * seconds);
            double rest = 1 - weight;
            for (int jump = 1; rest > 1e-13; jump++) {
                var after = new double[states];
                double served = waiting[0] * agents * service / fastest;
                for (int j = 0; j < states; j++) {
                    double ahead = agents * service + j * leaving;
                    after[j] += waiting[j] * (fastest - ahead - leaving) / fastest;
                    if (j > 0) {
                        after[j - 1] += waiting[j] * ahead / fastest;
                    }
                }
                waiting = after;
                // Served at this jump counts when the jump falls within the time.
                answered += served * rest;
                weight *= fastest * seconds / jump;
                rest -= weight;
            }
            return answered;
        }
    }
}
