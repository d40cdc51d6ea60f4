package io.paiban.roster.model;

import static io.paiban.roster.RosterFixtures.CHINA;
import static io.paiban.roster.RosterFixtures.person;
import static io.paiban.roster.RosterFixtures.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.paiban.roster.model.WorkCondition.DayMark;
import io.paiban.workforce.model.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkRuleLibraryTest {

    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    @Test
    void withoutTypesNoRuleSpeaksOfAny() {
        assertThat(WorkRuleLibrary.chinese24Hours(List.of()))
                .extracting(WorkRule::code)
                .contains("max-nights", "two-days-off-together", "balance-holidays")
                .doesNotContain("no-early-after-late", "rest-after-nights", "no-late-before-leave");
    }

    @Test
    void noTwoRulesContradict() {
        var rules = WorkRuleLibrary.chinese24Hours(List.of(
                type("E", "07:00", EIGHT_HOURS), type("L", "14:00", EIGHT_HOURS), type("N", "22:00", EIGHT_HOURS)));

        assertThat(rules).extracting(WorkRule::code).doesNotHaveDuplicates();
        assertThat(WorkRuleConflicts.among(
                        rules, List.of(person("1", Role.AGENT, CHINA).employee())))
                .isEmpty();
    }

    /** Early starts before 8:00, late ends after 20:00, night has three hours from 22:00 to 6:00: each just so, and a minute beside it. */
    @Test
    void typesAreEarlyLateOrNightByTheirTimes() {
        var rules = WorkRuleLibrary.chinese24Hours(List.of(
                type("E", "07:59", EIGHT_HOURS),
                type("D", "08:00", EIGHT_HOURS),
                type("D2", "12:00", EIGHT_HOURS),
                type("L", "12:01", EIGHT_HOURS),
                type("L2", "16:59", EIGHT_HOURS),
                type("N", "17:00", EIGHT_HOURS),
                type("N2", "03:00", EIGHT_HOURS),
                type("E2", "03:01", EIGHT_HOURS)));

        assertThat(condition(rules, "no-early-after-late"))
                .isEqualTo(new WorkCondition.Forbidden(List.of(DayMark.of("L", "L2"), DayMark.of("E", "E2"))));
        assertThat(condition(rules, "rest-after-nights"))
                .isEqualTo(new WorkCondition.RestBetween(
                        48 * 60, null, Set.of("N", "N2"), Set.of("E", "D", "D2", "L", "L2", "E2"), 1));
    }

    private static WorkCondition condition(List<WorkRule> rules, String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow()
                .condition();
    }
}
