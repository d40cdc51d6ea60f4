package io.paiban.staffing;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CalculatorResourceTest {

    private static final String REQUIRED = "/staffing/erlang-c/required";

    /** Figures of the exact sum of Erlang's formula; 7.7 Erlangs at an occupancy of at most 0.7 are exactly 11 agents. */
    @Test
    void everyElementIsAnsweredInItsPlace() {
        admin().body(
                        """
                        [{"calls":23.1,"intervalSec":900,"ahtSec":300,"maxOccupancy":0.7,"serviceLevelTarget":0.01,"targetSec":3600},
                         {"calls":10,"intervalSec":900,"ahtSec":300,"serviceLevelTarget":0.8,"targetSec":20,"maxOccupancy":1.1},
                         {"calls":2,"intervalSec":900,"ahtSec":45,"serviceLevelTarget":0.8,"targetSec":20,"maxOccupancy":0.9,"shrinkage":0.1}]
                        """)
                .post(REQUIRED)
                .then()
                .statusCode(200)
                .body("$", hasSize(3))
                .body("[0].agents", equalTo(11))
                .body("[0].scheduledAgents", equalTo(11))
                .body("[1].error", equalTo(true))
                .body("[1].why", notNullValue())
                .body("[2].agents", equalTo(1))
                .body("[2].scheduledAgents", equalTo(2))
                .body("[2].serviceLevelOneFewer", equalTo(0.0f));
        admin().body("[{\"load\":0,\"servers\":0},{\"load\":1,\"servers\":1}]")
                .post("/staffing/erlang-b")
                .then()
                .statusCode(200)
                .body("blocking", contains(1.0f, 0.5f));
        admin().body("[]").post(REQUIRED).then().statusCode(200).body("$", empty());
    }

    /** One agent, one Erlang, patience as long as the handle time: an empty system has the probability 1/e. */
    @Test
    void queuesWithPatienceAreAnsweredByTheThousand() {
        var queue = "{\"calls\":3,\"intervalSec\":900,\"ahtSec\":300,\"patienceSec\":300,\"agents\":1,\"targetSec\":0}";
        admin().body(Collections.nCopies(5_000, queue).toString())
                .post("/staffing/erlang-a")
                .then()
                .statusCode(200)
                .body("$", hasSize(5_000))
                .body("[4999].pAbandon", equalTo((float) Math.exp(-1)));
        admin().body("[" + queue.replace("\"agents\":1", "\"serviceLevelTarget\":0.3") + ",7]")
                .post("/staffing/erlang-a/required")
                .then()
                .statusCode(200)
                .body("[0].agents", equalTo(1))
                .body("[1].error", equalTo(true));
    }

    @Test
    void aBodyThatIsNoArrayIsRefused() {
        for (var body : new String[] {"{}", "7", "\"x\"", "[", "null"}) {
            admin().body(body).post(REQUIRED).then().statusCode(400);
        }
        admin().post(REQUIRED).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void agentsDoNotCalculate() {
        as(Http.account("agent", "0001", "anywhere"), PASSWORD)
                .body("[]")
                .post(REQUIRED)
                .then()
                .statusCode(403);
        as(Http.account("purchaser", null), PASSWORD)
                .body("[]")
                .post(REQUIRED)
                .then()
                .statusCode(200);
        Http.anonymous().body("[]").post(REQUIRED).then().statusCode(401);
        admin().get(REQUIRED).then().statusCode(405);
    }
}
