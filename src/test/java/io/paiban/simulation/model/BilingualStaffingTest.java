package io.paiban.simulation.model;

import static io.paiban.simulation.model.SimulationFixtures.crew;
import static io.paiban.simulation.model.SimulationFixtures.day;
import static io.paiban.simulation.model.SimulationFixtures.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.hotline.model.ServiceTarget;
import io.paiban.staffing.model.RequiredAgents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Staff added up language by language, each as Erlang C asks for it alone and at least one: general monolinguals and
 * bilinguals of every language. That is enough when the telephone system keeps one speaker idle, and not without.
 */
class BilingualStaffingTest {

    private static final double HANDLE = 300;
    private static final int HOURS = 60;
    private static final int WARM_UP = 4;

    private record Case(double general, double[] languages, double within, double share) {

        @Override
        public String toString() {
            return general + " general, " + Arrays.toString(languages) + " an hour, " + share + " within " + within
                    + " s";
        }

        int required(double callsAnHour) {
            var target = ServiceTarget.of(Duration.ofSeconds((long) within), share);
            return Math.max(
                    1, RequiredAgents.of(callsAnHour * HANDLE / 3600, Duration.ofSeconds((long) HANDLE), target));
        }

        RosterOutcome outcome(Routing routing) {
            var streams = new ArrayList<ContactStream>();
            var agents = crew(required(general), 0, -WARM_UP * 3600, (HOURS + 10) * 3600);
            streams.add(stream("general", -1, general));
            for (int k = 0; k < languages.length; k++) {
                streams.add(stream("language " + k, k, languages[k]));
                agents = together(agents, crew(required(languages[k]), 1 << k, -WARM_UP * 3600, (HOURS + 10) * 3600));
            }
            var day = day(WARM_UP, 3600, streams, agents).withRouting(routing);
            return RosterOutcome.of(List.of(DayResult.of(day, 17, 40, () -> false, SimulationProgress.SILENT)));
        }

        private ContactStream stream(String name, int language, double callsAnHour) {
            var contacts = new double[WARM_UP + HOURS];
            Arrays.fill(contacts, callsAnHour);
            return new ContactStream(
                    name,
                    language,
                    1,
                    contacts,
                    HANDLE,
                    1,
                    HandleTimes.EXPONENTIAL,
                    Double.POSITIVE_INFINITY,
                    0,
                    1,
                    within,
                    share);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(40.0, 200.0)
                .flatMap(general -> Stream.of(new double[] {6}, new double[] {20, 3}, new double[] {40, 12, 2})
                        .flatMap(languages -> Stream.of(
                                new Case(general, languages, 20, 0.8), new Case(general, languages, 15, 0.95))));
    }

    private static List<String> below(RosterOutcome outcome) {
        return outcome.streams().stream()
                .filter(stream ->
                        Objects.requireNonNull(stream.whole().serviceLevel()).high()
                                < stream.target().targetShare())
                .map(stream -> stream.target().name())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void withOneSpeakerKeptIdleEveryTargetIsMet(Case hotline) {
        assertThat(below(hotline.outcome(Routing.KEEP_ONE_IDLE))).isEmpty();
    }

    @Test
    void withoutItLanguagesFailInAGoodPartOfTheCasesAndAreNamed() {
        int failing = 0;
        for (var hotline : cases().toList()) {
            var outcome = hotline.outcome(new Routing(false));
            var below = below(outcome);
            if (below.stream().anyMatch(name -> name.startsWith("language"))) {
                failing++;
                assertThat(outcome.failures()).extracting(Failure::stream).containsAll(below);
            }
        }
        assertThat(failing).isGreaterThanOrEqualTo(4);
    }
}
