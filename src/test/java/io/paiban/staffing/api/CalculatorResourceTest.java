package io.paiban.staffing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paiban.platform.problem.RequestFailure;
import io.paiban.staffing.model.StaffingVectors;
import io.paiban.staffing.model.StaffingVectors.Vector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calculators from JSON text to JSON text, without HTTP around them. */
class CalculatorResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<JsonNode>> ELEMENTS = new TypeReference<>() {};

    private final CalculatorResource calculators = new CalculatorResource();

    @Test
    void shrinkageAnswersEveryVector() {
        assertThat(mismatches("shrinkage", calculators::shrinkage)).isEmpty();
    }

    @Test
    void erlangBAnswersEveryVector() {
        assertThat(mismatches("erlangB", calculators::erlangB)).isEmpty();
    }

    @Test
    void erlangCAnswersEveryVector() {
        assertThat(mismatches("erlangC", calculators::erlangC)).isEmpty();
    }

    @Test
    void requiredAgentsAnswerEveryVector() {
        assertThat(mismatches("erlangC.required", calculators::required)).isEmpty();
    }

    @Test
    void erlangAAnswersEveryVector() {
        assertThat(mismatches("erlangA", calculators::erlangA)).isEmpty();
    }

    @Test
    void requiredAgentsWithPatienceAnswerEveryVector() {
        assertThat(mismatches("erlangA.required", calculators::requiredWithPatience))
                .isEmpty();
    }

    private interface Calculator {
        List<ObjectNode> calculate(List<JsonNode> elements);
    }

    private static List<String> mismatches(String kind, Calculator calculator) {
        var vectors = StaffingVectors.ofKind(kind);
        var inputs = vectors.stream().map(vector -> vector.input().toString()).toList();
        var answers = answers(calculator, inputs.toString());
        assertThat(answers).hasSameSizeAs(vectors);
        var mismatches = new ArrayList<String>();
        for (int i = 0; i < vectors.size(); i++) {
            var vector = vectors.get(i);
            var answer = answers.get(i);
            vector.expected().fieldNames().forEachRemaining(field -> {
                if (!agrees(vector, field, answer.path(field))) {
                    mismatches.add("%s %s: %s".formatted(vector, field, answer));
                }
            });
        }
        return mismatches;
    }

    private static boolean agrees(Vector vector, String field, JsonNode answer) {
        var expected = vector.expected().get(field);
        if (field.equals("why")) {
            return !answer.asText().isBlank();
        }
        if (field.endsWith("gents")) {
            return answer.isInt() && answer.intValue() == expected.intValue();
        }
        return expected.isNumber()
                ? answer.isNumber() && vector.accepts(field, answer.doubleValue())
                : answer.equals(expected);
    }

    @Test
    void aQueueIsDescribedByTheseFields() {
        var answer = answers(
                        calculators::erlangC,
                        "[{'calls': 10, 'intervalSec': 900, 'ahtSec': 300, 'agents': 3, 'targetSec': 20}]")
                .get(0);

        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "load", "stable", "pWait", "serviceLevel", "asaSec", "occupancy", "avgQueueLength");
        assertThat(answer.get("stable").booleanValue()).isFalse();
        assertThat(answer.get("asaSec").isNull()).isTrue();
    }

    @Test
    void aRequirementIsDescribedByTheseFields() {
        var answer = answers(
                        calculators::required,
                        "[{'calls': 90, 'intervalSec': 1800, 'ahtSec': 300, 'serviceLevelTarget': 0.8, 'targetSec':"
                                + " 20}]")
                .get(0);

        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "agents",
                        "scheduledAgents",
                        "load",
                        "pWait",
                        "serviceLevel",
                        "asaSec",
                        "occupancy",
                        "serviceLevelOneFewer");
        assertThat(answer.get("agents").intValue()).isEqualTo(19);
    }

    @Test
    void anInvalidElementIsAnsweredInItsPlace() {
        var answers = answers(
                calculators::shrinkage,
                "[{'netAgents': 7, 'shrinkage': 0.9}, {'netAgents': 7}, {'netAgents': 9, 'shrinkage': 0.1}]");

        assertThat(answers.get(0).get("scheduledAgents").intValue()).isEqualTo(70);
        assertThat(answers.get(1).get("error").booleanValue()).isTrue();
        assertThat(answers.get(1).get("why").asText()).isEqualTo("The field (shrinkage) is missing.");
        assertThat(answers.get(2).get("scheduledAgents").intValue()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "'NaN'",
                "[]",
                "{}",
                "{'load': 'NaN', 'servers': 2}",
                "{'load': '5', 'servers': 2}",
                "{'load': null, 'servers': 2}",
                "{'load': true, 'servers': 2}",
                "{'load': [1], 'servers': 2}",
                "{'load': 1e400, 'servers': 2}",
                "{'load': 1e300, 'servers': 2}",
                "{'load': 1e-300, 'servers': 2}",
                "{'load': -1, 'servers': 2}",
                "{'load': 1000001, 'servers': 2}",
                "{'load': 5, 'servers': 2.5}",
                "{'load': 5, 'servers': -2}",
                "{'load': 5, 'servers': 1e14}",
                "{'load': 5, 'servers': 99999999999999999999999999}",
                "{'load': 1e2147483647, 'servers': 2}",
                "{'load': 5, 'servers': 2, 'server': 3}"
            })
    void whatCannotBeReadIsAnsweredByAReason(String element) {
        var answer = answers(calculators::erlangB, "[" + element + "]").get(0);

        assertThat(answer.get("error").booleanValue()).isTrue();
        assertThat(answer.get("why").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'serviceLevelTarget': 1, 'targetSec': 20",
                "'serviceLevelTarget': 1.0000000000000000000001, 'targetSec': 20",
                "'serviceLevelTarget': 0, 'targetSec': 20",
                "'serviceLevelTarget': 0.8, 'targetSec': -1",
                "'serviceLevelTarget': 0.8",
                "'targetSec': 20",
                "'maxOccupancy': 0.8, 'targetSec': -1",
                "'maxAsaSec': 0",
                "'maxAsaSec': -1",
                "'maxAsaSec': null",
                "'maxOccupancy': 0",
                "'maxOccupancy': 1e-9",
                "'maxOccupancy': 0.8, 'shrinkage': 1",
                "'maxOccupancy': 0.8, 'shrinkage': 0.999999999999999",
                "'maxOccupancy': 0.8, 'ahtSec': 1e15",
                "'shrinkage': 0.3"
            })
    @Timeout(1)
    void impossibleTargetsAreAnsweredByAReason(String targets) {
        var element = "{'calls': 10, 'intervalSec': 900, 'ahtSec': 300, %s}".formatted(targets);

        var answer = answers(calculators::required, "[" + element + "]").get(0);

        assertThat(answer.get("error").booleanValue()).isTrue();
        assertThat(answer.get("why").asText()).isNotBlank();
    }

    @Test
    void extremesNeverLeaveTheNumbersOfJson() {
        var sizes = List.of("0", "1e-15", "0.1", "1", "300", "999999.99", "1e15");
        var elements = new ArrayList<String>();
        for (var calls : sizes) {
            for (var handleTime : sizes) {
                for (var targetSec : sizes) {
                    elements.add("{'calls': %s, 'intervalSec': 900, 'ahtSec': %s, 'agents': 7, 'targetSec': %s}"
                            .formatted(calls, handleTime, targetSec));
                }
            }
        }

        assertThat(answers(calculators::erlangC, elements.toString()).toString())
                .doesNotContain("NaN", "Infinity");
        UnaryOperator<String> required = text -> text.replace("'agents': 7", "'serviceLevelTarget': 0.999999999999");
        assertThat(answers(
                                calculators::required,
                                elements.stream().map(required).toList().toString())
                        .toString())
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void tenThousandLargeElementsAreFine() {
        var element = "{'calls': 30000, 'intervalSec': 900, 'ahtSec': 300, 'serviceLevelTarget': 0.8, 'targetSec': 20}";

        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(5),
                        () -> answers(
                                calculators::required,
                                Collections.nCopies(10_000, element).toString())))
                .hasSize(10_000)
                .allMatch(answer -> answer.get("agents").intValue() > 10_000);
    }

    @Test
    void aQueueWithPatienceIsDescribedByTheseFields() {
        var answers = answers(
                calculators::erlangA,
                "[{'calls': 10, 'intervalSec': 900, 'ahtSec': 300, 'patienceSec': 60, 'agents': 3, 'targetSec': 0},"
                        + " {'calls': 10, 'intervalSec': 900, 'ahtSec': 300, 'patienceSec': 60, 'agents': 0,"
                        + " 'targetSec': 0}]");

        assertThat(answers).allSatisfy(answer -> assertThat(answer.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "load",
                        "pWait",
                        "pAbandon",
                        "asaOfferedSec",
                        "asaAnsweredSec",
                        "occupancy",
                        "queueLength",
                        "slOffered",
                        "slExclShortAbandons",
                        "slAnswered",
                        "slAbandonAsMet"));
        assertThat(answers.get(0).get("asaAnsweredSec").isNumber()).isTrue();
        assertThat(answers.get(1).get("asaAnsweredSec").isNull()).isTrue();
        assertThat(answers.get(1).get("asaOfferedSec").doubleValue()).isEqualTo(60);
    }

    @Test
    void aRequirementWithPatienceNamesTheServiceLevelThatWasAskedFor() {
        var element = "{'calls': 90, 'intervalSec': 1800, 'ahtSec': 300, 'patienceSec': 120, 'targetSec': 20,"
                + " 'serviceLevelTarget': 0.9, 'serviceLevelDefinition': '%s', 'maxAbandon': 0.3, 'maxAsaSec': 60,"
                + " 'maxOccupancy': 1, 'shrinkage': 0.5}";
        var definitions = List.of("offered", "exclShortAbandons", "answered", "abandonAsMet");
        var fields = List.of("slOffered", "slExclShortAbandons", "slAnswered", "slAbandonAsMet");
        for (int i = 0; i < definitions.size(); i++) {
            var answer = answers(calculators::requiredWithPatience, "[" + element.formatted(definitions.get(i)) + "]")
                    .get(0);

            assertThat(answer.get(fields.get(i)).doubleValue()).isGreaterThanOrEqualTo(0.9);
            assertThat(answer.get(fields.get(i) + "OneFewer").doubleValue()).isLessThan(0.9);
            assertThat(answer.get("scheduledAgents").intValue())
                    .isEqualTo(2 * answer.get("agents").intValue());
        }
    }

    @Test
    void withoutLoadNobodyIsNeededAndNobodyWaits() {
        var answer = answers(
                        calculators::requiredWithPatience,
                        "[{'calls': 0, 'intervalSec': 900, 'ahtSec': 300, 'patienceSec': 60, 'maxAbandon': 0.05,"
                                + " 'targetSec': 20}]")
                .get(0);

        assertThat(answer.get("agents").intValue()).isZero();
        assertThat(answer.get("pAbandon").doubleValue()).isZero();
        assertThat(answer.get("slOffered").doubleValue()).isEqualTo(1);
        assertThat(answer.get("occupancy").doubleValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'calls': -1",
                "'calls': 1e15",
                "'intervalSec': 0",
                "'ahtSec': 0",
                "'patienceSec': -1",
                "'patienceSec': null",
                "'patienceSec': 'long'",
                "'agents': 2.5",
                "'agents': -2",
                "'agents': 1000001",
                "'targetSec': -1",
                "'target': 20"
            })
    @Timeout(1)
    void impossibleQueuesWithPatienceAreAnsweredByAReason(String field) {
        assertReason(
                calculators::erlangA,
                "'calls': 10, 'intervalSec': 900, 'ahtSec': 300, 'patienceSec': 60, 'agents': 4, 'targetSec': 20",
                field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'calls': -1",
                "'intervalSec': 0",
                "'patienceSec': -1",
                "'serviceLevelTarget': 1",
                "'serviceLevelTarget': 1.0",
                "'serviceLevelTarget': 0",
                "'targetSec': -1",
                "'serviceLevelDefinition': 'unheard-of'",
                "'serviceLevelDefinition': 1",
                "'serviceLevelDefinition': null",
                "'maxAbandon': 0",
                "'maxAbandon': 1.1",
                "'maxAbandon': -0.1",
                "'maxAsaSec': 0",
                "'maxAsaSec': -1",
                "'maxOccupancy': 0",
                "'maxOccupancy': 1e-9",
                "'shrinkage': 1",
                "'agents': 3"
            })
    @Timeout(1)
    void impossibleTargetsWithPatienceAreAnsweredByAReason(String field) {
        assertReason(
                calculators::requiredWithPatience,
                "'calls': 10, 'intervalSec': 900, 'ahtSec': 300, 'patienceSec': 60, 'targetSec': 20,"
                        + " 'serviceLevelTarget': 0.8",
                field);
    }

    /** The last of two fields with one name counts. */
    private static void assertReason(Calculator calculator, String fields, String changed) {
        var answer =
                answers(calculator, "[{%s, %s}]".formatted(fields, changed)).get(0);

        assertThat(answer.get("error").booleanValue()).isTrue();
        assertThat(answer.get("why").asText()).isNotBlank();
    }

    @Test
    void callersWithoutPatienceAreLostAtOnce() {
        var answer = answers(
                        calculators::erlangA,
                        "[{'calls': 3, 'intervalSec': 900, 'ahtSec': 300, 'patienceSec': 0, 'agents': 1,"
                                + " 'targetSec': 20}]")
                .get(0);

        assertThat(answer.get("pAbandon").doubleValue()).isEqualTo(0.5);
        assertThat(answer.get("slOffered").doubleValue()).isEqualTo(0.5);
        assertThat(answer.get("asaOfferedSec").doubleValue()).isZero();
    }

    @Test
    void tenThousandAgentsWithPatienceTakeNoTime() {
        var queue = "{'calls': 30000, 'intervalSec': 900, 'ahtSec': 300, 'patienceSec': %s, 'agents': 10000,"
                + " 'targetSec': 20}";
        var target = "{'calls': 30000, 'intervalSec': 900, 'ahtSec': 300, 'patienceSec': %s, 'targetSec': 20,"
                + " 'serviceLevelTarget': 0.95, 'maxAbandon': 0.001, 'maxAsaSec': 1, 'maxOccupancy': 0.9}";
        for (var patience : List.of("0", "1e-15", "1", "300", "1e6", "1e15")) {
            assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                            Duration.ofMillis(100),
                            () -> answers(calculators::erlangA, "[" + queue.formatted(patience) + "]")))
                    .noneMatch(answer -> answer.has("error"));
            assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                            Duration.ofMillis(100),
                            () -> answers(calculators::requiredWithPatience, "[" + target.formatted(patience) + "]")))
                    .allMatch(answer -> answer.get("agents").intValue() >= 10_000);
        }
    }

    @Test
    void extremesOfPatienceNeverLeaveTheNumbersOfJson() {
        var sizes = List.of("0", "1e-15", "0.1", "300", "999999.99", "1e15");
        var elements = new ArrayList<String>();
        for (var calls : sizes) {
            for (var handleTime : sizes) {
                for (var targetSec : sizes) {
                    for (var patience : sizes) {
                        elements.add(
                                "{'calls': %s, 'intervalSec': 900, 'ahtSec': %s, 'patienceSec': %s, 'agents': 7, 'targetSec': %s}"
                                        .formatted(calls, handleTime, patience, targetSec));
                    }
                }
            }
        }

        assertThat(answers(calculators::erlangA, elements.toString()).toString())
                .doesNotContain("NaN", "Infinity");
        UnaryOperator<String> required = text -> text.replace("'agents': 7", "'serviceLevelTarget': 0.999999999999");
        assertThat(answers(
                                calculators::requiredWithPatience,
                                elements.stream().map(required).toList().toString())
                        .toString())
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void fiveThousandElementsWithPatienceAreFine() {
        var element = "{'calls': 300, 'intervalSec': 900, 'ahtSec': 300, 'patienceSec': 180, 'targetSec': 20,"
                + " 'serviceLevelTarget': 0.8}";

        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(5),
                        () -> answers(
                                calculators::requiredWithPatience,
                                Collections.nCopies(5_000, element).toString())))
                .hasSize(5_000)
                .allMatch(answer -> answer.get("slOffered").doubleValue() >= 0.8);
    }

    @Test
    void aRequestWithoutBodyIsRefused() {
        assertThatThrownBy(() -> calculators.shrinkage(null)).isInstanceOf(RequestFailure.class);
    }

    /** Sends JSON, written with single quotes, through the calculator and reads back what goes over the wire. */
    private static List<JsonNode> answers(Calculator calculator, String json) {
        try {
            var elements = JSON.readValue(json.replace('\'', '"'), ELEMENTS);
            return JSON.readValue(JSON.writeValueAsString(calculator.calculate(elements)), ELEMENTS);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }
}
