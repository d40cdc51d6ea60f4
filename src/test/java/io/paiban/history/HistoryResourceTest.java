package io.paiban.history;

import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HistoryResourceTest {

    private static final String HEADER = "queue,start,offered,answered,abandoned,handleSeconds\n";

    @Test
    void theSameFileTwiceChangesNothingAndACorrectedOneReplaces() {
        var hotline = shanghai();
        var file = HEADER + "general,2026-11-02T08:00,12,11,1,240.5\n" + "general,2026-11-02T08:30,7,,,\n";

        send(hotline, file).statusCode(200).body("accepted", equalTo(2), "replaced", equalTo(0));
        send(hotline, file).statusCode(200).body("accepted", equalTo(2), "replaced", equalTo(0));
        send(hotline, file.replace("08:30,7", "08:30,9"))
                .statusCode(200)
                .body("accepted", equalTo(2), "replaced", equalTo(1));

        admin().get("/hotlines/" + hotline + "/history?queue=general")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].start", equalTo("2026-11-02T08:00:00+08:00"))
                .body("items[0].offered", equalTo(12))
                .body("items[0].handleSeconds", equalTo(240.5f))
                .body("items[1].offered", equalTo(9))
                .body("items[1].answered", equalTo(null));
    }

    @Test
    void everyFaultIsToldWithLineValueAndReasonAndNothingIsStored() {
        var hotline = shanghai();
        var file = HEADER
                + "general,2026-11-02T08:00,12,,,\n"
                + "nobody,2026-11-02T08:00,1,,,\n"
                + "general,2026-11-02T08:30,-1,,,\n"
                + "general,2026-11-02T09:00,1.5,,,\n"
                + "general,2026-11-02T09:10,1,,,\n"
                + "general,2026-11-02T08:00,3,,,\n"
                + "general,yesterday,3,,,\n"
                + "general,2026-11-02T10:00,,,,\n"
                + "general,2026-11-02T10:30,many,,,\n"
                + "general,2026-11-02T11:00,1,,,NaN\n";

        send(hotline, file)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/invalid-file"))
                .body("rejected.line", equalTo(java.util.List.of(3, 4, 5, 6, 7, 8, 9, 10, 11)))
                .body("rejected[0].value", equalTo("nobody"))
                .body("rejected[0].reason", startsWith("unknown queue"))
                .body("rejected[1].reason", equalTo("must not be negative"))
                .body("rejected[2].reason", equalTo("must be a whole number"))
                .body("rejected[3].reason", startsWith("is off the grid"))
                .body("rejected[4].reason", equalTo("duplicate: line 2 has the same queue and start"))
                .body("rejected[5].value", equalTo("yesterday"))
                .body("rejected[6].reason", equalTo("is missing"));

        admin().get("/hotlines/" + hotline + "/history").then().body("items", hasSize(0));
        admin().contentType("text/csv")
                .body(file)
                .post("/hotlines/" + hotline + "/history?partial=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1), "rejected", hasSize(9));
    }

    @Test
    void filesThatAreNoHistoryAreRefused() {
        var hotline = shanghai();

        send(hotline, " ").statusCode(422).body("detail", equalTo("The file is empty."));
        send(hotline, "").statusCode(422);
        send(hotline, "queue,start\n").statusCode(422).body("faults.field", hasItem("offered"));
        admin().contentType("text/csv")
                .body((HEADER + "général,2026-11-02T08:00,1,,,\n").getBytes(StandardCharsets.ISO_8859_1))
                .post("/hotlines/" + hotline + "/history")
                .then()
                .statusCode(422)
                .body("detail", equalTo("The file is not UTF-8."), "faults[0].line", equalTo(2));
        send(hotline, HEADER + "general,2026-11-02T08:00\n")
                .statusCode(422)
                .body("faults[0].reason", containsString("2 values where the header has 6"));
    }

    @Test
    void otherLayoutsComeInByNamingTheirColumns() {
        var hotline = shanghai();

        admin().contentType("text/csv")
                .body("\uFEFFtimestamp;count;channel\n2026-11-02 08:00:00;12;phone\n".getBytes(StandardCharsets.UTF_8))
                .post("/hotlines/" + hotline
                        + "/history?columns=start:timestamp,offered:count&queue=general&interval=PT30M")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        admin().contentType("text/csv")
                .body("timestamp,count\n2026-11-02 08:00:00,12\n")
                .post("/hotlines/" + hotline + "/history?columns=begin:timestamp&queue=general&interval=PT15M")
                .then()
                .statusCode(422);
    }

    @Test
    void theNightsTheClocksChangeAreUnderstood() {
        var hotline = Http.hotline("Europe/Paris", "");
        Http.queue(hotline, "general");

        send(hotline, HEADER + "general,2012-03-25T02:00,0,,,\ngeneral,2012-03-25T03:00,4,,,\n")
                .statusCode(200)
                .body("accepted", equalTo(1), "warnings", hasSize(1), "warnings[0].line", equalTo(2));
        send(hotline, HEADER + "general,2012-03-25T02:30,1,,,\n").statusCode(422);
        send(hotline, HEADER + "general,2012-10-28T02:00,5,,,\ngeneral,2012-10-28T02:00,6,,,\n")
                .statusCode(200)
                .body("accepted", equalTo(2), "warnings", hasSize(0));
        send(hotline, HEADER + "general,2012-10-28T02:30,5,,,\n")
                .statusCode(200)
                .body("warnings", hasSize(1));

        admin().get("/hotlines/" + hotline + "/history?from=2012-10-28&to=2012-10-28")
                .then()
                .body(
                        "items.start",
                        equalTo(java.util.List.of(
                                "2012-10-28T02:00:00+02:00",
                                "2012-10-28T02:30:00+02:00",
                                "2012-10-28T02:00:00+01:00")));
    }

    @Test
    void aLongHistoryIsReadPageByPageAndAsCsv() {
        var hotline = shanghai();
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 48; i++) {
            file.append("general,2026-11-02T%02d:%02d,%d,,,\n".formatted(i / 2, i % 2 * 30, i));
        }
        send(hotline, file.toString()).statusCode(200);

        var next = admin().get("/hotlines/" + hotline + "/history?limit=40")
                .then()
                .body("items", hasSize(40))
                .extract()
                .<String>path("next");
        admin().queryParam("after", next)
                .get("/hotlines/" + hotline + "/history?limit=40")
                .then()
                .body("items", hasSize(8), "items[0].offered", equalTo(40), "next", equalTo(null));
        var csv = admin().accept("text/csv")
                .get("/hotlines/" + hotline + "/history")
                .asString();
        assertThat(csv.lines()).hasSize(49).contains("general,2026-11-02T00:30:00+08:00,1,,,");
    }

    @Test
    void onlyThoseWhoMaySeeAHotline() {
        var hotline = shanghai();
        var elsewhere = Http.account("scheduler", null, "another");
        var agent = Http.account("agent", "0001", hotline);

        Http.anonymous().get("/hotlines/" + hotline + "/history").then().statusCode(401);
        as("admin", "wrong")
                .get("/hotlines/" + hotline + "/history")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as(agent, Http.PASSWORD).get("/hotlines/" + hotline + "/history").then().statusCode(403);
        as(elsewhere, Http.PASSWORD)
                .get("/hotlines/" + hotline + "/history")
                .then()
                .statusCode(403);
        admin().get("/hotlines/unknown/history").then().statusCode(404).body("type", endsWith("hotline-not-found"));
    }

    private static String shanghai() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        Http.queue(hotline, "general");
        return hotline;
    }

    private static ValidatableResponse send(String hotline, String file) {
        return admin().contentType("text/csv; charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/hotlines/" + hotline + "/history")
                .then();
    }
}
