package io.paiban.roster;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.roster.HandMadeRosters.employee;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ActivityResourceTest {

    @Test
    void everyHotlineHasTheBuiltInActivities() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/activities";

        admin().get(path)
                .then()
                .statusCode(200)
                .body("items.code", contains("COACHING", "DEFERRABLE", "HANDOVER", "MEETING", "TRAINING"));
        admin().get(path + "/TRAINING")
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("code", equalTo("TRAINING"))
                .body("name", equalTo("培训 Training"))
                .body("takesContacts", equalTo(false))
                .body("paid", equalTo(true))
                .body("workingTime", equalTo(true))
                .body("kind", equalTo("TRAINING"))
                .body("seat", equalTo(false));
        admin().get(path + "/YOGA").then().statusCode(404).body("type", endsWith("/problems/activity-not-found"));
        admin().get("/hotlines/nowhere/activities").then().statusCode(404);
    }

    @Test
    void anActivityIsDefinedAndChangedByWhoHasSeenTheLatest() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/activities/TRAINING";

        admin().body("{\"name\":\"Course\",\"kind\":\"TRAINING\",\"seat\":true}")
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Course"))
                .body("seat", equalTo(true));
        admin().header("If-Match", "\"0\"")
                .body("{\"name\":\"Class\",\"kind\":\"TRAINING\"}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        admin().header("If-Match", "\"0\"")
                .body("{\"name\":\"Lost\"}")
                .put(path)
                .then()
                .statusCode(412)
                .body("type", endsWith("/problems/stale"));
        admin().get(path).then().header("ETag", "\"1\"").body("name", equalTo("Class"));
    }

    @Test
    void everyFaultOfAnActivityIsTold() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/activities/";

        admin().body("{\"code\":\"OTHER\",\"name\":\" \",\"paid\":false}")
                .put(path + "X1")
                .then()
                .statusCode(422)
                .body("faults.field", contains("code", "name", "paid"));
        admin().body("{}").put(path + "_x").then().statusCode(422).body("faults.field", contains("code"));
        admin().body("{\"kind\":\"PARTY\"}").put(path + "X1").then().statusCode(400);
        admin().put(path + "X1").then().statusCode(400);
        admin().get(path + "X1").then().statusCode(404);
    }

    @Test
    void whatIsNoWorkingTimeLiesInNoShift() {
        var hotline = hotline();
        admin().body("{\"paid\":false,\"workingTime\":false}")
                .put("/hotlines/" + hotline + "/activities/ERRAND")
                .then()
                .statusCode(201);
        var roster = HandMadeRosters.draft(hotline, "2026-11-02", 7);
        var shift = HandMadeRosters.shift("0001", "2026-11-02T08:00:00+08:00", "2026-11-02T16:00:00+08:00");
        var activity =
                "{\"activity\":\"%s\",\"start\":\"2026-11-02T%s:00:00+08:00\",\"end\":\"2026-11-02T%s:30:00+08:00\"}";
        var both = shift.replaceFirst(
                "}$",
                ",\"activities\":[" + activity.formatted("ERRAND", "09", "09") + ","
                        + activity.formatted("YOGA", "10", "10") + "]}");
        var path = "/rosters/" + roster + "/shifts/" + UUID.randomUUID();

        admin().body(both)
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("activities[0].activity", "activities[1].activity"))
                .body("faults.reason", hasItem(containsString("no working time")));
        admin().body("{\"kind\":\"TRAINING\",\"activity\":\"ERRAND\",\"minutes\":30,\"from\":\"2026-11-02\"}")
                .post("/hotlines/" + hotline + "/activity-requests")
                .then()
                .statusCode(422)
                .body("faults.field", contains("activity"));
    }

    @Test
    void aRequestIsEnteredListedAndDeleted() {
        var path = "/hotlines/" + hotline() + "/activity-requests";

        String id = admin().body(
                        """
                        {"kind":"TRAINING","employees":["0001"],"minutes":90,"blockMinutes":30,"from":"2026-11-02",
                         "to":"2026-11-08","earliest":"09:00","latest":"17:00"}""")
                .post(path)
                .then()
                .statusCode(201)
                .header("Location", containsString(path))
                .body("kind", equalTo("TRAINING"))
                .body("activity", equalTo("TRAINING"))
                .body("employees", contains("0001"))
                .body("minutes", equalTo(90))
                .body("blockMinutes", equalTo(30))
                .body("floor", equalTo("REQUIRED"))
                .body("group", equalTo("general"))
                .extract()
                .path("id");
        admin().get(path)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].latest", equalTo("17:00:00"));
        admin().get(path + "?from=2026-11-09").then().body("items", empty());
        admin().get(path + "?from=2026-11-08&to=2026-11-08").then().body("items.id", contains(id));
        admin().delete(path + "/" + id).then().statusCode(204);
        admin().delete(path + "/" + id)
                .then()
                .statusCode(404)
                .body("type", endsWith("/problems/activity-request-not-found"));
        admin().get(path).then().body("items", empty());
    }

    @Test
    void everyFaultOfARequestIsTold() {
        var path = "/hotlines/" + hotline() + "/activity-requests";

        admin().body("{}").post(path).then().statusCode(422).body("faults.field", contains("kind", "from"));
        admin().body(
                        """
                        {"kind":"TRAINING","activity":"MEETING","employees":["0001","9999","0001"],"team":"A","minutes":4,
                         "blockMinutes":481,"from":"2026-11-02","to":"2026-11-01","earliest":"09:00:30","floor":"MINIMUM",
                         "group":"fr"}""")
                .post(path)
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        containsInAnyOrder(
                                "employees",
                                "minutes",
                                "blockMinutes",
                                "to",
                                "earliest",
                                "floor",
                                "activity",
                                "employees[1]",
                                "employees[2]",
                                "group"));
        admin().body(
                        "{\"kind\":\"MEETING\",\"employees\":[\"0001\"],\"minutes\":481,\"blockMinutes\":30,\"from\":\"2026-11-02\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("employees", "minutes", "blockMinutes"));
        admin().body("{\"kind\":\"HANDOVER\",\"from\":\"2026-11-02\",\"to\":\"2027-11-03\",\"team\":\"Nobody's\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("minutes", "to"));
        admin().body("{\"kind\":\"HANDOVER\",\"minutes\":10,\"from\":\"2026-11-02\",\"team\":\"Nobody's\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("team"));
        admin().body("{\"kind\":\"HANDOVER\",\"minutes\":10,\"from\":\"+999999999-12-31\",\"team\":\"A\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("from"));
        admin().body("{\"kind\":\"HANDOVER\",\"minutes\":121,\"from\":\"2026-11-02\",\"activity\":\"YOGA\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("minutes", "activity"));
        admin().body("{\"kind\":\"PARTY\"}").post(path).then().statusCode(400);
        admin().body("{\"kind\":\"TRAINING\",\"employees\":[null]}")
                .post(path)
                .then()
                .statusCode(400);
        admin().post(path).then().statusCode(400);
        admin().get(path).then().body("items", empty());
    }

    @Test
    void onlyWhoMayChangesActivitiesAndRequests() {
        var hotline = hotline();
        var activities = "/hotlines/" + hotline + "/activities";
        var requests = "/hotlines/" + hotline + "/activity-requests";
        var body = "{\"kind\":\"HANDOVER\",\"minutes\":10,\"from\":\"2026-11-02\"}";
        var agent = Http.account("agent", "0001", hotline);
        var leader = Http.account("leader", null, hotline);
        var elsewhere = Http.account("scheduler", null, "another");

        as(agent, PASSWORD).get(activities).then().statusCode(200);
        as(agent, PASSWORD).body("{}").put(activities + "/X").then().statusCode(403);
        as(agent, PASSWORD).get(requests).then().statusCode(403);
        as(leader, PASSWORD).body("{}").put(activities + "/X").then().statusCode(403);
        as(leader, PASSWORD).body(body).post(requests).then().statusCode(201);
        as(elsewhere, PASSWORD).get(activities).then().statusCode(403);
        as(elsewhere, PASSWORD).body(body).post(requests).then().statusCode(403);
        Http.anonymous().get(requests).then().statusCode(401);
    }

    private static String hotline() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        employee(hotline, "0001");
        employee(hotline, "0002");
        return hotline;
    }
}
