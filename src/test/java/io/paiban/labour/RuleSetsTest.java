package io.paiban.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paiban.labour.model.LabourLaw;
import io.paiban.labour.model.LabourLaw.HoursSystem;
import io.paiban.labour.model.LegalRule;
import io.paiban.labour.model.Limit;
import io.paiban.labour.model.Severity;
import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REFERENCE = Path.of("../shared/labour/rulesets.json");

    /** Values of the specification's table of parameters where its file of rule sets has none. */
    private static final Map<String, Map<String, Object>> TABLE = Map.of(
            "CN-STANDARD", Map.of("weekly_normal_severity", "HARD"),
            "EU-WTD",
                    Map.of(
                            "week_start", "MONDAY",
                            "weekly_max_avg_severity", "HARD",
                            "max_consecutive_nights", 3,
                            "max_consecutive_nights_severity", "SOFT",
                            "late_grace_min", 0,
                            "early_grace_min", 0,
                            "extra_ignore_below_min", 0,
                            "punch_dedupe_min", 3));

    private static final Set<String> OF_THE_VERSION =
            Set.of("id", "version", "effective_from", "effective_to", "inherits", "supersedes", "name_zh");

    private final RuleSets ruleSets = new RuleSets();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"CN-STANDARD/2025.1", "CN-STANDARD/2014.1", "EU-WTD/2003.88"})
    void everyParameterIsTheReferences(String key) throws IOException {
        assumeTrue(Files.exists(REFERENCE), "There is no reference (%s).".formatted(REFERENCE));
        JsonNode expected = resolved(JSON.readTree(REFERENCE.toFile()).get("rule_sets"), key);
        JsonNode ours = find(JSON.readTree(document()).get("rule_sets"), key);
        Map<String, Object> table = TABLE.get(expected.get("id").asText());

        ours.properties().forEach(parameter -> {
            if (!parameter.getKey().equals("sources")) {
                JsonNode reference = expected.hasNonNull(parameter.getKey())
                        ? expected.get(parameter.getKey())
                        : JSON.valueToTree(table.get(parameter.getKey()));
                assertThat(parameter.getValue()).as(parameter.getKey()).isEqualTo(reference);
            }
        });
    }

    @Test
    void chinaSinceTheThirteenHolidays() {
        assertThat(ruleSets.get("CN-STANDARD", LocalDate.of(2026, 9, 20)))
                .usingRecursiveComparison()
                .ignoringFields("sources")
                .isEqualTo(china("2025.1", LocalDate.of(2025, 1, 1), null));
    }

    @Test
    void chinaBefore() {
        assertThat(ruleSets.get("CN-STANDARD", LocalDate.of(2024, 5, 2)))
                .usingRecursiveComparison()
                .ignoringFields("sources")
                .isEqualTo(china("2014.1", LocalDate.of(2014, 1, 1), LocalDate.of(2024, 12, 31)));
    }

    @Test
    void theWorkingTimeDirective() {
        assertThat(ruleSets.get("EU-WTD", "2003.88"))
                .usingRecursiveComparison()
                .ignoringFields("sources")
                .isEqualTo(new LabourLaw(
                        "EU-WTD",
                        "2003.88",
                        LocalDate.of(2004, 8, 2),
                        null,
                        HoursSystem.AVERAGED,
                        hard(660),
                        hard(2100),
                        DayOfWeek.MONDAY,
                        hard(2880),
                        soft(6),
                        soft(3),
                        hard(780),
                        LocalTime.of(23, 0),
                        LocalTime.of(6, 0),
                        180,
                        null,
                        false,
                        0,
                        0,
                        0,
                        3,
                        List.of()));
    }

    @Test
    void aVersionIsInForceFromItsFirstDayToItsLast() {
        assertThat(ruleSets.get("CN-STANDARD", LocalDate.of(2024, 12, 31)).version())
                .isEqualTo("2014.1");
        assertThat(ruleSets.get("CN-STANDARD", LocalDate.of(2025, 1, 1)).version())
                .isEqualTo("2025.1");
        assertThat(ruleSets.find("CN-STANDARD", LocalDate.of(2014, 1, 1))).isPresent();
        assertThat(ruleSets.find("CN-STANDARD", LocalDate.of(2013, 12, 31))).isEmpty();
    }

    @Test
    void theListIsInTheOrderOfIdsAndDays() {
        assertThat(ruleSets.list())
                .extracting(law -> law.id() + "/" + law.version())
                .containsExactly("CN-STANDARD/2014.1", "CN-STANDARD/2025.1", "EU-WTD/2003.88");
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> ruleSets.get("CN-STANDARD", "1994.1"))
                .isInstanceOfSatisfying(RequestFailure.class, failure -> assertThat(failure.type())
                        .isEqualTo(ProblemType.RULE_SET_NOT_FOUND));
        assertThatThrownBy(() -> ruleSets.get("EU-WTD", LocalDate.of(2004, 8, 1)))
                .isInstanceOf(RequestFailure.class)
                .hasMessageContaining("EU-WTD")
                .hasMessageContaining("2004-08-01");
    }

    @Test
    void everyRuleHasASourceOfItsOwn() {
        for (LabourLaw law : ruleSets.list()) {
            for (LegalRule rule : LegalRule.values()) {
                assertThat(rule.sourceIn(law)).as(law.id() + " " + rule.id()).doesNotContain("weekly-rest");
            }
        }
    }

    @Test
    void unknownParametersAreRefused() throws IOException {
        assertThatThrownBy(() -> changed(0, "shift_gab_min", 600))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shift_gab_min");
    }

    @Test
    void missingParametersAreRefused() throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(document());
        ((ObjectNode) root.get("rule_sets").get(0)).remove("weekly_rest_min");

        assertThatThrownBy(() -> new RuleSets(root.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weekly_rest_min");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shift_gap_min", "max_consecutive_workdays", "daily_normal_min", "late_grace_min"})
    void negativeLimitsAreRefused(String parameter) {
        assertThatThrownBy(() -> changed(0, parameter, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(-1)");
    }

    @Test
    void aLimitWithoutSeverityIsRefused() {
        assertThatThrownBy(() -> changed(0, "shift_gap_severity", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shift_gap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2025-01-01"})
    void versionsThatLeaveAGapOrOverlapAreRefused(String lastDay) {
        assertThatThrownBy(() -> changed(0, "effective_to", lastDay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(lastDay);
    }

    private static RuleSets changed(int index, String parameter, Object value) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(document());
        ((ObjectNode) root.get("rule_sets").get(index)).set(parameter, JSON.valueToTree(value));
        return new RuleSets(root.toString());
    }

    private static LabourLaw china(String version, LocalDate from, LocalDate to) {
        return new LabourLaw(
                "CN-STANDARD",
                version,
                from,
                to,
                HoursSystem.STANDARD,
                soft(660),
                hard(1440),
                DayOfWeek.MONDAY,
                hard(2400),
                hard(6),
                soft(3),
                soft(720),
                LocalTime.of(22, 0),
                LocalTime.of(6, 0),
                240,
                480,
                true,
                5,
                0,
                15,
                3,
                List.of());
    }

    /** The reference's version with what it inherits: parameters, but not what names and dates the version. */
    private static JsonNode resolved(JsonNode all, String key) {
        ObjectNode own = find(all, key).deepCopy();
        if (own.hasNonNull("inherits")) {
            resolved(all, own.get("inherits").asText()).properties().forEach(inherited -> {
                if (!own.has(inherited.getKey()) && !OF_THE_VERSION.contains(inherited.getKey())) {
                    own.set(inherited.getKey(), inherited.getValue());
                }
            });
        }
        return own;
    }

    private static ObjectNode find(JsonNode all, String key) {
        for (JsonNode one : all) {
            if (key.equals(one.get("id").asText() + "/" + one.get("version").asText())) {
                return (ObjectNode) one;
            }
        }
        throw new IllegalArgumentException("There is no rule set (%s).".formatted(key));
    }

    private static String document() throws IOException {
        try (var resource = RuleSets.class.getResourceAsStream("/labour/rule-sets.json")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Limit hard(long value) {
        return new Limit(value, Severity.HARD);
    }

    private static Limit soft(long value) {
        return new Limit(value, Severity.SOFT);
    }
}
