package io.paiban.calendar;

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
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CalendarImportTest {

    private static final String CSV =
            """
            date,name,kind
            2028-01-01,元旦,statutory_holiday
            2027-01-01,元旦,STATUTORY_HOLIDAY
            2027-01-10,元旦,make_up_workday
            """;

    private static final String NOTICE =
            """
            {"$schema":"schema.json","$id":"2027.json","year":2027,"papers":["https://example.org/notice"],"days":[
              {"name":"元旦","date":"2027-01-01","isOffDay":true},
              {"name":null,"date":"2027-01-02","isOffDay":true},
              {"name":"元旦","date":"2027-01-10","isOffDay":false,"note":"made up"}]}
            """;

    @Test
    void aFileOfSeveralYearsIsStored() {
        var code = code();

        csv(CSV, code, "?source=Notice%20of%20the%20city&publishedOn=2026-11-10")
                .statusCode(200)
                .body("years.year", contains(2027, 2028))
                .body("years.version", contains(1, 1))
                .body("years[0].status", equalTo("OFFICIAL"), "years[0].source", equalTo("Notice of the city"))
                .body("years[0].publishedOn", equalTo("2026-11-10"))
                .body("years[0].days.kind", contains("STATUTORY_HOLIDAY", "MAKE_UP_WORKDAY"))
                .body("reopens", empty());
        csv(CSV, code, "?status=PROJECTED")
                .statusCode(200)
                .body("years.version", contains(2, 2), "years.source", contains("CSV file", "CSV file"));
        admin().get("/calendars/" + code)
                .then()
                .body("years.version", contains(2, 2), "years.status", contains("PROJECTED", "PROJECTED"));
    }

    @Test
    void aFaultyFileStoresNothing() {
        var code = code();

        csv(CSV + "2028-01-01,again,REST_DAY_ADJUSTED\n2028-02-01,x,FEAST\n", code, "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-file"))
                .body("faults.line", contains(5, 6), "faults.field", contains("date", "kind"))
                .body("faults.value", contains("2028-01-01", "FEAST"));
        csv("", code, "").statusCode(422);
        csv("date,name,kind\n", code, "").statusCode(422);
        csv(CSV, code, "?source=%00").statusCode(422).body("faults.field", contains("source"));
        csv(CSV, code, "?status=RUMOUR").statusCode(400);
        csv(CSV, code, "?publishedOn=soon").statusCode(400);
        admin().get("/calendars/" + code).then().statusCode(404);
        csv("date,name,kind\n2026-12-30,x,ONE_OFF_REST_DAY\n2031-01-01,x,STATUTORY_HOLIDAY\n", "CN", "")
                .statusCode(409)
                .body("type", equalTo("/problems/built-in"));
        admin().get("/calendars/CN/2031").then().statusCode(404);
    }

    @Test
    void aNoticeIsStoredWithItsStatutoryDays() {
        var code = code();

        notice(NOTICE, code, "?statutory=2027-01-01&publishedOn=2026-11-10")
                .statusCode(200)
                .body("years", hasSize(1))
                .body("years[0].version", equalTo(1), "years[0].status", equalTo("OFFICIAL"))
                .body("years[0].source", equalTo("https://example.org/notice"))
                .body("years[0].publishedOn", equalTo("2026-11-10"))
                .body("years[0].days.name", contains("元旦", "", "元旦"))
                .body("years[0].days.kind", contains("STATUTORY_HOLIDAY", "REST_DAY_ADJUSTED", "MAKE_UP_WORKDAY"));
        // The second time they are known.
        notice(NOTICE, code, "?source=Gazette")
                .statusCode(200)
                .body("years[0].version", equalTo(2), "years[0].status", equalTo("OFFICIAL"))
                .body("years[0].source", equalTo("Gazette"))
                .body("years[0].days[0].kind", equalTo("STATUTORY_HOLIDAY"));
    }

    @Test
    void aNoticeWithoutKnownStatutoryDaysGivesRestDaysOnly() {
        notice(NOTICE, code(), "")
                .statusCode(200)
                .body("years[0].status", equalTo("REST_DAYS_ONLY"))
                .body("years[0].days.kind", contains("REST_DAY_ADJUSTED", "REST_DAY_ADJUSTED", "MAKE_UP_WORKDAY"));
    }

    @Test
    void aNoticeThatLacksAProjectedHolidayIsRefusedUntilTheSenderSaysWhatHolds() {
        notice(NOTICE, "CN", "?dryRun=true")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-file"))
                .body("faults", hasSize(12))
                .body("faults[0].field", equalTo("statutory"), "faults[0].value", equalTo("2027-02-05"));
        notice(NOTICE, "CN", "?dryRun=true&statutory=2027-01-01")
                .statusCode(200)
                .body("years[0].version", equalTo(2), "years[0].status", equalTo("OFFICIAL"));
        admin().get("/calendars/CN/2027").then().body("status", equalTo("PROJECTED"), "version", equalTo(1));
    }

    @Test
    void aFaultyNoticeStoresNothing() {
        var code = code();

        notice(
                        NOTICE.replace("2027-01-02", "2027-01-01").replace("2027-01-10", "2027-01-11"),
                        code,
                        "?statutory=2027-01-03")
                .statusCode(422)
                .body("faults.field", contains("statutory", "days[1].date", "days[2].date"))
                .body("faults.value", contains("2027-01-03", "2027-01-01", "2027-01-11"));
        notice(NOTICE.replace("\"year\":2027", "\"year\":2028"), code, "")
                .statusCode(422)
                .body("faults", hasSize(3));
        notice(NOTICE, code, "?statutory=2027-01-01,").statusCode(422).body("faults.field", contains("statutory"));
        notice(NOTICE.replace("\"year\":2027", "\"year\":2000000000"), code, "")
                .statusCode(422)
                .body("faults[0].field", equalTo("year"));
        notice("{}", code, "").statusCode(422).body("faults.field", contains("year", "days"));
        notice("{\"days\":[null]}", code, "").statusCode(400);
        notice("[", code, "").statusCode(400);
        admin().contentType("application/xml")
                .body("<days/>")
                .post("/calendars/" + code + "/years")
                .then()
                .statusCode(415);
        admin().get("/calendars/" + code).then().statusCode(404);
    }

    @Test
    void onlyAdministratorsImport() {
        var scheduler = Http.account("scheduler", null);

        as(scheduler, PASSWORD)
                .body(NOTICE)
                .post("/calendars/" + code() + "/years")
                .then()
                .statusCode(403);
        as(scheduler, PASSWORD)
                .contentType("text/csv")
                .body(CSV)
                .post("/calendars/" + code() + "/years")
                .then()
                .statusCode(403);
        Http.anonymous()
                .body(NOTICE)
                .post("/calendars/" + code() + "/years")
                .then()
                .statusCode(401);
    }

    private static io.restassured.response.ValidatableResponse csv(String file, String code, String query) {
        return admin().contentType("text/csv")
                .urlEncodingEnabled(false)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/calendars/" + code + "/years" + query)
                .then();
    }

    private static io.restassured.response.ValidatableResponse notice(String body, String code, String query) {
        return admin().body(body).post("/calendars/" + code + "/years" + query).then();
    }

    private static String code() {
        return "I" + UUID.randomUUID().toString().substring(0, 8);
    }
}
