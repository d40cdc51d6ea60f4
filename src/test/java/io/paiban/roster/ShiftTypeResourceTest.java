package io.paiban.roster;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.roster.HandMadeRosters.draft;
import static io.paiban.roster.HandMadeRosters.employee;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ShiftTypeResourceTest {

    private static final String FLEXIBLE =
            """
            {"earliestStart":"06:00","latestStart":"10:00","step":"PT1H","lengths":["PT8H","PT6H"],
             "breaks":[{"earliest":"PT3H","latest":"PT4H","length":"PT30M"}]}
            """;

    @Test
    void aFixedTypeIsReadBackAsItWasSent() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/shift-types/D";
        var body =
                "{\"name\":\"Day\",\"start\":\"08:00\",\"length\":\"PT8H30M\",\"weekdays\":[\"MONDAY\"],\"roles\":[\"OPS\"]}";

        admin().body(body).put(path).then().statusCode(201).header("ETag", "\"0\"");
        var read = admin().get(path)
                .then()
                .statusCode(200)
                .body("code", equalTo("D"))
                .body("name", equalTo("Day"))
                .body("start", equalTo("08:00:00"))
                .body("length", equalTo("PT8H30M"))
                .body("earliestStart", equalTo(null))
                .body("lengths", equalTo(null))
                .body("roles", contains("OPS"))
                .body("weekdays", contains("MONDAY"))
                .body("standby", equalTo(false))
                .extract()
                .asString();
        admin().body(read.replace("Day", "Days"))
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Days"));
    }

    @Test
    void aFlexibleTypeIsReadBackAsItWasSent() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var path = "/hotlines/" + hotline + "/shift-types/F";

        admin().body(FLEXIBLE).put(path).then().statusCode(201);
        var read = admin().get(path)
                .then()
                .statusCode(200)
                .body("start", equalTo(null))
                .body("length", equalTo(null))
                .body("earliestStart", equalTo("06:00:00"))
                .body("latestStart", equalTo("10:00:00"))
                .body("step", equalTo("PT1H"))
                .body("lengths", contains("PT6H", "PT8H"))
                .body("breaks.latest", contains("PT4H"))
                .extract()
                .asString();
        admin().body(read.replace("PT4H", "PT5H"))
                .put(path)
                .then()
                .statusCode(200)
                .body("lengths", contains("PT6H", "PT8H"));
        admin().get("/hotlines/" + hotline + "/shift-types").then().body("items.step", contains("PT1H"));
    }

    @Test
    void aStandbyTypeStaysOne() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/shift-types/S";

        admin().body("{\"start\":\"08:00\",\"length\":\"PT12H\",\"standby\":true}")
                .put(path)
                .then()
                .statusCode(201);
        admin().get(path).then().body("standby", equalTo(true));
    }

    @Test
    void everyFaultOfAFlexibleTypeIsTold() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/shift-types/F";

        admin().body(
                        """
                        {"code":"G","start":"08:00","earliestStart":"10:00","latestStart":"09:59","step":"PT4M59S",
                         "lengths":["PT29M","PT24H1M"],"breaks":[{"earliest":"PT1H"},
                         {"earliest":"PT24H","length":"PT1H"}]}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        contains(
                                "code",
                                "start",
                                "latestStart",
                                "step",
                                "lengths[0]",
                                "lengths[1]",
                                "breaks[0].length",
                                "breaks[1].latest"));
        admin().body("{\"earliestStart\":\"10:00\"}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("latestStart", "lengths"));
        admin().body("{}").put(path).then().statusCode(422).body("faults.field", contains("start", "length"));
        admin().get(path).then().statusCode(404).body("type", endsWith("shift-type-not-found"));
    }

    /** 24 hours in steps of 5 minutes are 288 starts; 17 lengths make 4,896 ways; 102 and 2 more make 5,000. */
    @Test
    void theWaysToWorkADayAreBounded() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var lengths = new java.util.StringJoiner(",");
        for (int minutes = 60; minutes < 60 + 17; minutes++) {
            lengths.add("\"PT%dM\"".formatted(minutes));
        }
        var wide = "{\"earliestStart\":\"00:00\",\"latestStart\":\"23:55\",\"step\":\"PT5M\",\"lengths\":[%s]}"
                .formatted(lengths);
        var other = "{\"earliestStart\":\"00:00\",\"latestStart\":\"%s\",\"step\":\"PT10M\",\"lengths\":[\"PT8H\"]}";
        var pair =
                "{\"earliestStart\":\"00:00\",\"latestStart\":\"04:10\",\"step\":\"PT5M\",\"lengths\":[\"PT8H\",\"PT9H\"]}";
        var path = "/hotlines/" + hotline + "/shift-types/";

        admin().body(wide).put(path + "WIDE").then().statusCode(201);
        admin().body(pair).put(path + "PAIR").then().statusCode(201);
        admin().body(other.formatted("00:20"))
                .put(path + "MORE")
                .then()
                .statusCode(422)
                .body("faults.field", contains("step"))
                .body("faults[0].value", equalTo("3"))
                .body("faults[0].reason", containsString("5001 a day"));
        admin().body(other.formatted("00:10")).put(path + "MORE").then().statusCode(201);
        admin().body("{\"start\":\"08:00\",\"length\":\"PT8H\",\"weekdays\":[\"MONDAY\"]}")
                .put(path + "BEYOND")
                .then()
                .statusCode(422)
                .body("faults.field", contains("breaks"))
                .body("faults[0].reason", containsString("5001 a day"));
    }

    @Test
    void aFlexibleTypeLeavesTheStartToWhoTypesAShiftIn() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        employee(hotline, "0001");
        admin().body(FLEXIBLE)
                .put("/hotlines/" + hotline + "/shift-types/F")
                .then()
                .statusCode(201);
        var path = "/rosters/" + draft(hotline, "2026-11-02", 7) + "/shifts/" + UUID.randomUUID();

        admin().body("{\"employee\":\"0001\",\"workDay\":\"2026-11-02\",\"type\":\"F\"}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("start"));
        admin().body(
                        """
                        {"employee":"0001","workDay":"2026-11-02","type":"F","start":"2026-11-02T09:00:00+08:00",
                         "end":"2026-11-02T15:00:00+08:00"}
                        """)
                .put(path)
                .then()
                .statusCode(201)
                .body("breaks.start", contains("2026-11-02T12:00:00+08:00"));
    }

    @Test
    void onlySchedulersChangeTypesAndOnlyTheLatest() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var path = "/hotlines/" + hotline + "/shift-types/F";

        admin().body(FLEXIBLE).put(path).then().statusCode(201);
        admin().header("If-Match", "\"0\"")
                .body(FLEXIBLE.replace("10:00", "11:00"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        admin().header("If-Match", "\"0\"").body(FLEXIBLE).put(path).then().statusCode(412);
        as(Http.account("leader", null, hotline), PASSWORD)
                .body(FLEXIBLE)
                .put(path)
                .then()
                .statusCode(403);
        as(Http.account("agent", "0001", hotline), PASSWORD).get(path).then().statusCode(200);
        admin().body(FLEXIBLE).put("/hotlines/unknown/shift-types/F").then().statusCode(404);
    }
}
