package io.paiban.roster;

import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.roster.model.SolveRun;
import io.paiban.staffing.FlatHistory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a solving is started, what it tells, and what is said before it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SolvingResourceTest {

    private final String hotline = Http.hotline("Asia/Shanghai", "");

    /** A day of two calls each half hour, three shifts without breaks, and so many people. */
    private String roster(int people) {
        Http.queue(hotline, "general");
        FlatHistory.of(hotline, Map.of("general", 2));
        var requirement = FlatHistory.requirement(hotline, 1);
        for (var start : new String[] {"00:00", "08:00", "16:00"}) {
            admin().body("{\"start\":\"%s\",\"length\":\"PT8H\"}".formatted(start))
                    .put("/hotlines/" + hotline + "/shift-types/S" + start.substring(0, 2))
                    .then()
                    .statusCode(201);
        }
        for (int n = 0; n < people; n++) {
            admin().body("{\"name\":\"Person\",\"role\":\"AGENT\",\"contractHours\":60}")
                    .put("/hotlines/" + hotline + "/employees/P0" + n)
                    .then()
                    .statusCode(201);
        }
        return admin().body("{\"requirement\":\"%s\"}".formatted(requirement))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath end(String roster) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> admin().get("/rosters/" + roster + "/solving").jsonPath(),
                        run -> SolveRun.State.valueOf(run.getString("state")).isEnd());
    }

    @Test
    void twoSeedsSearchSideBySideAndTheResultIsToldInBothLanguages() {
        var roster = roster(9);

        admin().body("{\"limit\":\"PT3S\",\"threads\":2,\"patience\":\"PT1S\",\"seed\":5}")
                .post("/rosters/" + roster + "/solving")
                .then()
                .statusCode(202)
                .body("threads", equalTo(2))
                .body("patience", equalTo("PT1S"));
        var run = end(roster);

        assertThat(run.getString("state")).isEqualTo("SOLVED");
        assertThat(run.getInt("progress.search.seeds")).isEqualTo(2);
        assertThat(run.getLong("progress.search.leadingSeed")).isIn(5L, 6L);
        assertThat(run.getLong("progress.search.candidates")).isPositive();
        assertThat(run.getString("progress.words")).startsWith("0 broken hard rules");
        assertThat(run.getString("progress.wordsZh")).startsWith("违反硬性规则0处");
        assertThat(run.getInt("progress.impossible.count")).isZero();
        assertThat(run.getLong("progress.bound.leastShortMinutes"))
                .as("nine people can do the work of a day")
                .isZero();
        assertThat(run.getLong("progress.bound.shortMinutes")).isEqualTo(run.getLong("progress.minutesShort"));
    }

    @Test
    void whatNobodyCanMeetIsSaidBeforeAndProvedAfter() {
        var roster = roster(1);

        admin().get("/rosters/" + roster + "/feasibility")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("impossible", hasSize(greaterThan(0)))
                .body("impossible[0].groups", contains("general"))
                .body("impossible[0].people", equalTo(1));
        admin().body("{\"steps\":200,\"seed\":1}")
                .post("/rosters/" + roster + "/solving")
                .then()
                .statusCode(202);
        var run = end(roster);

        assertThat(run.getInt("progress.impossible.count")).isPositive();
        long proved = run.getLong("progress.bound.leastShortMinutes");
        assertThat(proved).isPositive().isLessThanOrEqualTo(run.getLong("progress.minutesShort"));
        assertThat(run.getString("progress.bound.wordsZh")).contains("小时");
    }

    @Test
    void withoutPeopleNothingCanBeMetAndTheSolvingSaysSo() {
        var roster = roster(0);

        admin().get("/rosters/" + roster + "/feasibility")
                .then()
                .statusCode(200)
                .body("impossible[0].kind", equalTo("NOBODY"));
        admin().body("{\"limit\":\"PT1S\"}")
                .post("/rosters/" + roster + "/solving")
                .then()
                .statusCode(202);

        assertThat(end(roster).getString("state")).isEqualTo("SOLVED");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var roster = roster(1);

        admin().body("{\"steps\":5,\"threads\":9,\"patience\":\"PT0S\",\"profile\":\"none\"}")
                .post("/rosters/" + roster + "/solving")
                .then()
                .statusCode(422)
                .body("faults.field", containsInAnyOrder("threads", "patience", "patience", "profile"));
        admin().get("/rosters/" + roster + "/solving").then().statusCode(404);
        admin().get("/rosters/" + UUID.randomUUID() + "/feasibility").then().statusCode(404);
        var agent = Http.account("agent", "P00", hotline);
        as(agent, Http.PASSWORD)
                .get("/rosters/" + roster + "/feasibility")
                .then()
                .statusCode(403);
    }
}
