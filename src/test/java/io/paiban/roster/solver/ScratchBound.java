package io.paiban.roster.solver;
import io.paiban.roster.bound.ShortageBound;
import io.paiban.roster.model.*;
import java.time.Duration;
import java.util.*;
public final class ScratchBound {
    public static void main(String[] a) throws Exception {
        for (String which : a[0].split("")) {
            RosterProblem p = switch (which) {
                case "a" -> BenchmarkWeeks.of(40, 8, 4, 7, 0.88, 2400L, 7);
                case "b" -> BenchmarkWeeks.of(28, 9, 4, 7, 0.90, null, 8);
                case "t" -> BenchmarkWeeks.of(24, 6, 6, 7, 0.95, 2400L, 8);
                case "s" -> BenchmarkWeeks.of(24, 6, 6, 7, 1.1, 2400L, 8);
                default -> BenchmarkWeeks.of(40, 8, 4, 28, 0.88, 2400L, 9);
            };
             long found = Long.parseLong(a[2]); if (found > 0) { for (int it : new int[] {400, 4000}) {
                long t = System.nanoTime();
                var proof = ShortageBound.of(p, found, it, Duration.ofSeconds(60), () -> false);
                System.out.printf("  rounds %d: bound %d of %d min, %.2f s%n", proof.rounds(), proof.minutes(), found, (System.nanoTime() - t) / 1e9);
            } continue; }
            var out = RosterSolver.solve(p, List.of(), new SolveLimits(Duration.ofSeconds(Integer.parseInt(a[1])), null, 1), b -> {}, () -> false);
            System.out.println(which + " " + out.progress().words() + " " + out.progress().score());
            for (int it : new int[] {100, 400, 2000, 8000}) {
                long t = System.nanoTime();
                var proof = ShortageBound.of(p, out.progress().minutesShort(), it, Duration.ofSeconds(60), () -> false);
                System.out.printf("  rounds %d: bound %d of %d min, %.2f s%n", proof.rounds(), proof.minutes(), out.progress().minutesShort(), (System.nanoTime() - t) / 1e9);
            }
        }
    }
}
