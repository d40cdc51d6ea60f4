package io.paiban.workforce;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AvailabilityResourceTest {

    @Test
    void leaveIsApprovedAndOneDayLongUnlessSaidOtherwise() {
        var hotline = hotline();
        var path = "/hotlines/" + hotline + "/leave";

        var id = admin().body("{\"employee\":\"0001\",\"kind\":\"LEAVE_ANNUAL\",\"from\":\"2026-11-02\"}")
                .post(path)
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.containsString(path + "/"))
                .body("employee", equalTo("0001"))
                .body("kind", equalTo("LEAVE_ANNUAL"))
                .body("from", equalTo("2026-11-02"))
                .body("to", equalTo("2026-11-02"))
                .body("state", equalTo("APPROVED"))
                .extract()
                .<String>path("id");

        admin().get(path).then().statusCode(200).body("items.id", contains(id));
        admin().get(path + "?from=2026-11-02&to=2026-11-02").then().body("items", hasSize(1));
        admin().get(path + "?from=2026-11-03").then().body("items", empty());
        admin().get(path + "?to=2026-11-01").then().body("items", empty());
        admin().get(path + "?limit=0").then().statusCode(422);
        admin().delete(path + "/" + id).then().statusCode(204);
        admin().delete(path + "/" + id).then().statusCode(404).body("type", equalTo("/problems/leave-not-found"));
        admin().get(path).then().body("items", empty());
    }

    @Test
    void leaveThatCannotBeIsRefused() {
        var path = "/hotlines/" + hotline() + "/leave";

        admin().body("{\"kind\":\"HOLIDAY\",\"to\":\"2026-11-02\"}")
                .post(path)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.field", contains("employee", "from", "kind"));
        admin().body("{\"employee\":\"0001\",\"kind\":\"LEAVE_SICK\",\"from\":\"2026-11-02\",\"to\":\"2026-11-01\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("to"));
        admin().body("{\"employee\":\"9999\",\"kind\":\"LEAVE_SICK\",\"from\":\"2026-11-02\"}")
                .post(path)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/employee-not-found"));
        admin().body("{\"who\":\"0001\"}").post(path).then().statusCode(400);
        admin().body("{\"from\":\"2026-02-30\"}").post(path).then().statusCode(400);
        admin().body("}").post(path).then().statusCode(400).contentType("application/problem+json");
        admin().post(path).then().statusCode(400);
        admin().get(path).then().body("items", empty());
    }

    @Test
    void aWishIsForAShiftTypeOrADayOff() {
        var path = "/hotlines/" + hotline() + "/wishes";

        var id = admin().body("{\"employee\":\"0001\",\"workDay\":\"2026-11-02\",\"off\":true}")
                .post(path)
                .then()
                .statusCode(201)
                .body("employee", equalTo("0001"))
                .body("workDay", equalTo("2026-11-02"))
                .body("shiftType", equalTo(null))
                .body("off", equalTo(true))
                .body("weight", equalTo(1))
                .extract()
                .<String>path("id");
        admin().body(
                        "{\"employee\":\"0001\",\"workDay\":\"2026-11-03\",\"off\":true,\"shiftType\":\"D\",\"weight\":11}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("shiftType", "weight"));
        admin().body("{}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("employee", "workDay", "shiftType"));
        admin().get(path + "?from=2026-11-02&to=2026-11-02").then().body("items.id", contains(id));
        admin().get(path + "?from=2026-11-03").then().body("items", empty());
        admin().delete(path + "/" + id).then().statusCode(204);
        admin().delete(path + "/" + id).then().statusCode(404).body("type", equalTo("/problems/wish-not-found"));
    }

    @Test
    void leaveIsReadPageByPage() {
        var path = "/hotlines/" + hotline() + "/leave";
        for (int day = 1; day <= 3; day++) {
            admin().body("{\"employee\":\"0001\",\"kind\":\"LEAVE_ANNUAL\",\"from\":\"2026-11-0%d\"}".formatted(day))
                    .post(path)
                    .then()
                    .statusCode(201);
        }

        var next = admin().get(path + "?limit=2")
                .then()
                .body("items.from", contains("2026-11-01", "2026-11-02"))
                .extract()
                .<String>path("next");
        admin().queryParam("after", next)
                .get(path + "?limit=2")
                .then()
                .body("items.from", contains("2026-11-03"), "next", equalTo(null));
    }

    @Test
    void agentsDoNotEnterLeave() {
        var hotline = hotline();
        var other = hotline();
        var path = "/hotlines/" + hotline + "/leave";
        var body = "{\"employee\":\"0001\",\"kind\":\"LEAVE_ANNUAL\",\"from\":\"2026-11-02\"}";
        var agent = Http.account("agent", "0001", hotline);
        var leader = Http.account("leader", null, hotline);

        as(agent, PASSWORD).get(path).then().statusCode(403);
        as(agent, PASSWORD).body(body).post(path).then().statusCode(403);
        as(Http.account("payroll", null, hotline), PASSWORD).get(path).then().statusCode(200);
        as(Http.account("payroll", null, hotline), PASSWORD)
                .body(body)
                .post(path)
                .then()
                .statusCode(403);
        as(leader, PASSWORD)
                .body(body)
                .post("/hotlines/" + other + "/leave")
                .then()
                .statusCode(403);
        var id = as(leader, PASSWORD)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        admin().delete("/hotlines/" + other + "/leave/" + id).then().statusCode(404);
        Http.anonymous().get(path).then().statusCode(401);
        admin().get("/hotlines/unknown/leave").then().statusCode(404);
        admin().get("/hotlines/unknown/wishes").then().statusCode(404);
    }

    private static String hotline() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        admin().body("{\"name\":\"Li\",\"role\":\"AGENT\"}")
                .put("/hotlines/" + hotline + "/employees/0001")
                .then()
                .statusCode(201);
        return hotline;
    }
}
