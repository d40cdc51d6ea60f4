package io.paiban.roster.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paiban.roster.model.WeightProfile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightsTest {

    static Stream<String> names() {
        return Weights.names().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyProfileWeighsEveryRule(String name) {
        var weights = Weights.named(name);

        assertThat(weights.name()).isEqualTo(name);
        for (var rule : RosterRule.values()) {
            assertThat(weights.weights()).containsKey(rule.id());
        }
        for (var rule : LawTally.JUDGED) {
            assertThat(weights.weights()).containsKeys(rule.id(), RosterRule.wished(rule));
        }
        assertThat(weights.weights().values()).allMatch(points -> points >= 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyProfileSaysWhatItIsForAndWhatItsNumbersAre(String name) {
        var profile = Weights.described(name);

        assertThat(profile.about()).isNotBlank();
        assertThat(profile.aboutZh()).isNotBlank();
        assertThat(profile.version()).isPositive();
        assertThat(profile.weights())
                .hasSize(RosterRule.values().length + 2 * LawTally.JUDGED.size())
                .extracting(WeightProfile.Line::rule)
                .doesNotHaveDuplicates();
        assertThat(profile.weights()).allMatch(line -> !line.unit().isBlank());
    }

    @Test
    void aProfileSaysOnlyWhatIsOtherThanInItsBase() {
        var balanced = Weights.balanced().weights();
        var service = Weights.named("service-first").weights();

        assertThat(service.get("overtime")).isLessThan(balanced.get("overtime"));
        assertThat(service.get("cover")).isEqualTo(balanced.get("cover"));
        assertThat(service.keySet()).isEqualTo(balanced.keySet());
    }

    @Test
    void peopleFirstWeighsOvertimeAndWishesMore() {
        var balanced = Weights.balanced().weights();
        var people = Weights.named("people-first").weights();

        assertThat(people.get("overtime")).isGreaterThan(balanced.get("overtime"));
        assertThat(people.get("wishes")).isGreaterThan(balanced.get("wishes"));
    }

    @Test
    void aNameThatIsNoProfileIsAnError() {
        assertThatThrownBy(() -> Weights.named("kindest")).hasMessageContaining("kindest");
    }
}
