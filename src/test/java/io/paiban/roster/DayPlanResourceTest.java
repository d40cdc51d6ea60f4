package io.paiban.roster;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.roster.HandMadeRosters.employee;
import static io.paiban.roster.HandMadeRosters.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.staffing.FlatHistory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DayPlanResourceTest {

    private static final String MONDAY = FlatHistory.AFTER.toString();
    private static final String TUESDAY = FlatHistory.AFTER.plusDays(1).toString();
    private static final int PEOPLE = 6;

    /** Six people with their lunch at the same time: the plan spreads it, trains two, and tells what it cannot do. */
    @Test
    void breaksAreSpreadAndRequestsPlacedOrRefusedWithTheirReason() {
        var hotline = hotline();
        var roster = roster(hotline);
        var training = request(hotline, "{\"kind\":\"TRAINING\",\"employees\":[\"0001\",\"0002\"],\"minutes\":30,%s}");
        var meeting = request(hotline, "{\"kind\":\"MEETING\",\"employees\":[\"0001\",\"0009\"],\"minutes\":30,%s}");

        admin().header("If-Match", "\"%d\"".formatted(PEOPLE))
                .post("/rosters/" + roster + "/day-plan")
                .then()
                .statusCode(200)
                .header("ETag", "\"%d\"".formatted(PEOPLE + 1))
                .body("roster", equalTo(roster))
                .body("from", equalTo(MONDAY))
                .body("days", equalTo(2))
                .body("keepBreaks", equalTo(false))
                .body("madeBy", equalTo("admin"))
                .body("madeAt", endsWith("+08:00"))
                .body("upToDate", equalTo(true))
                .body("movedBreaks", not(equalTo(0)))
                .body("placedMinutes", equalTo(60))
                .body("refusedMinutes", equalTo(60))
                .body("placed.request", contains(training, training))
                .body("placed.employee", containsInAnyOrder("0001", "0002"))
                .body("placed.activity", contains("TRAINING", "TRAINING"))
                .body("placed.takesContacts", contains(false, false))
                .body("refused", hasSize(1))
                .body("refused[0].request", equalTo(meeting))
                .body("refused[0].reason", equalTo("NO_COMMON_TIME"))
                .body("refused[0].minutes", equalTo(60))
                .body("refused[0].message", endsWith("Not at work in the days and times: 0009."))
                .body("refused[0].messageZh", endsWith("其间不在岗的有：0009。"));
        var plan = admin().get("/rosters/" + roster + "/day-plan").jsonPath();
        assertThat(plan.getLong("after.shortMinutes")).isLessThan(plan.getLong("before.shortMinutes"));
        assertThat(plan.getLong("after.belowMinimumMinutes"))
                .isLessThanOrEqualTo(plan.getLong("before.belowMinimumMinutes"));
        assertThat(plan.getBoolean("upToDate")).isTrue();
        var shifts = admin().get("/rosters/" + roster + "/shifts").jsonPath();
        assertThat(shifts.<List<Object>>getList("items.activities").stream().filter(one -> !one.isEmpty()))
                .hasSize(2);
        assertThat(shifts.getList("items.collect { it.breaks[0].start }", String.class).stream()
                        .distinct()
                        .count())
                .isGreaterThan(1);
        assertThat(admin().get("/rosters/" + roster + "/coverage").jsonPath().getLong("totals.shortMinutes"))
                .isEqualTo(plan.getLong("after.shortMinutes"));
        admin().get("/rosters/" + roster + "/audit").then().body("legal", equalTo(true));
    }

    @Test
    void planningAgainReplacesWhatThePlanPlacedAndLeavesWhatWasTypedIn() {
        var hotline = hotline();
        var roster = roster(hotline);
        var byHand = typedIn(roster);
        request(hotline, "{\"kind\":\"TRAINING\",\"employees\":[\"0001\"],\"minutes\":30,%s}");
        var path = "/rosters/" + roster + "/day-plan";

        plan(roster, "");
        admin().body("{\"keepBreaks\":true}")
                .post(path)
                .then()
                .statusCode(200)
                .body("placedMinutes", equalTo(30))
                .body("keepBreaks", equalTo(true))
                .body("movedBreaks", equalTo(0));
        assertThat(activities(roster)).hasSize(2);

        admin().delete(path).then().statusCode(204);
        assertThat(activities(roster)).containsExactly("MEETING");
        admin().delete(path).then().statusCode(404).body("type", endsWith("/problems/day-plan-not-found"));
        admin().get(path).then().statusCode(404).body("type", endsWith("/problems/day-plan-not-found"));
        admin().get("/rosters/" + roster + "/shifts")
                .then()
                .body("items.find { it.id == '%s' }.activities.activity".formatted(byHand), contains("MEETING"));
    }

    /** Monday's plan stays when only Tuesday is planned again, and what it holds is not placed twice. */
    @Test
    void aPartIsPlannedAgainByItself() {
        var hotline = hotline();
        var roster = roster(hotline);
        put(roster, shift("0001", TUESDAY));
        request(
                hotline,
                "{\"kind\":\"TRAINING\",\"employees\":[\"0001\"],\"minutes\":60,\"blockMinutes\":30,%s}",
                TUESDAY);

        var monday = plan(roster, "{\"days\":1}");
        var tuesday = plan(roster, "{\"from\":\"%s\"}".formatted(TUESDAY));

        assertThat(monday.getLong("placedMinutes")).isEqualTo(60);
        assertThat(tuesday.getList("placed")).isEqualTo(monday.getList("placed"));
        assertThat(tuesday.getString("from")).isEqualTo(TUESDAY);
        assertThat(tuesday.getInt("days")).isEqualTo(1);
        assertThat(activities(roster)).hasSize(2);
    }

    @Test
    void whatAPublishedRosterHoldsOfARequestIsNotPlacedAgain() {
        var hotline = hotline();
        var requirement = FlatHistory.requirement(hotline, 2);
        request(hotline, "{\"kind\":\"TRAINING\",\"employees\":[\"0001\"],\"minutes\":30,%s}", TUESDAY);
        var monday = draft(hotline, requirement, MONDAY, 1);
        var tuesday = draft(hotline, requirement, TUESDAY, 1);
        everybody(monday, MONDAY);
        everybody(tuesday, TUESDAY);

        assertThat(plan(tuesday, "").getLong("placedMinutes")).isEqualTo(30);
        assertThat(plan(monday, "").getLong("placedMinutes")).isEqualTo(30);
        HandMadeRosters.publish(monday);
        assertThat(plan(tuesday, "").getLong("placedMinutes")).isZero();
    }

    @Test
    void aDayIsToldForEachPersonFromStartToEnd() {
        var hotline = hotline();
        var roster = roster(hotline);
        request(hotline, "{\"kind\":\"TRAINING\",\"employees\":[\"0001\"],\"minutes\":30,%s}");
        var path = "/rosters/" + roster + "/day-plan?day=";
        admin().get(path + MONDAY).then().statusCode(200).body("items", hasSize(PEOPLE));
        plan(roster, "");

        var first = admin().get(path + MONDAY)
                .then()
                .statusCode(200)
                .body("items.employee", contains("0001", "0002", "0003", "0004", "0005", "0006"))
                .body("items[0].name", equalTo("Person 0001"))
                .body("items[0].start", equalTo(MONDAY + "T08:00:00+08:00"))
                .extract()
                .jsonPath();
        assertThat(first.getList("items[0].segments.kind", String.class)).contains("CONTACTS", "BREAK", "ACTIVITY");
        assertThat(first.getList("items[0].segments.name", String.class)).contains("培训 Training");
        assertThat(first.getList("items[0].segments.end", String.class).subList(0, 3))
                .isEqualTo(
                        first.getList("items[0].segments.start", String.class).subList(1, 4));
        admin().get(path + TUESDAY).then().body("items", empty());
        admin().get(path + MONDAY + "&limit=2").then().body("items", hasSize(2)).body("next", equalTo("2"));
        admin().get(path + "2026-12-31").then().statusCode(422).body("faults.field", contains("day"));
        admin().get(path + "soon").then().statusCode(400);
    }

    @Test
    void inAPeakNothingIsPlacedThatTakesPeopleAway() {
        var hotline = hotline();
        var roster = roster(hotline);
        request(hotline, "{\"kind\":\"TRAINING\",\"employees\":[\"0001\"],\"minutes\":30,%s}");
        var limit =
                "{\"limits\":[{\"start\":\"%sT08:00:00+08:00\",\"end\":\"%sT16:15:00+08:00\",\"activities\":false}]}";

        assertThat(plan(roster, limit.formatted(MONDAY, MONDAY)).getList("refused.reason"))
                .containsExactly("PEAK");
    }

    @Test
    void everyFaultIsTold() {
        var hotline = hotline();
        var roster = roster(hotline);
        var path = "/rosters/" + roster + "/day-plan";

        admin().body("{\"from\":\"2026-01-01\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("from"));
        admin().body("{\"days\":3}").post(path).then().statusCode(422).body("faults.field", contains("days"));
        admin().body("{\"days\":0}").post(path).then().statusCode(422).body("faults.field", contains("days"));
        admin().body("{\"limits\":[{\"start\":\"%sT08:00:00+08:00\",\"mostAway\":1.5},{\"mostAway\":-0.1}]}"
                        .formatted(MONDAY))
                .post(path)
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        contains("limits[0].end", "limits[0].mostAway", "limits[1].end", "limits[1].mostAway"));
        admin().body("{\"begin\":1}").post(path).then().statusCode(400);
        admin().post("/rosters/" + UUID.randomUUID() + "/day-plan")
                .then()
                .statusCode(404)
                .body("type", endsWith("/problems/roster-not-found"));
        var bare = HandMadeRosters.draft(hotline, MONDAY, 2);
        admin().post("/rosters/" + bare + "/day-plan")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/roster-without-requirement"));
        admin().get(path).then().statusCode(404);
    }

    @Test
    void aPublishedRosterIsNotPlanned() {
        var roster = roster(hotline());
        plan(roster, "");
        HandMadeRosters.publish(roster);

        admin().post("/rosters/" + roster + "/day-plan")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/roster-already-published"));
        admin().delete("/rosters/" + roster + "/day-plan").then().statusCode(409);
        admin().get("/rosters/" + roster + "/day-plan").then().statusCode(200);
    }

    @Test
    void aRosterThatIsBeingSolvedIsNotPlanned() {
        var roster = roster(hotline());
        var solving = "/rosters/" + roster + "/solving";
        admin().body("{\"limit\":\"PT5M\"}").post(solving).then().statusCode(202);

        admin().post("/rosters/" + roster + "/day-plan")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/roster-being-solved"));
        admin().delete(solving).then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> admin().get(solving).then().body("state", equalTo("CANCELLED")));
    }

    @Test
    void ofTwoWhoPlanAtOnceOneIsTurnedAway() {
        var roster = roster(hotline());
        var tag = "\"%d\"".formatted(PEOPLE);

        var answers = Stream.of(1, 2)
                .map(any -> CompletableFuture.supplyAsync(() -> admin().header("If-Match", tag)
                        .post("/rosters/" + roster + "/day-plan")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 412);
        admin().header("If-Match", tag)
                .delete("/rosters/" + roster + "/day-plan")
                .then()
                .statusCode(412)
                .body("type", endsWith("/problems/stale"));
        put(roster, shift("0001", TUESDAY));
        admin().get("/rosters/" + roster + "/day-plan").then().body("upToDate", equalTo(false));
    }

    @Test
    void onlySchedulersOfTheHotlinePlan() {
        var hotline = hotline();
        var roster = roster(hotline);
        var path = "/rosters/" + roster + "/day-plan";
        var leader = Http.account("leader", null, hotline);

        as(leader, PASSWORD).post(path).then().statusCode(403);
        as(leader, PASSWORD).get(path + "?day=" + MONDAY).then().statusCode(200);
        as(leader, PASSWORD).delete(path).then().statusCode(403);
        as(Http.account("agent", "0001", hotline), PASSWORD).get(path).then().statusCode(403);
        as(Http.account("scheduler", null, "another"), PASSWORD)
                .post(path)
                .then()
                .statusCode(403);
        as(Http.account("scheduler", null, "another"), PASSWORD)
                .get(path)
                .then()
                .statusCode(403);
        Http.anonymous().get(path).then().statusCode(401);
        as(Http.account("scheduler", null, hotline), PASSWORD).post(path).then().statusCode(200);
    }

    private static JsonPath plan(String roster, String body) {
        return admin().body(body.isEmpty() ? "{}" : body)
                .post("/rosters/" + roster + "/day-plan")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> activities(String roster) {
        return admin()
                .get("/rosters/" + roster + "/shifts")
                .jsonPath()
                .<List<String>>getList("items.activities.activity")
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** A meeting in the shift of the sixth person, as somebody typed it in. */
    private static String typedIn(String roster) {
        var shifts = admin().get("/rosters/" + roster + "/shifts").jsonPath();
        String id = shifts.getString("items.find { it.employee == '0006' }.id");
        var meeting = "{\"activity\":\"MEETING\",\"start\":\"%sT08:00:00+08:00\",\"end\":\"%sT08:30:00+08:00\"}";
        admin().body(shift("0006", MONDAY)
                        .replaceFirst("}$", ",\"activities\":[" + meeting.formatted(MONDAY, MONDAY) + "]}"))
                .put("/rosters/" + roster + "/shifts/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    private static String request(String hotline, String body) {
        return request(hotline, body, MONDAY);
    }

    private static String request(String hotline, String body, String to) {
        return admin().body(body.formatted("\"from\":\"%s\",\"to\":\"%s\"".formatted(MONDAY, to)))
                .post("/hotlines/" + hotline + "/activity-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A hotline that needs two people at any hour. */
    private static String hotline() {
        var hotline = Http.hotline("Asia/Shanghai", ",\"minimumOnDuty\":2");
        Http.queue(hotline, "calls");
        IntStream.rangeClosed(1, PEOPLE).forEach(i -> employee(hotline, "000" + i));
        employee(hotline, "0009");
        FlatHistory.of(hotline, Map.of("calls", 6));
        admin().body(
                        """
                        {"start":"08:00","length":"PT8H30M","breaks":[{"earliest":"PT3H","latest":"PT5H30M","length":"PT30M"}]}""")
                .put("/hotlines/" + hotline + "/shift-types/D")
                .then()
                .statusCode(201);
        return hotline;
    }

    /** A draft of two days in which everybody works on Monday, all with lunch at eleven. */
    private static String roster(String hotline) {
        var roster = draft(hotline, FlatHistory.requirement(hotline, 2), MONDAY, 2);
        everybody(roster, MONDAY);
        return roster;
    }

    private static String draft(String hotline, String requirement, String from, int days) {
        return admin().body("{\"requirement\":\"%s\",\"from\":\"%s\",\"days\":%d}".formatted(requirement, from, days))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void everybody(String roster, String day) {
        IntStream.rangeClosed(1, PEOPLE).forEach(i -> put(roster, shift("000" + i, day)));
    }

    private static String shift(String employee, String day) {
        return "{\"employee\":\"%s\",\"workDay\":\"%s\",\"type\":\"D\",\"pinned\":false}".formatted(employee, day);
    }
}
