package io.paiban.platform;

import static io.paiban.platform.Http.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever cannot be read is answered by a problem document that names the field. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ProblemDocumentTest {

    @Test
    void anUnknownFieldIsNamedBesideTheKnownOnes() {
        admin().body("{\"nam\":\"Test\"}")
                .put("/hotlines/any")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unreadable-request"))
                .body("faults[0].field", equalTo("nam"))
                .body("faults[0].reason", startsWith("is not a field here; known are "));
    }

    @Test
    void aValueOfTheWrongFormIsNamed() {
        admin().body("{\"interval\":\"half an hour\"}")
                .put("/hotlines/any")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("faults[0].field", equalTo("interval"), "faults[0].value", equalTo("half an hour"));
        admin().body("{\"name\":\"Li\",\"role\":\"BOSS\"}")
                .put("/hotlines/any/employees/1")
                .then()
                .statusCode(400)
                .body(
                        "faults[0].field",
                        equalTo("role"),
                        "faults[0].reason",
                        equalTo("must be one of AGENT, BILINGUAL, OPS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"text\"", "{", "null", ""})
    void aBodyThatIsNoObjectIsAProblem(String body) {
        admin().body(body).put("/hotlines/any").then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "7", "\"text\"", "[", "null", ""})
    void aBodyThatIsNoArrayIsAProblem(String body) {
        admin().body(body)
                .post("/staffing/erlang-c/required")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
