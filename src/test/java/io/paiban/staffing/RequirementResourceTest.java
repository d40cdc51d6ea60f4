package io.paiban.staffing;

import static io.paiban.platform.Http.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.paiban.hotline.model.ServiceTarget;
import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.staffing.model.RequiredAgents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RequirementResourceTest {

    private static final int REQUIRED = RequiredAgents.of(10, Duration.ofMinutes(5), ServiceTarget.NATIONAL_STANDARD);

    private static String hotline(String policy) {
        var hotline = Http.hotline("Asia/Shanghai", "");
        Http.queue(hotline, "general");
        if (!policy.isEmpty()) {
            admin().body(policy)
                    .put("/hotlines/" + hotline + "/staffing-policy")
                    .then()
                    .statusCode(201);
        }
        return hotline;
    }

    private static void queue(String hotline, String code, String settings) {
        admin().body("{\"handleTime\":\"PT5M\"" + settings + "}")
                .put("/hotlines/" + hotline + "/queues/" + code)
                .then()
                .statusCode(201);
    }

    @Test
    void aFlatForecastNeedsWhatTheFormulaSays() {
        var hotline = hotline("");
        FlatHistory.of(hotline, Map.of("general", 60));

        var id = FlatHistory.requirement(hotline, 1);

        admin().get("/requirements/" + id)
                .then()
                .statusCode(200)
                .body("method", equalTo("erlang-c/mol-average/2"))
                .body("warnings", hasSize(0));
        admin().get("/requirements/" + id + "/intervals")
                .then()
                .statusCode(200)
                .body("items", hasSize(48))
                .body("items.load", everyItem(greaterThan(9.99f)))
                .body("items.load", everyItem(lessThan(10.01f)))
                .body("items.required", everyItem(equalTo(REQUIRED)))
                .body("items.headcount", everyItem(equalTo(REQUIRED)));
        admin().accept("text/csv")
                .get("/requirements/" + id + "/intervals")
                .then()
                .statusCode(200)
                .body(startsWith("start,group,load,required,minimum,deferrable,onCall,headcount"));
    }

    @Test
    void everyChannelIsStaffed() {
        var hotline = hotline("");
        queue(hotline, "wechat", ",\"channel\":\"WECHAT\",\"concurrency\":3");
        queue(hotline, "mail", ",\"channel\":\"MAIL\"");
        queue(hotline, "back", ",\"channel\":\"CALLBACK\",\"deadline\":\"PT2H\"");
        FlatHistory.of(hotline, Map.of("general", 60, "wechat", 30, "mail", 6, "back", 6));

        var id = FlatHistory.requirement(hotline, 1);

        admin().get("/requirements/" + id + "/intervals")
                .then()
                .body("items.required", everyItem(greaterThan(REQUIRED)))
                .body("items.deferrable.sum()", greaterThan(40));
        admin().get("/requirements/" + id + "/deferrable")
                .then()
                .statusCode(200)
                .body("items.queue", contains("back", "mail"))
                .body("items[0].workHours.toDouble()", closeTo(24, 0.5))
                .body("items[0].idleHours", equalTo(0.0f))
                .body("items[1].idleHours.toDouble()", greaterThan(1.0))
                .body("items.missedHours", everyItem(equalTo(0.0f)));
        admin().queryParam("start", "2026-09-07T10:00:00+08:00")
                .get("/requirements/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("parts.concurrency", contains(1, 3))
                .body("parts[1].targets[0].answeredWithin", equalTo("PT3M"))
                .body("words.zh", containsString("会话席位（每人 3 个）"));
    }

    @Test
    void aCellIsExplained() {
        var hotline = hotline("");
        FlatHistory.of(hotline, Map.of("general", 60));
        var id = FlatHistory.requirement(hotline, 1);

        admin().queryParam("group", "general")
                .queryParam("start", "2026-09-07T10:00:00+08:00")
                .get("/requirements/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("required", equalTo(REQUIRED))
                .body("parts[0].servers", equalTo(REQUIRED))
                .body("parts[0].achieved.serviceLevel.toDouble()", greaterThan(0.95))
                .body(
                        "parts[0].choices.find { it.servers == %d }.result.serviceLevel.toDouble()"
                                .formatted(REQUIRED - 1),
                        lessThan(0.95))
                .body("parts[0].waiting.seconds", hasItem(15))
                .body("late[0].toDouble()", closeTo(60, 0.5))
                .body("words.en", endsWith("Required: %d.".formatted(REQUIRED)));
    }

    @Test
    void whatEachPersonIsWorthIsTold() {
        var hotline = hotline("");
        FlatHistory.of(hotline, Map.of("general", 60));
        var id = FlatHistory.requirement(hotline, 1);

        var first = admin().get("/requirements/" + id + "/late-contacts?most=20&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].group", equalTo("general"))
                .body("next", equalTo("1"))
                .extract()
                .jsonPath()
                .getList("items[0].late", Double.class);
        assertThat(first).hasSize(21).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(first.get(0)).isBetween(59.5, 60.5);
        admin().get("/requirements/" + id + "/late-contacts?most=0").then().statusCode(422);
        admin().get("/requirements/" + id + "/late-contacts?group=OPS")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anExplanationNeedsAGroupAndAnIntervalThatExist() {
        var hotline = hotline("");
        FlatHistory.of(hotline, Map.of("general", 60));
        var id = FlatHistory.requirement(hotline, 1);

        admin().queryParam("group", "xx")
                .queryParam("start", "2026-09-07T10:10:00+08:00")
                .get("/requirements/" + id + "/explanation")
                .then()
                .statusCode(422)
                .body("faults.field", contains("group", "start"));
        admin().get("/requirements/" + id + "/explanation?start=noon").then().statusCode(422);
        admin().get("/requirements/" + id + "/explanation").then().statusCode(422);
        admin().get("/requirements/" + UUID.randomUUID() + "/explanation?start=2026-09-07T10:00:00Z")
                .then()
                .statusCode(404);
    }

    @Test
    void otherFiguresAreTriedSideBySideAndTouchNothing() {
        var hotline = hotline("");
        FlatHistory.of(hotline, Map.of("general", 60));
        var id = FlatHistory.requirement(hotline, 1);
        var before = admin().get("/requirements/" + id + "/intervals").asString();

        admin().body(
                        """
                        {"scenarios":[{"name":"more","volume":1.2},{"name":"quicker","handleTime":0.8},
                         {"name":"sick","unplannedShrinkage":0.1},
                         {"name":"relaxed","target":{"answeredWithin":"PT20S","share":0.8}},{"load":"SIPP"}]}
                        """)
                .post("/requirements/" + id + "/what-if")
                .then()
                .statusCode(200)
                .body("base.requiredHours.toDouble()", closeTo(24 * REQUIRED, 1e-6))
                .body("base.days", hasSize(1))
                .body("scenarios.name", contains("more", "quicker", "sick", "relaxed", "scenario 5"))
                .body("scenarios[0].moreHours.toDouble()", greaterThan(24.0))
                .body("scenarios[1].moreHours.toDouble()", lessThan(-24.0))
                .body("scenarios[2].moreHours.toDouble()", greaterThan(24.0))
                .body("scenarios[3].moreHours.toDouble()", lessThan(-24.0))
                .body("scenarios[4].moreHours.toDouble()", closeTo(0, 1e-6));

        assertThat(admin().get("/requirements/" + id + "/intervals").asString()).isEqualTo(before);
        admin().get("/hotlines/" + hotline + "/requirements").then().body("items", hasSize(1));
    }

    @Test
    void figuresBeyondTheFormulasAreRefusedWithTheReason() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        admin().body("{\"handleTime\":\"PT24H\"}")
                .put("/hotlines/" + hotline + "/queues/general")
                .then()
                .statusCode(201);
        FlatHistory.of(hotline, Map.of("general", 2000));
        var id = FlatHistory.requirement(hotline, 1);

        admin().body("{\"scenarios\":[{\"volume\":20}]}")
                .post("/requirements/" + id + "/what-if")
                .then()
                .statusCode(422)
                .body("detail", containsString("Erlangs"));
    }

    @Test
    void everyFaultOfScenariosIsToldAtOnce() {
        var hotline = hotline("");
        FlatHistory.of(hotline, Map.of("general", 60));
        var id = FlatHistory.requirement(hotline, 1);

        admin().body(
                        """
                        {"scenarios":[{"volume":-1,"handleTime":0,"unplannedShrinkage":1,
                         "target":{"answeredWithin":"-PT1S","share":1}}]}
                        """)
                .post("/requirements/" + id + "/what-if")
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        contains(
                                "scenarios[0].volume",
                                "scenarios[0].handleTime",
                                "scenarios[0].unplannedShrinkage",
                                "scenarios[0].target.answeredWithin",
                                "scenarios[0].target.share"));
        admin().body("{}").post("/requirements/" + id + "/what-if").then().statusCode(422);
    }

    @Test
    void aPolicyIsKeptAndGuardedAgainstASecondWriter() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/staffing-policy";
        admin().get(path)
                .then()
                .statusCode(200)
                .body("load", equalTo("MOL_AVERAGE"))
                .body("maxOccupancy", equalTo(0.85f))
                .header("ETag", equalTo(null));
        var tag = admin().body(
                        """
                        {"model":"ERLANG_A","maxAbandonment":0.03,"redial":0.4,"seats":40,"shrinkage":[
                          {"category":"sickness","share":0.04},
                          {"category":"training","share":0.05,"treatment":"ROSTERED","weekdays":["TUESDAY"],"from":"14:00","to":"16:00"}]}
                        """)
                .put(path)
                .then()
                .statusCode(201)
                .body("shrinkage[0].treatment", equalTo("UNPLANNED"))
                .extract()
                .header("ETag");
        admin().header("If-Match", tag).body("{}").put(path).then().statusCode(200);
        admin().header("If-Match", tag).body("{}").put(path).then().statusCode(412);
        admin().get(path).then().body("model", equalTo("ERLANG_C"));
    }

    @Test
    void ofTwoWhoSetAPolicyAtOnceNeitherFails() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/staffing-policy";

        var codes = IntStream.range(0, 4)
                .parallel()
                .map(seats -> admin().body("{\"seats\":%d}".formatted(seats + 1))
                        .put(path)
                        .statusCode())
                .sorted()
                .toArray();

        assertThat(codes).containsExactly(200, 200, 200, 201);
        admin().get(path).then().body("seats", greaterThan(0));
    }

    @Test
    void everyFaultOfAPolicyIsToldAtOnce() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var path = "/hotlines/" + hotline + "/staffing-policy";

        admin().body(
                        """
                        {"maxAverageWait":"PT0S","maxAbandonment":1.5,"maxOccupancy":0,"redial":0.4,"reconnect":1,"seats":0,
                         "idleShare":2,"reserve":-1,"shrinkage":[{"category":"x","share":1},{"share":0.1,"from":"08:00"}]}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        contains(
                                "maxAverageWait",
                                "maxAbandonment",
                                "maxAbandonment",
                                "maxOccupancy",
                                "redial",
                                "reconnect",
                                "seats",
                                "idleShare",
                                "reserve",
                                "shrinkage[0].share",
                                "shrinkage[1].category",
                                "shrinkage[1].from"));
        admin().body("{\"shrinkage\":[{\"category\":\"x\",\"share\":1e-30000000}]}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("shrinkage[0].share"));
        admin().body("{\"shrinkage\":[{\"category\":\"x\",\"share\":0.9},{\"category\":\"y\",\"share\":0.9}]}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("shrinkage"));
        admin().get("/hotlines/unknown/staffing-policy").then().statusCode(404);
        Http.as(Http.account("payroll", null, hotline), Http.PASSWORD)
                .get(path)
                .then()
                .statusCode(403);
    }
}
