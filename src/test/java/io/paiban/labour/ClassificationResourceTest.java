package io.paiban.labour;

import static io.paiban.platform.Http.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ClassificationResourceTest {

    private static final Path VECTORS = Path.of("../shared/labour/pay-vectors.json");

    /** All vectors that have a rule set and shifts, not only those that expect a violation: the others expect none. */
    @Test
    void everyVectorHasTheViolationsItExpects() throws IOException {
        assumeTrue(Files.exists(VECTORS), "There are no vectors (%s).".formatted(VECTORS));
        int judged = 0;
        for (var vector : new ObjectMapper().readTree(VECTORS.toFile()).get("vectors")) {
            var expected = new TreeSet<String>();
            vector.path("expect").path("violations").forEach(code -> expected.add(code.asText()));
            var input = ((ObjectNode) vector).deepCopy();
            input.remove("expect");

            var found = admin().body(input.toString())
                    .post("/labour/classification")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("violations", String.class);

            assertThat(found).as(vector.get("id").asText()).containsExactlyElementsOf(expected);
            judged++;
        }
        assertThat(judged).isEqualTo(24);
    }

    private static String nightOf(String ruleSet, String status, String more) {
        return """
                {"rule_set": "%s", "time_zone": "Asia/Shanghai",
                 "person": {"statuses": [{"status": "%s", "from": "2026-03-01", "to": "2026-03-11"}]},
                 "shifts": [{"start": "2026-03-10T22:00", "end": "2026-03-11T06:00"}]%s}"""
                .formatted(ruleSet, status, more);
    }

    @Test
    void aProtectedNightIsExplainedInBothLanguages() {
        admin().body(nightOf("CN-STANDARD/2025.1", "PREGNANT_7M", ""))
                .post("/labour/classification")
                .then()
                .statusCode(200)
                .body("violations", contains("PROTECTED_NIGHT_WORK"))
                .body("details[0].rule", equalTo("NO_NIGHT"))
                .body("details[0].severity", equalTo("HARD"))
                .body("details[0].measured", equalTo(480))
                .body("details[0].source", containsString("女职工劳动保护特别规定"))
                .body("details[0].message", containsString("8 h 00 min of night work"))
                .body("details[0].messageZh", containsString("含夜间工作8小时00分"));
    }

    @Test
    void protectionEndsBeforeItsEndDay() {
        admin().body(nightOf("CN-STANDARD/2025.1", "NURSING_UNDER_1Y", "").replace("2026-03-11\"}", "2026-03-10\"}"))
                .post("/labour/classification")
                .then()
                .statusCode(200)
                .body("violations", empty());
    }

    @Test
    void overtimeOfTheProtectedIsFound() {
        var case9h =
                """
                {"rule_set": "CN-STANDARD/2025.1", "time_zone": "Asia/Shanghai",
                 "person": {"statuses": [{"status": "PREGNANT_7M", "from": "2026-03-01"}]},
                 "shifts": [{"start": "2026-03-10T08:00", "end": "2026-03-10T17:00"}]}""";
        admin().body(case9h)
                .post("/labour/classification")
                .then()
                .statusCode(200)
                .body("violations", contains("PROTECTED_OVERTIME"));
        admin().body(case9h.replace("17:00\"}", "16:00\",\"planned_as\":\"REST_DAY_OT\"}"))
                .post("/labour/classification")
                .then()
                .statusCode(200)
                .body("violations", contains("PROTECTED_OVERTIME"));
        admin().body(case9h.replace("17:00", "16:00"))
                .post("/labour/classification")
                .then()
                .body("violations", empty());
    }

    @Test
    void overridesChangeTheLawOfTheCase() {
        admin().body(nightOf(
                        "CN-STANDARD/2025.1", "PREGNANT_7M", ",\"overrides\":{\"night_window\":[\"23:00\",\"05:00\"]}"))
                .post("/labour/classification")
                .then()
                .statusCode(200)
                .body("details[0].measured", equalTo(360));
    }

    @Test
    void badCasesAreRefusedWithEveryFault() {
        admin().body(nightOf("CN-STANDARD/2025.1", "PREGNANT_9M", ",\"overrides\":{\"nonsense\":1}")
                        .replace("2026-03-11T06:00", "2026-03-10T21:00"))
                .post("/labour/classification")
                .then()
                .statusCode(422)
                .body("faults.field", contains("overrides.nonsense", "shifts[0].end", "person.statuses[0].status"));
        admin().body("{}")
                .post("/labour/classification")
                .then()
                .statusCode(422)
                .body("faults.field", contains("time_zone", "rule_set"));
        admin().body("[]").post("/labour/classification").then().statusCode(422);
        admin().body(nightOf("NO/1", "X", ""))
                .post("/labour/classification")
                .then()
                .statusCode(404);
        admin().post("/labour/classification").then().statusCode(400);
    }

    @Test
    void aCaseWithoutShiftsIsLegal() {
        admin().body("{\"rule_set\":\"US-CA/2000.1\",\"time_zone\":\"America/Los_Angeles\"}")
                .post("/labour/classification")
                .then()
                .statusCode(200)
                .body("violations", empty());
    }

    @Test
    void formsThatCannotBeAreRefusedAndNeverTakenForLegal() {
        var good = nightOf("CN-STANDARD/2025.1", "PREGNANT_7M", "");
        for (var bad : new String[] {
            "{\"rule_set\":\"CN-STANDARD/2025.1\",\"time_zone\":\"Asia/Shanghai\",\"shifts\":{\"a\":[]}}",
            "{\"rule_set\":\"CN-STANDARD/2025.1\",\"time_zone\":\"Asia/Shanghai\",\"shifts\":\"abc\"}",
            "{\"rule_set\":\"CN-STANDARD/2025.1\",\"time_zone\":\"Asia/Shanghai\",\"shifts\":[],\"person\":{\"statuses\":\"PREGNANT_7M\"}}",
            nightOf("CN-STANDARD/2025.1", "PREGNANT_7M", ",\"overrides\":[1]"),
            nightOf(
                    "CN-STANDARD/2025.1",
                    "PREGNANT_7M",
                    ",\"overrides\":{\"weekly_rest_basis\":\"FIXED_WEEKS\",\"weekly_rest_window_days\":0}"),
            nightOf("EU-WTD/2003.88", "BANANA", ""),
            good.replace("2026-03-11T06:00", "2026-03-11T22:01"),
            good.replace("2026-03-10T22:00", "+999999999-03-10T22:00"),
            good.replace(
                    "\"end\": \"2026-03-11T06:00\"",
                    "\"end\": \"2026-03-11T06:00\", \"breaks\": ["
                            + "{\"start\":\"2026-03-10T23:00\",\"end\":\"2026-03-11T01:00\"},{\"start\":\"2026-03-11T00:00\",\"end\":\"2026-03-11T02:00\"}]")
        }) {
            admin().body(bad)
                    .post("/labour/classification")
                    .then()
                    .statusCode(422)
                    .body("faults.size()", greaterThan(0));
        }
    }
}
