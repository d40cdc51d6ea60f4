package io.paiban.roster.model;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.workforce.model.Employee;
import io.paiban.workforce.model.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemSizeTest {

    private static final long GIGABYTE = 1L << 30;
    private static final Employee SOMEBODY = person("p", Role.AGENT, CHINA).employee();

    /** Breaks at five half hours. */
    private static final List<ShiftType> TYPES =
            List.of(type("E", "06:00", Duration.ofMinutes(510)), type("L", "14:00", Duration.ofMinutes(510)));

    @Test
    void itCountsPeopleDaysAndWaysToWork() {
        var size = size(56, 36);

        assertThat(size.people()).isEqualTo(36);
        assertThat(size.personDays()).isEqualTo(36 * 56);
        assertThat(size.choices()).isEqualTo(36 * 56 * 2 * 5);
        assertThat(size.excess()).isEmpty();
    }

    @Test
    void fiveThousandPeopleForEightWeeksAreTooMany() {
        assertThat(size(56, 5000).excess())
                .containsExactly(
                        new ProblemSize.Excess("people", 5000, 3000),
                        new ProblemSize.Excess("personDays", 280_000, 100_000));
    }

    @Test
    void theLastThatFitsFits() {
        assertThat(size(56, 1785).excess()).isEmpty();
        assertThat(size(56, 1786).excess())
                .extracting(ProblemSize.Excess::measure)
                .containsExactly("personDays");
        assertThat(size(1, 3000).excess()).isEmpty();
        assertThat(size(1, 3001).excess())
                .extracting(ProblemSize.Excess::measure)
                .containsExactly("people");
    }

    /** Whoever speaks all of many languages ties every set of them together: 2 to the 12th are too many to count people for. */
    @Test
    void manyLanguagesTiedTogetherAreTooMany() {
        var languages = IntStream.range(0, 12).mapToObj(i -> "l" + i).toArray(String[]::new);
        var polyglot = person("p", Role.BILINGUAL, CHINA, languages).employee();
        var groups = new ArrayList<>(List.of(languages));
        groups.add("general");

        assertThat(ProblemSize.of(7, List.of(polyglot), TYPES, groups).excess())
                .extracting(ProblemSize.Excess::measure)
                .containsExactly("groupSets");
        assertThat(ProblemSize.of(7, List.of(SOMEBODY), TYPES, groups).groupSets())
                .isEqualTo(14);
    }

    /** Two languages tied together: general, each of the two, both, and everybody. */
    @Test
    void languagesTiedTogetherMakeASetOfTheirOwn() {
        var rep = person("p", Role.BILINGUAL, CHINA, "en", "ja").employee();

        assertThat(ProblemSize.of(7, List.of(rep), TYPES, List.of("general", "en", "ja"))
                        .groupSets())
                .isEqualTo(5);
    }

    @Test
    void asManyPlansAsHalfOfTheMemoryHolds() {
        assertThat(size(7, 36).plansIn(GIGABYTE)).isEqualTo(SolveLimits.MOST_THREADS);
        assertThat(size(56, 1785).plansIn(GIGABYTE)).isEqualTo(2);
        assertThat(size(56, 1785).plansIn(1)).isEqualTo(1);
    }

    private static ProblemSize size(int days, int people) {
        return ProblemSize.of(days, Collections.nCopies(people, SOMEBODY), TYPES, List.of("general"));
    }
}
