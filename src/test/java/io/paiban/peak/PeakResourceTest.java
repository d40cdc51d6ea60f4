package io.paiban.peak;

import static io.paiban.peak.PeakHotlines.confirmed;
import static io.paiban.peak.PeakHotlines.plan;
import static io.paiban.peak.PeakHotlines.requirement;
import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PeakResourceTest {

    @Test
    void thePolicyIsTheUsualOneUntilTheHotlineHasItsOwn() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/peak-policy";

        admin().get(path)
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("levels.level", contains("YELLOW", "ORANGE", "RED"))
                .body("levels[2].then.leaveShare", equalTo(0.0f))
                .body("leaveKinds", contains("LEAVE_ANNUAL", "LEAVE_COMP", "LEAVE_PERSONAL"))
                .body("minimumLength", equalTo("PT30M"))
                .body("remedies.overtimePercent", equalTo(150));
        var tag = admin().body(
                        "{\"levels\":[{\"level\":\"RED\",\"when\":{\"missChance\":0.9},\"then\":{\"staffFor\":0.9}}],\"usableShare\":0.8}")
                .put(path)
                .then()
                .statusCode(201)
                .body("levels.level", contains("YELLOW", "ORANGE", "RED"))
                .body("levels[1].when.staffRatio", equalTo(1.15f))
                .body("levels[2].when.staffRatio", nullValue())
                .body("levels[2].when.missChance", equalTo(0.9f))
                .body("levels[2].then.training", equalTo(true))
                .extract()
                .header("ETag");
        admin().header("If-Match", tag).body("{}").put(path).then().statusCode(200);
        admin().header("If-Match", tag)
                .body("{}")
                .put(path)
                .then()
                .statusCode(412)
                .body("type", endsWith("/problems/stale"));
        admin().get(path).then().body("usableShare", equalTo(0.9f)).header("ETag", notNullValue());
    }

    @Test
    void ofTwoWhoSetAPolicyAtOnceNeitherFails() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/peak-policy";

        var codes = IntStream.range(0, 4)
                .parallel()
                .map(n -> admin().body("{\"hysteresis\":0.%d}".formatted(n + 1))
                        .put(path)
                        .statusCode())
                .sorted()
                .toArray();

        assertThat(codes).containsExactly(200, 200, 200, 201);
    }

    @Test
    void everyFaultOfAPolicyIsToldAtOnce() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/peak-policy";

        admin().body(
                        """
                        {"levels":[
                          {"when":{"band":0.8,"bandRatio":0.9,"leastExtra":0,"staffRatio":0,"missChance":2},
                           "then":{"staffFor":0.4,"leaveShare":2,"breakShare":0,"standby":-1}},
                          {"level":"RED","when":{}}, {"level":"ORANGE"}],
                         "minimumLength":"PT30S","mergeWithin":"P2D","hysteresis":1,"usableShare":0,"leaveKinds":["SICK"],
                         "remedies":{"longestExtension":"PT13H","overtimePercent":99,"restDayPercent":0,"holidayPercent":2000,
                                     "changeMinutes":0,"callMinutes":-1}}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        containsInAnyOrder(
                                "levels[0].level",
                                "levels[0].when.band",
                                "levels[0].when.bandRatio",
                                "levels[0].when.leastExtra",
                                "levels[0].when.staffRatio",
                                "levels[0].when.missChance",
                                "levels[0].then.staffFor",
                                "levels[0].then.leaveShare",
                                "levels[0].then.breakShare",
                                "levels[0].then.standby",
                                "levels[1].when.bandRatio",
                                "levels[2].when",
                                "minimumLength",
                                "mergeWithin",
                                "hysteresis",
                                "usableShare",
                                "leaveKinds",
                                "remedies.longestExtension",
                                "remedies.overtimePercent",
                                "remedies.restDayPercent",
                                "remedies.holidayPercent",
                                "remedies.changeMinutes",
                                "remedies.callMinutes"));
        admin().body("{\"levels\":[{\"level\":\"YELLOW\",\"when\":{\"staffRatio\":1.2}}]}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("levels.when.staffRatio"))
                .body("faults[0].reason", containsString("ORANGE"));
        // A higher level asks for no fewer people; one without actions staffs as without a peak.
        admin().body("{\"levels\":[{\"level\":\"RED\",\"when\":{\"missChance\":0.9}}]}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("levels.then.staffFor"));
        admin().body("{\"levels\":[{\"level\":\"PURPLE\"}]}").put(path).then().statusCode(400);
        admin().put(path).then().statusCode(400);
        admin().get(path).then().header("ETag", nullValue());
    }

    @Test
    void aPeakDayHasItsWindowAndNothingElse() {
        var hotline = PeakHotlines.of(10);
        var requirement = requirement(hotline, 2);

        var plan = admin().body("{\"requirement\":\"%s\"}".formatted(requirement))
                .post("/hotlines/" + hotline + "/peak-plans")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/peak-plans/"))
                .header("ETag", "\"0\"")
                .body("hotline", equalTo(hotline))
                .body("requirement", equalTo(requirement))
                .body("from", equalTo("2026-09-07"))
                .body("days", equalTo(2))
                .body("state", equalTo("PROPOSED"))
                .body("confirmedAt", nullValue())
                .body("warnings", empty())
                .body("windows", hasSize(1))
                .body("windows[0].level", equalTo("YELLOW"))
                .body("windows[0].group", equalTo("general"))
                .body("windows[0].required", greaterThan(25))
                .body("windows[0].missChance", equalTo(1.0f))
                .body("windows[0].actions.standby", equalTo(1))
                .body("windows[0].reason", containsString("too few"))
                .body("windows[0].reasonZh", containsString("通用组"))
                .extract()
                .jsonPath();

        var from = OffsetDateTime.parse(plan.getString("windows[0].from"));
        var to = OffsetDateTime.parse(plan.getString("windows[0].to"));
        // Work goes on a little after the calls of the last half hour, and begins with those of the first.
        assertThat(from)
                .isBetween(
                        OffsetDateTime.parse("2026-09-07T09:30:00+08:00"),
                        OffsetDateTime.parse("2026-09-07T10:00:00+08:00"));
        assertThat(to)
                .isBetween(
                        OffsetDateTime.parse("2026-09-07T12:00:00+08:00"),
                        OffsetDateTime.parse("2026-09-07T12:30:00+08:00"));
        assertThat(plan.getInt("windows[0].raised")).isGreaterThan(plan.getInt("windows[0].required"));
        assertThat(plan.getDouble("windows[0].contacts.mean")).isBetween(560.0, 1000.0);
        admin().get("/peak-plans/" + plan.getString("id") + "/intervals")
                .then()
                .statusCode(200)
                .body("items.start", everyItem(containsString("2026-09-07T")))
                .body("items.available", everyItem(lessThan(3.5f)));
        admin().get("/peak-plans/" + plan.getString("id") + "/intervals?group=en")
                .then()
                .body("items", empty());
        admin().get("/hotlines/" + hotline + "/peak-plans")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].windows.YELLOW", equalTo(1))
                .body("items[0].windows.RED", equalTo(0));
    }

    @Test
    void aHotlineWithoutPeopleIsToldSo() {
        var hotline = PeakHotlines.of(0);

        var id = plan(hotline, requirement(hotline, 1));

        admin().get("/peak-plans/" + id)
                .then()
                .body("warnings", hasSize(1))
                .body("windows", hasSize(1))
                .body("windows[0].level", equalTo("RED"))
                .body("windows[0].available", equalTo(0.0f));
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        var hotline = PeakHotlines.of(1);
        var other = Http.hotline("Asia/Shanghai", "");
        var requirement = requirement(hotline, 1);
        var path = "/hotlines/" + hotline + "/peak-plans";

        admin().body("{}").post(path).then().statusCode(422).body("faults.field", contains("requirement"));
        admin().post(path).then().statusCode(400);
        admin().body("{\"requirement\":\"%s\"}".formatted(UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(404)
                .body("type", endsWith("/problems/requirement-not-found"));
        admin().body("{\"requirement\":\"%s\"}".formatted(requirement))
                .post("/hotlines/" + other + "/peak-plans")
                .then()
                .statusCode(404);
        admin().body("{\"requirement\":\"%s\"}".formatted(requirement))
                .post("/hotlines/unknown/peak-plans")
                .then()
                .statusCode(404);
        admin().get("/peak-plans/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/problems/peak-plan-not-found"));
        admin().put("/peak-plans/" + UUID.randomUUID() + "/confirmation").then().statusCode(404);
        admin().get("/peak-plans/x").then().statusCode(400);
        admin().get(path).then().body("items", empty());
    }

    @Test
    void onlyWhoHasSeenThePlanConfirmsIt() {
        var hotline = PeakHotlines.of(1);
        var id = plan(hotline, requirement(hotline, 1));
        var path = "/peak-plans/" + id + "/confirmation";

        admin().header("If-Match", "\"0\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("CONFIRMED"))
                .body("confirmedBy", equalTo("admin"))
                .body("confirmedAt", endsWith("+08:00"));
        admin().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        admin().header("If-Match", "\"1\"")
                .delete(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("confirmedAt", nullValue());
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneHasSeenAnOldPlan() {
        var hotline = PeakHotlines.of(1);
        var path = "/peak-plans/" + plan(hotline, requirement(hotline, 1)) + "/confirmation";

        var codes = IntStream.range(0, 4)
                .parallel()
                .map(n -> admin().header("If-Match", "\"0\"").put(path).statusCode())
                .sorted()
                .toArray();

        assertThat(codes).containsExactly(200, 412, 412, 412);
    }

    @Test
    void everyRoleDoesItsOwn() {
        var hotline = PeakHotlines.of(1);
        var other = Http.hotline("Asia/Shanghai", "");
        var requirement = requirement(hotline, 1);
        var id = plan(hotline, requirement);
        var at = "/hotlines/" + hotline;
        var agent = Http.account("agent", "0001", hotline);
        var leader = Http.account("leader", null, hotline);
        var purchaser = Http.account("purchaser", null, hotline);
        var stranger = Http.account("scheduler", null, other);

        as(agent, PASSWORD).get(at + "/peak-policy").then().statusCode(403);
        as(agent, PASSWORD).get("/peak-plans/" + id).then().statusCode(403);
        as(purchaser, PASSWORD).get(at + "/peak-plans").then().statusCode(200);
        as(purchaser, PASSWORD).get("/peak-plans/" + id).then().statusCode(200);
        as(purchaser, PASSWORD).get(at + "/leave-overrides").then().statusCode(403);
        as(leader, PASSWORD).body("{}").put(at + "/peak-policy").then().statusCode(403);
        as(leader, PASSWORD)
                .body("{\"requirement\":\"%s\"}".formatted(requirement))
                .post(at + "/peak-plans")
                .then()
                .statusCode(403);
        as(leader, PASSWORD).put("/peak-plans/" + id + "/confirmation").then().statusCode(403);
        as(stranger, PASSWORD).get("/peak-plans/" + id).then().statusCode(403);
        as(stranger, PASSWORD).put("/peak-plans/" + id + "/confirmation").then().statusCode(403);
        as(stranger, PASSWORD).get(at + "/peak-policy").then().statusCode(403);
        Http.anonymous().get("/peak-plans/" + id).then().statusCode(401);
        admin().get("/hotlines/unknown/peak-policy").then().statusCode(404);
    }

    /** Of ten people one may be on leave on a yellow day. */
    @Test
    void leaveBeyondWhatAPeakAllowsIsHeldBackUnlessASchedulerSaysWhy() {
        var hotline = PeakHotlines.of(10);
        var id = plan(hotline, requirement(hotline, 2));
        var path = "/hotlines/" + hotline + "/leave";
        admin().body(leave("0001", "LEAVE_ANNUAL", "2026-09-07"))
                .post(path)
                .then()
                .statusCode(201);
        admin().put("/peak-plans/" + id + "/confirmation").then().statusCode(200);

        admin().body(leave("0002", "LEAVE_ANNUAL", "2026-09-06\",\"to\":\"2026-09-08"))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/leave-in-peak"))
                .body("detail", containsString("1 of 10 people may be on leave, and 1 are"))
                .body("limits", hasSize(1))
                .body("limits[0].day", equalTo("2026-09-07"))
                .body("limits[0].group", equalTo("general"))
                .body("limits[0].level", equalTo("YELLOW"))
                .body("limits[0].allowed", equalTo(1))
                .body("limits[0].onLeave", equalTo(1))
                .body("limits[0].messageZh", containsString("最多 1 人"))
                .body("faults.value", contains("2026-09-07"));
        admin().body(leave("0002", "LEAVE_ANNUAL", "2026-09-08"))
                .post(path)
                .then()
                .statusCode(201);
        admin().body(leave("0003", "LEAVE_SICK", "2026-09-07"))
                .post(path)
                .then()
                .statusCode(201);
        admin().body(leave("0002", "LEAVE_ANNUAL", "2026-09-07\",\"state\":\"REFUSED"))
                .post(path)
                .then()
                .statusCode(201);
        admin().body(leave("0002", "LEAVE_ANNUAL", "2026-09-07\",\"state\":\"REQUESTED"))
                .post(path)
                .then()
                .statusCode(409);
        // Another request of who is away already takes nobody else away.
        admin().body(leave("0001", "LEAVE_PERSONAL", "2026-09-07"))
                .post(path)
                .then()
                .statusCode(409);

        var wanted = leave("0002", "LEAVE_ANNUAL", "2026-09-07\",\"to\":\"2026-09-07");
        var leader = Http.account("leader", null, hotline);
        as(leader, PASSWORD).body(override(wanted, "wedding")).post(path).then().statusCode(403);
        admin().body(override(wanted, " "))
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("override.reason"));
        admin().body(wanted.replaceFirst("}$", ",\"override\":{}}"))
                .post(path)
                .then()
                .statusCode(422);
        admin().get("/hotlines/" + hotline + "/leave-overrides").then().body("items", empty());
        var kept = admin().body(override(wanted, "her own wedding"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        admin().get("/hotlines/" + hotline + "/leave-overrides")
                .then()
                .statusCode(200)
                .body("items.leave", contains(kept))
                .body("items[0].reason", equalTo("her own wedding"))
                .body("items[0].madeBy", equalTo("admin"))
                .body("items[0].limits", hasSize(1));
        // A reason where nothing is held back is no override.
        admin().body(override(leave("0004", "LEAVE_ANNUAL", "2026-09-09"), "to be sure"))
                .post(path)
                .then()
                .statusCode(201);
        admin().get("/hotlines/" + hotline + "/leave-overrides").then().body("items", hasSize(1));

        admin().delete("/peak-plans/" + id + "/confirmation").then().statusCode(200);
        admin().body(leave("0005", "LEAVE_ANNUAL", "2026-09-07"))
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void ofManyWhoAskForTheLastPlaceOneGetsIt() {
        var hotline = PeakHotlines.of(10);
        confirmed(hotline, requirement(hotline, 1));

        var codes = IntStream.rangeClosed(1, 4)
                .parallel()
                .map(n -> admin().body(leave("000" + n, "LEAVE_ANNUAL", "2026-09-07"))
                        .post("/hotlines/" + hotline + "/leave")
                        .statusCode())
                .sorted()
                .toArray();

        assertThat(codes).containsExactly(201, 409, 409, 409);
    }

    private static String leave(String employee, String kind, String from) {
        return "{\"employee\":\"%s\",\"kind\":\"%s\",\"from\":\"%s\"}".formatted(employee, kind, from);
    }

    private static String override(String leave, String reason) {
        return leave.replaceFirst("}$", ",\"override\":{\"reason\":\"%s\"}}".formatted(reason));
    }
}
