package io.paiban.hotline;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HotlineResourceTest {

    @Test
    void aHotlineHasUsualSettings() {
        var code = Http.hotline("Asia/Shanghai", "");

        admin().get("/hotlines/" + code)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("code", equalTo(code))
                .body("name", equalTo("Test"))
                .body("zone", equalTo("Asia/Shanghai"))
                .body("interval", equalTo("PT30M"))
                .body("ruleSet", equalTo("CN-STANDARD"))
                .body("calendar", equalTo("CN"))
                .body("serviceTarget.answeredWithin", equalTo("PT15S"))
                .body("serviceTarget.share", equalTo(0.95f))
                .body("serviceTarget.window", equalTo(null))
                .body("minimumOnDuty", equalTo(2))
                .body("floors", empty());
    }

    @Test
    void aHotlineTakesSettingsOfItsOwn() {
        var code = Http.hotline(
                "Europe/Paris",
                """
                ,"interval":"PT15M","ruleSet":"EU-WTD","calendar":"FR","minimumOnDuty":3,
                "serviceTarget":{"answeredWithin":"PT20S","share":0.8,"window":"PT1H"},
                "floors":[{"role":"OPS","from":"08:00","to":"20:00","minimum":1}]
                """);

        admin().get("/hotlines/" + code)
                .then()
                .body("interval", equalTo("PT15M"))
                .body("ruleSet", equalTo("EU-WTD"))
                .body("calendar", equalTo("FR"))
                .body("minimumOnDuty", equalTo(3))
                .body("serviceTarget.share", equalTo(0.8f))
                .body("serviceTarget.window", equalTo("PT1H"))
                .body("floors[0].role", equalTo("OPS"))
                .body("floors[0].from", startsWith("08:00"))
                .body("floors[0].to", startsWith("20:00"))
                .body("floors[0].minimum", equalTo(1));
    }

    @Test
    void aHotlineIsChangedOnlyByWhoHasSeenItsLatestState() {
        var code = Http.hotline("Asia/Shanghai", "");
        var body = "{\"name\":\"Renamed\",\"zone\":\"Asia/Shanghai\"}";
        var tag = admin().get("/hotlines/" + code).header("ETag");

        var newer = admin().header("If-Match", tag)
                .body(body)
                .put("/hotlines/" + code)
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"))
                .extract()
                .header("ETag");
        admin().header("If-Match", tag)
                .body(body)
                .put("/hotlines/" + code)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/stale"), "status", equalTo(412));
        admin().get("/hotlines/" + code).then().header("ETag", newer);
        admin().header("If-Match", newer)
                .body(body.replace("Renamed", "Again"))
                .put("/hotlines/" + code)
                .then()
                .statusCode(200);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        admin().body(
                        """
                        {"code":"other","zone":"Atlantis/City","interval":"PT7M","minimumOnDuty":-1,
                         "serviceTarget":{"share":1.0},"floors":[{"role":"BOSS","minimum":-1}]}
                        """)
                .put("/hotlines/faulty")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("title", equalTo("Some values are not acceptable"))
                .body("status", equalTo(422))
                .body(
                        "faults.field",
                        contains(
                                "code",
                                "name",
                                "zone",
                                "interval",
                                "serviceTarget.answeredWithin",
                                "minimumOnDuty",
                                "floors[0].role",
                                "floors[0].minimum"))
                .body("faults[2].value", equalTo("Atlantis/City"))
                .body("faults[2].reason", equalTo("must be an IANA time zone such as Asia/Shanghai"));
        admin().get("/hotlines/faulty").then().statusCode(404);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "");

        admin().body("{\"nam\":\"Test\"}").put(path).then().statusCode(400);
        admin().body("{\"name\":").put(path).then().statusCode(400).contentType("application/problem+json");
        admin().body("[]").put(path).then().statusCode(400);
        admin().put(path).then().statusCode(400).body("detail", equalTo("The request needs a body."));
        admin().body("null").put(path).then().statusCode(400);
        admin().body("{\"name\":\"Test\",\"zone\":\"Asia/Shanghai\",\"interval\":\"half an hour\"}")
                .put(path)
                .then()
                .statusCode(400);
        admin().contentType("text/plain").body("Test").put(path).then().statusCode(415);
    }

    @Test
    void aQueueHasUsualSettingsAndIsChangedLikeAHotline() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var path = "/hotlines/" + hotline + "/queues/general";

        var tag = admin().body("{\"handleTime\":\"PT5M\"}")
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path))
                .body("code", equalTo("general"))
                .body("name", equalTo("general"))
                .body("channel", equalTo("PHONE"))
                .body("language", equalTo(null))
                .body("handleTime", equalTo("PT5M"))
                .body("handleTimeCv", equalTo(null))
                .body("patience", equalTo(null))
                .body("target", equalTo(null))
                .body("concurrency", equalTo(1))
                .body("deadline", equalTo(null))
                .body("openingHours", empty())
                .extract()
                .header("ETag");
        admin().header("If-Match", tag)
                .body("{\"handleTime\":\"PT6M\"}")
                .put(path)
                .then()
                .statusCode(200);
        admin().header("If-Match", tag)
                .body("{\"handleTime\":\"PT7M\"}")
                .put(path)
                .then()
                .statusCode(412);
        admin().get(path).then().statusCode(200).body("handleTime", equalTo("PT6M"));
        admin().get("/hotlines/" + hotline + "/queues/none")
                .then()
                .statusCode(404)
                .body("type", endsWith("queue-not-found"));
        admin().body("{\"handleTime\":\"PT5M\"}")
                .put("/hotlines/unknown/queues/general")
                .then()
                .statusCode(404);
    }

    @Test
    void everyFaultOfAQueueIsToldAtOnce() {
        admin().body(
                        """
                        {"channel":"CHAT","language":"OPS","handleTimeCv":-1,"patience":"PT0S","concurrency":6,
                         "target":{"answeredWithin":"-PT1S","share":0},"openingHours":[{"from":"08:00"}]}
                        """)
                .put("/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/queues/chat")
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        contains(
                                "language",
                                "handleTime",
                                "handleTimeCv",
                                "patience",
                                "concurrency",
                                "target.answeredWithin",
                                "target.share",
                                "openingHours[0].to"));
    }

    @Test
    void eachChannelHasTheSettingsThatFitIt() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/queues/";
        admin().body("{\"handleTime\":\"PT8M\",\"channel\":\"WECHAT\"}")
                .put(path + "wechat")
                .then()
                .statusCode(201)
                .body("concurrency", equalTo(2))
                .body("target.answeredWithin", equalTo("PT3M"))
                .body("deadline", equalTo(null));
        admin().body("{\"handleTime\":\"PT8M\",\"channel\":\"MAIL\"}")
                .put(path + "mail")
                .then()
                .statusCode(201)
                .body("concurrency", equalTo(1))
                .body("deadline", equalTo("PT24H"));
        admin().body("{\"handleTime\":\"PT8M\",\"language\":\"ja\",\"onCall\":true}")
                .put(path + "ja")
                .then()
                .statusCode(201)
                .body("onCall", equalTo(true));
        admin().body("{\"handleTime\":\"PT8M\",\"deadline\":\"PT1H\",\"onCall\":true,\"concurrency\":2}")
                .put(path + "calls")
                .then()
                .statusCode(422)
                .body("faults.field", contains("deadline", "concurrency", "onCall", "onCall"));
    }

    @Test
    void aTargetCanBeNamedByItsPreset() {
        admin().body("{\"name\":\"T\",\"zone\":\"Asia/Shanghai\",\"serviceTarget\":{\"preset\":\"GB/T 33358-2016\"}}")
                .put("/hotlines/" + Http.hotline("Asia/Shanghai", ""))
                .then()
                .statusCode(200)
                .body("serviceTarget.answeredWithin", equalTo("PT15S"))
                .body("serviceTarget.share", equalTo(0.95f))
                .body("serviceTarget.window", equalTo("PT24H"));
        admin().body(
                        "{\"name\":\"T\",\"zone\":\"Asia/Shanghai\",\"serviceTarget\":{\"preset\":\"best\",\"share\":0.9}}")
                .put("/hotlines/" + Http.hotline("Asia/Shanghai", ""))
                .then()
                .statusCode(422)
                .body("faults.field", contains("serviceTarget.preset", "serviceTarget.preset"));
    }

    @Test
    void queuesAreListedPageByPage() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        for (var code : new String[] {"c", "a", "b"}) {
            Http.queue(hotline, code);
        }
        var path = "/hotlines/" + hotline + "/queues";

        admin().get(path + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.code", contains("a", "b"), "next", equalTo("b"));
        admin().get(path + "?limit=2&after=b").then().body("items.code", contains("c"), "next", equalTo(null));
        admin().get(path + "?limit=0")
                .then()
                .statusCode(422)
                .body("detail", equalTo("The limit (0) must be from 1 to 10000."));
        admin().get("/hotlines?limit=-1").then().statusCode(422);
    }

    @Test
    void onlyAdministratorsMakeHotlinesAndOthersSeeOnlyTheirOwn() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var other = Http.hotline("Asia/Shanghai", "");
        var scheduler = Http.account("scheduler", null, hotline);
        var leader = Http.account("leader", null, hotline);
        var body = "{\"name\":\"Test\",\"zone\":\"Asia/Shanghai\"}";

        as(scheduler, PASSWORD).get("/hotlines").then().statusCode(200).body("items.code", contains(hotline));
        as(scheduler, PASSWORD).get("/hotlines/" + hotline).then().statusCode(200);
        as(scheduler, PASSWORD).get("/hotlines/" + other).then().statusCode(403);
        as(scheduler, PASSWORD).body(body).put("/hotlines/" + hotline).then().statusCode(403);
        as(leader, PASSWORD)
                .body("{\"handleTime\":\"PT5M\"}")
                .put("/hotlines/" + hotline + "/queues/q")
                .then()
                .statusCode(403);
        admin().get("/hotlines").then().body("items.code", hasItems(hotline, other));
        Http.anonymous()
                .get("/hotlines")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("type", equalTo("/problems/not-authenticated"));
        admin().get("/hotlines/unknown").then().statusCode(404).body("type", endsWith("hotline-not-found"));
        admin().get("/nothing").then().statusCode(404);
    }
}
