package io.paiban.labour;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RuleSetResourceTest {

    @Test
    void everyVersionOfEveryRuleSetIsListed() {
        admin().get("/rule-sets")
                .then()
                .statusCode(200)
                .body("items.id", contains("CN-STANDARD", "CN-STANDARD", "EU-WTD"))
                .body("items.version", contains("2014.1", "2025.1", "2003.88"))
                .body("next", equalTo(null));
    }

    @Test
    void aVersionSpellsOutItsLimitsAndSources() {
        admin().get("/rule-sets/CN-STANDARD/2025.1")
                .then()
                .statusCode(200)
                .body("id", equalTo("CN-STANDARD"))
                .body("version", equalTo("2025.1"))
                .body("effectiveFrom", equalTo("2025-01-01"))
                .body("effectiveTo", equalTo(null))
                .body("hoursSystem", equalTo("STANDARD"))
                .body("dailyRest.value", equalTo(660))
                .body("dailyRest.severity", equalTo("SOFT"))
                .body("weeklyRest.value", equalTo(1440))
                .body("weeklyRest.severity", equalTo("HARD"))
                .body("weekStart", equalTo("MONDAY"))
                .body("weeklyHours.value", equalTo(2400))
                .body("consecutiveDays.value", equalTo(6))
                .body("consecutiveNights.value", equalTo(3))
                .body("maxShift.value", equalTo(720))
                .body("nightStart", startsWith("22:00"))
                .body("nightEnd", startsWith("06:00"))
                .body("nightShiftMinutes", equalTo(240))
                .body("dailyNormal", equalTo(480))
                .body("holidayPremium", equalTo(true))
                .body("lateGrace", equalTo(5))
                .body("earlyGrace", equalTo(0))
                .body("extraIgnoreBelow", equalTo(15))
                .body("punchDedupe", equalTo(3))
                .body("sources.size()", greaterThan(0));
    }

    @Test
    void anUnknownVersionIsNotFound() {
        admin().get("/rule-sets/CN-STANDARD/1900")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rule-set-not-found"));
    }

    @Test
    void everybodyWithAnAccountReadsTheLaw() {
        as(Http.account("agent", "0001", "anywhere"), PASSWORD)
                .get("/rule-sets")
                .then()
                .statusCode(200);
        as(Http.account("purchaser", null), PASSWORD).get("/rule-sets").then().statusCode(200);
        Http.anonymous().get("/rule-sets").then().statusCode(401);
        admin().body("{}").put("/rule-sets/CN-STANDARD/2025.1").then().statusCode(405);
    }
}
