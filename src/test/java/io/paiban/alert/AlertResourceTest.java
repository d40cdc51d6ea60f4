package io.paiban.alert;

import static io.paiban.peak.PeakHotlines.confirmed;
import static io.paiban.peak.PeakHotlines.plan;
import static io.paiban.peak.PeakHotlines.requirement;
import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.paiban.peak.PeakHotlines;
import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.roster.HandMadeRosters;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AlertResourceTest {

    /** The whole way: a peak in the history, in the forecast, in the plan, in the roster's demand, and in what the roster lacks. */
    @Test
    void fromAPeakInTheHistoryToWhatHelpsAgainstIt() {
        var hotline = PeakHotlines.of(40);
        admin().body(
                        """
                        {"levels":[
                          {"level":"YELLOW","when":{"staffRatio":2.5},"then":{"staffFor":0.975,"standby":1}},
                          {"level":"ORANGE","when":{"staffRatio":50},"then":{"staffFor":0.975}},
                          {"level":"RED","when":{"staffRatio":100},"then":{"staffFor":0.975}}],
                         "mergeWithin":"PT0S"}
                        """)
                .put("/hotlines/" + hotline + "/peak-policy")
                .then()
                .statusCode(200);
        var requirement = requirement(hotline, 1);
        var roster = draft(hotline, requirement);
        var before = coverage(roster);

        confirmed(hotline, requirement);
        var raised = coverage(roster);
        assertThat(required(raised, "11:00")).isGreaterThan(required(before, "11:00"));
        assertThat(required(raised, "15:00")).isEqualTo(required(before, "15:00"));
        assertThat(raised.getInt("items.find { it.start.contains('11:00') }.minimum"))
                .isEqualTo(before.getInt("items.find { it.start.contains('11:00') }.minimum"));
        solve(roster);
        // However good the roster is, somebody is free then who can be called in.
        String gone = admin().get("/rosters/" + roster + "/shifts").path("items[0].id");
        admin().delete("/rosters/" + roster + "/shifts/" + gone).then().statusCode(204);

        var alerts = alerts(roster);
        assertThat(alerts.getList("items")).isNotEmpty();
        assertThat(alerts.getList("items.level", String.class)).contains("RED");
        assertThat(alerts.getString("items.find { it.reason.contains('peak of level yellow') }.reasonZh"))
                .contains("黄色高峰预警时段");
        var worst = alerts.getString("items[0].from");
        Map<String, Object> remedy =
                alerts.getMap("items.remedies.flatten().find { it.shift != null && it.kind == 'CALL_IN' }");
        assertThat(remedy).as("remedies of the alert at " + worst).isNotNull();

        // It was tried: done, it gains what it says, and the roster stays legal.
        long missing = coverage(roster).getLong("totals.shortMinutes");
        admin().body(remedy.get("shift"))
                .put("/rosters/" + roster + "/shifts/" + remedy.get("shiftId"))
                .then()
                .statusCode(201);
        assertThat(missing - coverage(roster).getLong("totals.shortMinutes"))
                .isEqualTo(((Number) remedy.get("gain")).longValue());
        admin().get("/rosters/" + roster + "/audit").then().body("legal", equalTo(true));

        // What has changed is looked at again; what has not is not.
        var after = alerts(roster);
        assertThat(after.getString("computedAt")).isNotEqualTo(alerts.getString("computedAt"));
        assertThat(after.getList("items.missingMinutes", Integer.class).stream()
                        .mapToInt(one -> one)
                        .sum())
                .isLessThan(alerts.getList("items.missingMinutes", Integer.class).stream()
                        .mapToInt(one -> one)
                        .sum());
        assertThat(alerts(roster).getString("computedAt")).isEqualTo(after.getString("computedAt"));
    }

    @Test
    void alertsFollowLeaveAndTheConfirmedPlan() {
        var hotline = PeakHotlines.of(2);
        var requirement = requirement(hotline, 1);
        var roster = draft(hotline, requirement);
        HandMadeRosters.put(
                roster, HandMadeRosters.shift("0001", "2026-09-07T08:00:00+08:00", "2026-09-07T16:00:00+08:00"));
        var first = alerts(roster);
        assertThat(first.getString("items[0].reason"))
                .contains("1 is on a day off")
                .doesNotContain("peak");

        admin().body("{\"employee\":\"0002\",\"kind\":\"LEAVE_SICK\",\"from\":\"2026-09-07\"}")
                .post("/hotlines/" + hotline + "/leave")
                .then()
                .statusCode(201);
        var second = alerts(roster);
        assertThat(second.getString("items[0].reason")).contains("1 is on leave");
        assertThat(second.getList("items.remedies.flatten().people.flatten()", String.class))
                .doesNotContain("0002");

        confirmed(hotline, requirement);
        assertThat(alerts(roster).getString("items[0].reason")).contains("It lies in a peak");
    }

    @Test
    void aRosterThatIsCoveredOrHasNoRequirementHasNoAlerts() {
        var hotline = PeakHotlines.of(1);
        var roster = HandMadeRosters.draft(hotline, "2026-09-07", 1);

        admin().get("/rosters/" + roster + "/alerts")
                .then()
                .statusCode(200)
                .body("computedAt", endsWith("+08:00"))
                .body("items", empty());
    }

    @Test
    void onlyPublishedRostersAreOnTheHotlinesList() {
        var hotline = PeakHotlines.of(2);
        var roster = draft(hotline, requirement(hotline, 2));
        HandMadeRosters.put(
                roster,
                HandMadeRosters.shift(
                        "0001",
                        "2026-09-07T08:00:00+08:00",
                        "2026-09-07T16:00:00+08:00",
                        HandMadeRosters.unpaid("2026-09-07T12:00:00+08:00", "2026-09-07T12:30:00+08:00")));
        var path = "/hotlines/" + hotline + "/alerts";
        admin().get(path + "?from=2026-09-07").then().statusCode(200).body("items", empty());

        HandMadeRosters.publish(roster);

        admin().get(path + "?from=2026-09-07")
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThan(0)))
                .body("items.roster", everyItem(equalTo(roster)))
                .body("items.remedies.flatten().description", hasItem(containsString("Person")));
        admin().get(path + "?from=2026-09-09").then().body("items", empty());
        admin().get(path).then().statusCode(200).body("items", empty());
        admin().get(path + "?from=2026-09-07&to=2026-09-06")
                .then()
                .statusCode(422)
                .body("faults.field", contains("to"));
        admin().get(path + "?from=2026-09-07&to=2027-09-06").then().statusCode(422);
        admin().get(path + "?from=soon").then().statusCode(400);
        admin().get(path + "?from=2026-09-07&limit=0").then().statusCode(422);
    }

    @Test
    void whoReadsFiguresReadsNoRemedies() {
        var hotline = PeakHotlines.of(2);
        var other = Http.hotline("Asia/Shanghai", "");
        var roster = draft(hotline, requirement(hotline, 1));
        var path = "/rosters/" + roster + "/alerts";

        as(Http.account("purchaser", null, hotline), PASSWORD)
                .get(path)
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items.remedies.flatten()", empty());
        as(Http.account("leader", null, hotline), PASSWORD)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.remedies.flatten()", not(empty()));
        as(Http.account("agent", "0001", hotline), PASSWORD).get(path).then().statusCode(403);
        as(Http.account("payroll", null, hotline), PASSWORD)
                .get("/hotlines/" + hotline + "/alerts")
                .then()
                .statusCode(403);
        as(Http.account("scheduler", null, other), PASSWORD).get(path).then().statusCode(403);
        admin().get("/rosters/" + UUID.randomUUID() + "/alerts")
                .then()
                .statusCode(404)
                .body("type", endsWith("/problems/roster-not-found"));
        admin().get("/hotlines/unknown/alerts").then().statusCode(404);
        Http.anonymous().get(path).then().statusCode(401);
    }

    @Test
    void manyWhoAskAtOnceGetTheSame() {
        var hotline = PeakHotlines.of(4);
        var requirement = requirement(hotline, 1);
        plan(hotline, requirement);
        var roster = draft(hotline, requirement);

        var times = java.util.stream.IntStream.range(0, 4)
                .parallel()
                .mapToObj(n -> alerts(roster).getString("computedAt"))
                .distinct()
                .toList();

        assertThat(times).hasSize(1);
    }

    private static String draft(String hotline, String requirement) {
        return admin().body(Map.of("requirement", requirement))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void solve(String roster) {
        admin().body(Map.of("steps", 3000, "seed", 1))
                .post("/rosters/" + roster + "/solving")
                .then()
                .statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> List.of("SOLVED", "FAILED")
                        .contains(admin().get("/rosters/" + roster + "/solving").<String>path("state")));
        admin().get("/rosters/" + roster + "/solving").then().body("state", equalTo("SOLVED"));
    }

    private static JsonPath alerts(String roster) {
        return admin().get("/rosters/" + roster + "/alerts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath coverage(String roster) {
        return admin().get("/rosters/" + roster + "/coverage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int required(JsonPath coverage, String time) {
        return coverage.getInt("items.find { it.start.contains('T%s') }.required".formatted(time));
    }
}
