package io.paiban.simulation.model;

import io.paiban.hotline.model.ServiceTarget;
import io.paiban.staffing.model.LoadMethod;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints what service each method of turning contacts into load gives on a {@link CurvedDay} of 3,000 calls.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.mainClass=io.paiban.simulation.model.LoadMethodsBenchmark}
 */
public final class LoadMethodsBenchmark {

    private static final int DAYS = 4000;

    private LoadMethodsBenchmark() {}

    /** @param arguments number of simulated days a row, 4,000 if none */
    public static void main(String[] arguments) {
        int days = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DAYS;
        System.out.println(
                "target   AHT  interval  method       agent-hours  day %   worst interval (95 % interval), points from target");
        for (var shape : CurvedDay.Shape.values()) {
            System.out.println(shape);
            rows(shape, days);
        }
    }

    private static void rows(CurvedDay.Shape shape, int days) {
        for (var target : List.of(
                ServiceTarget.of(Duration.ofSeconds(20), 0.8), ServiceTarget.of(Duration.ofSeconds(15), 0.95))) {
            for (int handleSeconds : new int[] {300, 900}) {
                for (int intervalSeconds : new int[] {1800, 900}) {
                    for (var method : LoadMethod.values()) {
                        row(new CurvedDay(shape, method, intervalSeconds, handleSeconds, target), days);
                    }
                }
            }
        }
    }

    private static void row(CurvedDay day, int days) {
        var result = day.live(days, 1);
        var solved = HandedOver.serviceLevels(day);
        double share = day.target().share();
        int lowest = 0;
        for (int i = 0; i < solved.length; i++) {
            lowest = solved[i] < solved[lowest] ? i : lowest;
        }
        System.out.printf(
                Locale.ROOT,
                "%2.0f/%-3d  %4.0f  %6d s  %-11s  %9.1f   %5.1f   %+5.1f (%+.1f to %+.1f) at %02d:%02d; %d more than 2 below | handed over %+.1f at %02d:%02d; %d more than 2 below%n",
                100 * share,
                day.target().answeredWithin().toSeconds(),
                day.handleSeconds(),
                day.intervalSeconds(),
                day.method(),
                result.agentHours(),
                100 * result.whole().value(),
                result.worstPoints(share),
                100 * (result.worst().low() - share),
                100 * (result.worst().high() - share),
                result.worstAt() / 3600,
                result.worstAt() / 60 % 60,
                result.below(),
                100 * (solved[lowest] - share),
                lowest * day.intervalSeconds() / 3600,
                lowest * day.intervalSeconds() / 60 % 60,
                Arrays.stream(solved).filter(level -> level < share - 0.02).count());
    }
}
