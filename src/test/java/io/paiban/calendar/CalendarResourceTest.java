package io.paiban.calendar;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CalendarResourceTest {

    private static final String YEAR =
            """
            {"status":"OFFICIAL","source":"City notice","days":[
              {"date":"2026-05-01","name":"Labour Day","kind":"STATUTORY_HOLIDAY"},
              {"date":"2026-01-01","kind":"STATUTORY_HOLIDAY"}]}
            """;

    @Test
    void theChineseYearIsBuiltIn() {
        admin().get("/calendars/CN/2026")
                .then()
                .statusCode(200)
                .body("code", equalTo("CN"))
                .body("year", equalTo(2026))
                .body("status", equalTo("OFFICIAL"))
                .body("source", startsWith("State Council notice"))
                .body("days[0].date", equalTo("2026-01-01"))
                .body("days[0].name", equalTo("元旦"))
                .body("days[0].kind", equalTo("STATUTORY_HOLIDAY"))
                .body("days.findAll { it.kind == 'STATUTORY_HOLIDAY' }", hasSize(13));
        admin().body(YEAR).put("/calendars/CN/2026").then().statusCode(409).body("type", equalTo("/problems/built-in"));
        admin().get("/calendars/CN/1900").then().statusCode(404).body("type", equalTo("/problems/calendar-not-found"));
        admin().get("/calendars/XX/2026").then().statusCode(404);
    }

    @Test
    void anOwnYearIsKeptInTheOrderOfDaysAndReplaced() {
        var path = "/calendars/" + code() + "/2026";

        var tag = admin().body(YEAR)
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path))
                .body("days.date", contains("2026-01-01", "2026-05-01"))
                .body("days[0].name", equalTo(""))
                .extract()
                .header("ETag");
        admin().header("If-Match", tag)
                .body("{\"source\":\"Corrected\",\"days\":[]}")
                .put(path)
                .then()
                .statusCode(200);
        admin().header("If-Match", tag)
                .body(YEAR)
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        admin().get(path)
                .then()
                .statusCode(200)
                .body("source", equalTo("Corrected"), "status", equalTo("OFFICIAL"), "days", empty());
    }

    @Test
    void everyPutIsAVersionAndOldOnesStayReadable() {
        var path = "/calendars/" + code() + "/2026";
        admin().body(YEAR.replace("{\"status\"", "{\"publishedOn\":\"2025-11-04\",\"status\""))
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("version", equalTo(1), "publishedOn", equalTo("2025-11-04"), "reopens", empty());
        admin().body("{\"version\":1,\"status\":\"PROJECTED\",\"source\":\"Corrected\",\"days\":[]}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(2), "publishedOn", equalTo(null));

        admin().get(path).then().body("version", equalTo(2), "days", empty());
        admin().get(path + "?version=1")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(1), "source", equalTo("City notice"), "days", hasSize(2));
        admin().get(path + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.status", contains("OFFICIAL", "PROJECTED"))
                .body("items.source", contains("City notice", "Corrected"))
                .body("items.publishedOn", contains("2025-11-04", null))
                .body("items.days", contains(2, 0))
                .body("items.recordedBy", contains("admin", "admin"))
                .body("items[0].recordedAt", endsWith("Z"))
                .body("next", equalTo(null));
        admin().get(path + "?version=3").then().statusCode(404).body("type", equalTo("/problems/calendar-not-found"));
        admin().get("/calendars/unknown/2026?version=1").then().statusCode(404);
        admin().get(path + "?version=one").then().statusCode(400);
        admin().get(path.replace("2026", "2025") + "/versions").then().statusCode(404);
        admin().get("/calendars/unknown/2026/versions").then().statusCode(404);
    }

    @Test
    void whoPutsAtTheSameTimeGetsAVersionEach() {
        var path = "/calendars/" + code() + "/2026";

        var versions = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> admin().body(YEAR).put(path).<Integer>path("version"))
                .toList();

        assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aDryRunStoresNothing() {
        var path = "/calendars/" + code() + "/2026";

        admin().body(YEAR)
                .put(path + "?dryRun=true")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(null))
                .body("version", equalTo(1), "days", hasSize(2), "reopens", empty());
        admin().get(path).then().statusCode(404);
        admin().body(YEAR).put(path).then().statusCode(201);
        admin().header("If-Match", "\"7\"")
                .body(YEAR)
                .put(path + "?dryRun=true")
                .then()
                .statusCode(412);
        admin().get(path + "/versions").then().body("items.version", contains(1));
    }

    @Test
    void aBuiltInYearIsVersionOneAndOnlyAnOfficialOneIsFixed() {
        admin().get("/calendars/CN/2027/versions")
                .then()
                .statusCode(200)
                .body("items[0].version", equalTo(1))
                .body("items[0].status", equalTo("PROJECTED"))
                .body("items[0].days", equalTo(13))
                .body("items[0].recordedAt", equalTo(null), "items[0].recordedBy", equalTo(null));
        admin().get("/calendars/CN/2027?version=1").then().statusCode(200).body("status", equalTo("PROJECTED"));
        admin().body("{\"source\":\"Notice\",\"days\":[]}")
                .put("/calendars/CN/2027?dryRun=true")
                .then()
                .statusCode(200)
                .body("version", equalTo(2), "status", equalTo("OFFICIAL"));
        admin().body("{\"source\":\"Notice\",\"days\":[]}")
                .put("/calendars/CN/2007")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(2));
        admin().get("/calendars/CN/2007").then().body("status", equalTo("OFFICIAL"), "days", empty());
        admin().get("/calendars/CN/2007?version=1").then().body("status", equalTo("REST_DAYS_ONLY"));
        admin().get("/calendars/CN/2007/versions")
                .then()
                .body("items.version", contains(1, 2), "items.recordedBy", contains(null, "admin"));
        admin().body("{\"source\":\"Notice\",\"status\":\"REST_DAYS_ONLY\",\"days\":[]}")
                .put("/calendars/CN/2006")
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        admin().body("{\"source\":\"Notice\",\"days\":[]}")
                .put("/calendars/CN/2024?dryRun=true")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/built-in"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var path = "/calendars/" + code() + "/2026";

        admin().body(
                        """
                        {"code":"other","year":2025,"days":[{"date":"2025-01-01"},
                          {"date":"2026-01-02","kind":"REST_DAY_ADJUSTED"},
                          {"date":"2026-01-02","kind":"REST_DAY_ADJUSTED"},{"kind":"MAKE_UP_WORKDAY"}]}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "faults.field",
                        contains(
                                "code",
                                "year",
                                "source",
                                "days[0].kind",
                                "days[0].date",
                                "days[2].date",
                                "days[3].date"));
        admin().body(YEAR).put(path.replace("2026", "1066")).then().statusCode(422);
        admin().body("{\"sauce\":\"x\"}").put(path).then().statusCode(400);
        admin().body(YEAR.replace("OFFICIAL", "RUMOUR")).put(path).then().statusCode(400);
        admin().body("{").put(path).then().statusCode(400).contentType("application/problem+json");
        admin().put(path).then().statusCode(400);
        admin().get(path).then().statusCode(404);
    }

    @Test
    void yearsAreListedPageByPage() {
        var code = code();
        for (var year : new int[] {2025, 2024}) {
            admin().body("{\"source\":\"x\",\"days\":[]}")
                    .put("/calendars/" + code + "/" + year)
                    .then()
                    .statusCode(201);
        }

        admin().get("/calendars?limit=1&after=" + code)
                .then()
                .statusCode(200)
                .body("items.year", contains(2024), "next", equalTo(code + "/2024"));
        admin().get("/calendars?limit=1&after=" + code + "/2024").then().body("items.year", contains(2025));
        admin().get("/calendars").then().body("items.code", hasItem("CN"));
        admin().get("/calendars?limit=0").then().statusCode(422);
    }

    @Test
    void everybodyReadsAndAdministratorsWrite() {
        var path = "/calendars/" + code() + "/2026";
        var agent = Http.account("agent", "0001", "anywhere");
        var scheduler = Http.account("scheduler", null);

        as(agent, PASSWORD).get("/calendars/CN/2026").then().statusCode(200);
        as(scheduler, PASSWORD)
                .body(YEAR)
                .put(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
        as(agent, PASSWORD).get("/calendars/CN/2026/versions").then().statusCode(200);
        as(scheduler, PASSWORD).body(YEAR).put(path + "?dryRun=true").then().statusCode(403);
        Http.anonymous().get("/calendars").then().statusCode(401);
    }

    private static String code() {
        return "c" + UUID.randomUUID().toString().substring(0, 8);
    }
}
