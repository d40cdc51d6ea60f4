package io.paiban.roster;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.roster.HandMadeRosters.draft;
import static io.paiban.roster.HandMadeRosters.employee;
import static io.paiban.roster.HandMadeRosters.publish;
import static io.paiban.roster.HandMadeRosters.put;
import static io.paiban.roster.HandMadeRosters.shift;
import static io.paiban.roster.HandMadeRosters.unpaid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RosterResourceTest {

    private static final String MONDAY = shift("0001", "2026-11-02T08:00:00+08:00", "2026-11-02T16:00:00+08:00");

    @Test
    void aRosterIsDraftedByHand() {
        var hotline = hotline("Asia/Shanghai");

        var id = admin().body("{\"from\":\"2026-11-02\"}")
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/rosters/"))
                .header("ETag", "\"0\"")
                .body("hotline", equalTo(hotline))
                .body("requirement", equalTo(null))
                .body("from", equalTo("2026-11-02"))
                .body("days", equalTo(7))
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("createdAt", endsWith("+08:00"))
                .body("createdBy", equalTo("admin"))
                .body("publishedAt", equalTo(null))
                .extract()
                .<String>path("id");

        admin().get("/rosters/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(id));
        admin().get("/rosters/" + id + "/shifts").then().statusCode(200).body("items", empty());
        admin().get("/rosters/" + UUID.randomUUID()).then().statusCode(404).body("type", endsWith("roster-not-found"));
    }

    @Test
    void everyFaultOfADraftIsTold() {
        var hotline = hotline("Asia/Shanghai");
        var path = "/hotlines/" + hotline + "/rosters";

        admin().body("{\"days\":57}").post(path).then().statusCode(422).body("faults.field", contains("from", "days"));
        admin().body("{\"from\":\"2026-11-02\",\"days\":0}").post(path).then().statusCode(422);
        admin().body("{\"begin\":\"2026-11-02\"}").post(path).then().statusCode(400);
        admin().body("{\"from\":\"soon\"}").post(path).then().statusCode(400);
        admin().post(path).then().statusCode(400).contentType("application/problem+json");
        admin().body("{\"from\":\"2026-11-02\",\"requirement\":\"%s\"}".formatted(UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(404)
                .body("type", endsWith("requirement-not-found"));
        admin().body("{\"from\":\"2026-11-02\",\"copyOf\":\"%s\"}".formatted(UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(404);
        admin().body("{\"from\":\"2026-11-02\"}")
                .post("/hotlines/unknown/rosters")
                .then()
                .statusCode(404);
    }

    @Test
    void rostersAreListedNewestFirstAndPageByPage() {
        var hotline = hotline("Asia/Shanghai");
        var first = draft(hotline, "2026-11-02", 7);
        var second = draft(hotline, "2026-11-09", 7);
        var path = "/hotlines/" + hotline + "/rosters";

        admin().get(path).then().statusCode(200).body("items.id", contains(second, first));
        admin().get(path + "?limit=1").then().body("items.id", contains(second), "next", equalTo(second));
        admin().get(path + "?limit=1&after=" + second).then().body("items.id", contains(first), "next", equalTo(null));
        admin().get(path + "?limit=0").then().statusCode(422);
        admin().get(path + "?limit=10001").then().statusCode(422);
    }

    @Test
    void aShiftIsChangedOnlyByWhoHasSeenTheLatestRoster() {
        var roster = draft(hotline("Asia/Shanghai"), "2026-11-02", 7);
        var path = "/rosters/" + roster + "/shifts/" + UUID.randomUUID();

        admin().header("If-Match", "\"0\"")
                .body(MONDAY)
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("employee", equalTo("0001"))
                .body("workDay", equalTo("2026-11-02"))
                .body("start", equalTo("2026-11-02T08:00:00+08:00"))
                .body("end", equalTo("2026-11-02T16:00:00+08:00"))
                .body("type", equalTo(null))
                .body("breaks", empty())
                .body("workingMinutes", equalTo(480))
                .body("pinned", equalTo(true));
        admin().header("If-Match", "\"0\"")
                .body(MONDAY)
                .put(path)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/stale"));
        admin().header("If-Match", "\"1\"")
                .body(MONDAY.replace("16:00", "17:00"))
                .put(path)
                .then()
                .statusCode(200);
        admin().header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        admin().header("If-Match", "\"1\"")
                .put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(412);
        admin().get("/rosters/" + roster + "/shifts")
                .then()
                .header("ETag", "\"2\"")
                .body("items", hasSize(1), "items[0].workingMinutes", equalTo(540));
    }

    @Test
    void aShiftThatCannotBeIsRefused() {
        var hotline = hotline("Asia/Shanghai");
        var roster = draft(hotline, "2026-11-02", 7);
        put(roster, MONDAY);
        var path = "/rosters/" + roster + "/shifts/" + UUID.randomUUID();
        var twice = shift("0001", "2026-11-02T20:00:00+08:00", "2026-11-02T22:00:00+08:00");
        var outside = shift("0002", "2026-11-09T08:00:00+08:00", "2026-11-09T16:00:00+08:00");
        var backwards = shift("0002", "2026-11-03T08:00:00+08:00", "2026-11-03T07:00:00+08:00");
        var halfMinute = shift("0002", "2026-11-03T08:00:30+08:00", "2026-11-03T16:00:00+08:00");
        var lateLunch = unpaid("2026-11-03T16:00:00+08:00", "2026-11-03T17:00:00+08:00");
        var breakOutside = shift("0002", "2026-11-03T08:00:00+08:00", "2026-11-03T16:00:00+08:00", lateLunch);
        var stranger = shift("9999", "2026-11-03T08:00:00+08:00", "2026-11-03T16:00:00+08:00");

        admin().body(twice).put(path).then().statusCode(422).body("faults.field", contains("workDay"));
        admin().body(outside).put(path).then().statusCode(422).body("faults.field", contains("workDay"));
        admin().body(backwards).put(path).then().statusCode(422).body("faults.field", contains("end"));
        admin().body(halfMinute).put(path).then().statusCode(422).body("faults.field", contains("start"));
        admin().body(breakOutside).put(path).then().statusCode(422).body("faults.field", contains("breaks[0]"));
        admin().body(stranger).put(path).then().statusCode(422).body("faults.field", contains("employee"));
        admin().body("{\"type\":\"NONE\"}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("employee", "workDay", "type"));
        admin().body(MONDAY.replace("employee", "person")).put(path).then().statusCode(400);
        admin().body("{").put(path).then().statusCode(400);
        admin().put(path).then().statusCode(400);
        admin().get("/rosters/" + roster + "/shifts").then().body("items", hasSize(1));
    }

    @Test
    void whatIsDoneInPartsOfAShiftIsKeptWithIt() {
        var hotline = hotline("Asia/Shanghai");
        var roster = draft(hotline, "2026-11-02", 7);
        var path = "/rosters/" + roster + "/shifts/" + UUID.randomUUID();
        var training = activity("TRAINING", "2026-11-02T10:00:00+08:00", "2026-11-02T11:00:00+08:00");
        var meeting = activity("MEETING", "2026-11-02T08:00:00+08:00", "2026-11-02T08:30:00+08:00");

        admin().body(with(MONDAY, training, meeting))
                .put(path)
                .then()
                .statusCode(201)
                .body("activities.activity", contains("MEETING", "TRAINING"))
                .body("activities[1].start", equalTo("2026-11-02T10:00:00+08:00"))
                .body("activities[1].end", equalTo("2026-11-02T11:00:00+08:00"))
                .body("activities[1].takesContacts", equalTo(false))
                .body("workingMinutes", equalTo(480));
        admin().get("/rosters/" + roster + "/shifts")
                .then()
                .body("items[0].activities.activity", contains("MEETING", "TRAINING"));
        assertThat(admin().get("/rosters/" + roster + "/shifts?format=csv").asString())
                .contains("TRAINING/2026-11-02T10:00");
        var copy = admin().body("{\"from\":\"2026-11-09\",\"copyOf\":\"%s\"}".formatted(roster))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        admin().get("/rosters/" + copy + "/shifts")
                .then()
                .body("items[0].activities[1].activity", equalTo("TRAINING"))
                .body("items[0].activities[1].start", equalTo("2026-11-09T10:00:00+08:00"));
        publish(roster);
        var own = "/me/shifts?from=2026-11-02&to=2026-11-02";
        as(Http.account("agent", "0001", hotline), PASSWORD)
                .get(own)
                .then()
                .body("items[0].activities.activity", contains("MEETING", "TRAINING"));

        admin().body(MONDAY.replace("-02", "-09"))
                .put("/rosters/" + copy + "/shifts/" + UUID.randomUUID())
                .then()
                .statusCode(422);
        var copied = admin().get("/rosters/" + copy + "/shifts").<String>path("items[0].id");
        admin().body(MONDAY.replace("-02", "-09"))
                .put("/rosters/" + copy + "/shifts/" + copied)
                .then()
                .statusCode(200)
                .body("activities", empty());
    }

    @Test
    void everyFaultOfTheActivitiesIsTold() {
        var roster = draft(hotline("Asia/Shanghai"), "2026-11-02", 7);
        var path = "/rosters/" + roster + "/shifts/" + UUID.randomUUID();
        var day = "2026-11-02T";
        var lunch = unpaid(day + "12:00:00+08:00", day + "12:30:00+08:00");
        var withLunch = shift("0001", day + "08:00:00+08:00", day + "16:00:00+08:00", lunch);

        admin().body(with(
                        withLunch,
                        activity("TRAINING", day + "12:29:00+08:00", day + "13:00:00+08:00"),
                        activity("TRAINING", day + "15:30:00+08:00", day + "16:01:00+08:00"),
                        activity("MEETING", day + "15:45:00+08:00", day + "16:00:00+08:00"),
                        activity("MEETING", day + "09:00:30+08:00", day + "10:00:00+08:00")))
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("activities[0]", "activities[1]", "activities[2]", "activities[3]"));
        admin().body(with(
                        MONDAY,
                        activity("", day + "09:00:00+08:00", day + "10:00:00+08:00"),
                        activity("MEETING", day + "10:00:00+08:00", day + "10:00:00+08:00")))
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("activities[0].activity", "activities[1].end"));
        admin().body(with(
                        withLunch,
                        activity("TRAINING", day + "08:00:00+08:00", day + "12:00:00+08:00"),
                        activity("TRAINING", day + "12:30:00+08:00", day + "16:00:00+08:00")))
                .put(path)
                .then()
                .statusCode(201);
    }

    private static String activity(String code, String start, String end) {
        return "{\"activity\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(code, start, end);
    }

    private static String with(String shift, String... activities) {
        return shift.replaceFirst("}$", ",\"activities\":[" + String.join(",", activities) + "]}");
    }

    @Test
    void aShiftIsTakenOut() {
        var roster = draft(hotline("Asia/Shanghai"), "2026-11-02", 7);
        var shift = put(roster, MONDAY);

        admin().delete("/rosters/" + roster + "/shifts/" + shift).then().statusCode(204);
        admin().get("/rosters/" + roster + "/shifts")
                .then()
                .body("items", empty())
                .header("ETag", "\"2\"");
        admin().delete("/rosters/" + roster + "/shifts/" + shift)
                .then()
                .statusCode(404)
                .body("type", endsWith("shift-not-found"));
    }

    @Test
    void shiftsAreReadAsCsv() {
        var roster = draft(hotline("Asia/Shanghai"), "2026-11-02", 7);
        var lunch = unpaid("2026-11-02T12:00:00+08:00", "2026-11-02T13:00:00+08:00");
        put(roster, shift("0001", "2026-11-02T08:00:00+08:00", "2026-11-02T17:00:00+08:00", lunch));

        var csv = admin().get("/rosters/" + roster + "/shifts?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("employee,name,workDay,start,end,type,workingMinutes,breaks,unpaidBreaks,activities");
        assertThat(csv).contains("0001,Person 0001,2026-11-02,2026-11-02T08:00").contains(",480,");
        admin().get("/rosters/" + roster + "/shifts?format=pdf").then().statusCode(422);
    }

    @Test
    void whoIsOnApprovedLeaveCannotBePublished() {
        var hotline = hotline("Asia/Shanghai");
        admin().body("{\"employee\":\"0001\",\"kind\":\"LEAVE_ANNUAL\",\"from\":\"2026-11-02\"}")
                .post("/hotlines/" + hotline + "/leave")
                .then()
                .statusCode(201);
        var roster = draft(hotline, "2026-11-02", 7);
        put(roster, MONDAY);

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .statusCode(200)
                .body("legal", equalTo(false))
                .body("checkedAt", endsWith("+08:00"))
                .body("ruleSets", contains("CN-STANDARD/2025.1"))
                .body("calendar", equalTo("CN"))
                .body("violations", hasSize(1))
                .body("violations[0].rule", equalTo("leave"))
                .body("violations[0].severity", equalTo("HARD"))
                .body("violations[0].employee", equalTo("0001"))
                .body("violations[0].from", equalTo("2026-11-02T08:00:00+08:00"))
                .body("violations[0].to", equalTo("2026-11-02T16:00:00+08:00"))
                .body("violations[0].message", equalTo("0001 is on approved leave on 2026-11-02."));
        admin().put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/roster-illegal"))
                .body("violations", hasSize(1))
                .body("violations[0].rule", equalTo("leave"))
                .body("faults[0].field", equalTo("leave"));
        admin().get("/rosters/" + roster).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void moreThanFortyHoursAWeekAreIllegal() {
        var hotline = hotline("Asia/Shanghai");
        var roster = draft(hotline, "2026-11-02", 7);
        for (int day = 2; day <= 6; day++) {
            var date = "2026-11-0" + day;
            put(roster, shift("0001", date + "T08:00:00+08:00", date + "T16:00:00+08:00"));
        }
        admin().get("/rosters/" + roster + "/audit").then().body("legal", equalTo(true), "violations", empty());

        put(roster, shift("0001", "2026-11-07T08:00:00+08:00", "2026-11-07T08:30:00+08:00"));
        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(false))
                .body("violations[0].rule", equalTo("weekly-hours"))
                .body("violations[0].measured", equalTo(2430))
                .body("violations[0].allowed", equalTo(2400))
                .body("violations[0].unit", notNullValue())
                .body("violations[0].ruleSet", equalTo("CN-STANDARD/2025.1"));
        admin().put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("weekly-hours"));
    }

    /** The week is judged as people work it, not as rosters cut it. */
    @Test
    void hoursOfThePublishedRosterBeforeCount() {
        var hotline = hotline("Asia/Shanghai");
        var first = draft(hotline, "2026-11-02", 4);
        for (int day = 2; day <= 5; day++) {
            var date = "2026-11-0" + day;
            put(first, shift("0001", date + "T08:00:00+08:00", date + "T17:00:00+08:00"));
        }
        publish(first);
        var second = draft(hotline, "2026-11-06", 3);
        put(second, shift("0001", "2026-11-06T08:00:00+08:00", "2026-11-06T13:00:00+08:00"));

        admin().get("/rosters/" + second + "/audit").then().body("violations[0].measured", equalTo(2460));
    }

    /** Publishing needs no body, and so no content type either. */
    @Test
    void aRosterIsPublishedWithoutABodyAndAContentType() {
        var roster = draft(hotline("Asia/Shanghai"), "2026-11-02", 7);

        admin().noContentType()
                .put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
    }

    @Test
    void publishingTwiceIsAConflictAndAPublishedRosterIsFixed() {
        var roster = draft(hotline("Asia/Shanghai"), "2026-11-02", 7);
        var shift = put(roster, MONDAY);

        admin().put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publishedAt", endsWith("+08:00"))
                .body("publishedBy", equalTo("admin"));
        admin().put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/roster-already-published"));
        admin().body(MONDAY)
                .put("/rosters/" + roster + "/shifts/" + shift)
                .then()
                .statusCode(409);
        admin().delete("/rosters/" + roster + "/shifts/" + shift).then().statusCode(409);
        admin().post("/rosters/" + roster + "/solving").then().statusCode(409);
    }

    @Test
    void aNewVersionSupersedesTheOldOne() {
        var hotline = hotline("Asia/Shanghai");
        var old = draft(hotline, "2026-11-02", 7);
        put(old, MONDAY);
        publish(old);

        var next = admin().body("{\"from\":\"2026-11-02\",\"copyOf\":\"%s\"}".formatted(old))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .extract()
                .<String>path("id");
        put(next, shift("0002", "2026-11-03T08:00:00+08:00", "2026-11-03T16:00:00+08:00"));
        publish(next);

        admin().get("/rosters/" + old).then().body("state", equalTo("SUPERSEDED"));
        admin().get("/rosters/" + next).then().body("state", equalTo("PUBLISHED"));
        admin().get("/hotlines/" + hotline + "/employees/0001/shifts?from=2026-11-02&to=2026-11-08")
                .then()
                .body("items", hasSize(1));
        admin().put("/rosters/" + old + "/publication").then().statusCode(409);
    }

    @Test
    void aRosterThatCoversOnlyPartOfAPublishedOneIsAConflict() {
        var hotline = hotline("Asia/Shanghai");
        publish(draft(hotline, "2026-11-02", 7));
        var overlapping = draft(hotline, "2026-11-05", 7);

        admin().put("/rosters/" + overlapping + "/publication")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/roster-overlaps-published"));
    }

    /** The clocks of Paris go back on 25 October 2026; eight in the morning stays eight in the morning. */
    @Test
    void aCopyKeepsTheTimesOfTheWallClock() {
        var hotline = hotline("Europe/Paris");
        var roster = draft(hotline, "2026-10-19", 7);
        var lunch = unpaid("2026-10-20T12:00:00+02:00", "2026-10-20T12:30:00+02:00");
        put(roster, shift("0001", "2026-10-20T08:00:00+02:00", "2026-10-20T16:00:00+02:00", lunch));

        var copy = admin().body("{\"from\":\"2026-10-26\",\"copyOf\":\"%s\"}".formatted(roster))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .body("days", equalTo(7))
                .extract()
                .<String>path("id");

        admin().get("/rosters/" + copy + "/shifts")
                .then()
                .body("items", hasSize(1))
                .body("items[0].workDay", equalTo("2026-10-27"))
                .body("items[0].start", equalTo("2026-10-27T08:00:00+01:00"))
                .body("items[0].end", equalTo("2026-10-27T16:00:00+01:00"))
                .body("items[0].breaks[0].start", equalTo("2026-10-27T12:00:00+01:00"))
                .body("items[0].workingMinutes", equalTo(450));
        admin().body("{\"from\":\"2026-10-26\",\"days\":3,\"copyOf\":\"%s\"}".formatted(roster))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(422);
    }

    @Test
    void withoutARequirementThereIsNothingToSolve() {
        var roster = draft(hotline("Asia/Shanghai"), "2026-11-02", 7);

        admin().post("/rosters/" + roster + "/solving")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/roster-without-requirement"));
        admin().body("{\"limit\":\"PT1S\",\"steps\":5}")
                .post("/rosters/" + roster + "/solving")
                .then()
                .statusCode(422);
        admin().get("/rosters/" + roster + "/solving")
                .then()
                .statusCode(404)
                .body("type", endsWith("solving-not-found"));
    }

    @Test
    void onlySchedulersOfTheHotlineChangeItsRosters() {
        var hotline = hotline("Asia/Shanghai");
        var roster = draft(hotline, "2026-11-02", 7);
        var path = "/rosters/" + roster;
        var leader = Http.account("leader", null, hotline);
        var elsewhere = Http.account("scheduler", null, "another");
        var scheduler = Http.account("scheduler", null, hotline);

        as(leader, PASSWORD).get(path).then().statusCode(200);
        as(leader, PASSWORD).put(path + "/publication").then().statusCode(403);
        as(leader, PASSWORD)
                .body(MONDAY)
                .put(path + "/shifts/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        as(elsewhere, PASSWORD).get(path).then().statusCode(403);
        as(elsewhere, PASSWORD).get(path + "/shifts").then().statusCode(403);
        as(elsewhere, PASSWORD).get(path + "/audit").then().statusCode(403);
        as(elsewhere, PASSWORD).put(path + "/publication").then().statusCode(403);
        as(elsewhere, PASSWORD)
                .body(MONDAY)
                .put(path + "/shifts/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        as(Http.account("agent", "0001", hotline), PASSWORD).get(path).then().statusCode(403);
        Http.anonymous().get(path).then().statusCode(401);
        as(scheduler, PASSWORD)
                .body(MONDAY)
                .put(path + "/shifts/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        as(scheduler, PASSWORD)
                .put(path + "/publication")
                .then()
                .statusCode(200)
                .body("publishedBy", equalTo(scheduler));
    }

    private static String hotline(String zone) {
        var hotline = Http.hotline(zone, "");
        employee(hotline, "0001");
        employee(hotline, "0002");
        return hotline;
    }
}
