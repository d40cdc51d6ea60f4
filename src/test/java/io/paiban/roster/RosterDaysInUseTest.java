package io.paiban.roster;

import static io.paiban.platform.Http.admin;
import static io.paiban.roster.HandMadeRosters.draft;
import static io.paiban.roster.HandMadeRosters.employee;
import static io.paiban.roster.HandMadeRosters.publish;
import static io.paiban.roster.HandMadeRosters.put;
import static io.paiban.roster.HandMadeRosters.shift;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RosterDaysInUseTest {

    @Test
    void aChangedDayReopensThePublishedRostersThatWorkOnIt() {
        var province = calendar("PROVINCE", "CN");
        var employer = calendar("EMPLOYER", province);
        var hotline = hotline(employer);
        var roster = draft(hotline, "2026-11-02", 7);
        put(roster, shift("0001", "2026-11-03T22:00:00+08:00", "2026-11-04T06:00:00+08:00"));
        put(roster, shift("0002", "2026-11-04T08:00:00+08:00", "2026-11-04T16:00:00+08:00"));
        put(roster, shift("0002", "2026-11-05T08:00:00+08:00", "2026-11-05T16:00:00+08:00"));
        var wednesday = year("2026-11-04", "ONE_OFF_REST_DAY");

        admin().body(wednesday)
                .put("/calendars/" + province + "/2026?dryRun=true")
                .then()
                .statusCode(200)
                .body("reopens", empty());
        publish(roster);
        for (var dryRun : new boolean[] {true, false}) {
            admin().body(wednesday)
                    .put("/calendars/" + province + "/2026?dryRun=" + dryRun)
                    .then()
                    .statusCode(dryRun ? 200 : 201)
                    .body("reopens", hasSize(1))
                    .body("reopens[0].hotline", equalTo(hotline), "reopens[0].kind", equalTo("PUBLISHED_ROSTER"))
                    .body("reopens[0].id", equalTo(roster), "reopens[0].day", equalTo("2026-11-04"))
                    .body("reopens[0].people", equalTo(2));
        }
        // Again the same days: no kind changes, so nothing is reopened.
        admin().body(wednesday)
                .put("/calendars/" + province + "/2026")
                .then()
                .statusCode(200)
                .body("version", equalTo(2), "reopens", empty());
        // The day goes, another comes; nobody works on the Saturday.
        admin().contentType("text/csv")
                .body("date,name,kind\n2026-11-05,x,STATUTORY_HOLIDAY\n2026-11-07,x,MAKE_UP_WORKDAY\n")
                .post("/calendars/" + province + "/years")
                .then()
                .statusCode(200)
                .body("reopens.day", contains("2026-11-04", "2026-11-05"), "reopens.people", contains(2, 1));
        // The employer's own row decides already.
        admin().body(year("2026-11-05", "STATUTORY_HOLIDAY"))
                .put("/calendars/" + employer + "/2026")
                .then()
                .statusCode(201)
                .body("reopens", empty());
        admin().body(year("2026-11-05", "REST_DAY_ADJUSTED"))
                .put("/calendars/" + province + "/2026")
                .then()
                .statusCode(200)
                .body("reopens", empty());
    }

    @Test
    void layingACalendarElsewhereReopensToo() {
        var first = calendar("PROVINCE", null);
        admin().body("{\"source\":\"test\",\"days\":[]}")
                .put("/calendars/" + first + "/2026")
                .then()
                .statusCode(201);
        var employer = calendar("EMPLOYER", first);
        var hotline = hotline(employer);
        var roster = draft(hotline, "2026-10-01", 1);
        put(roster, shift("0001", "2026-10-01T08:00:00+08:00", "2026-10-01T16:00:00+08:00"));
        publish(roster);

        admin().body("{\"name\":\"Moved\",\"layer\":\"EMPLOYER\",\"parent\":\"CN\"}")
                .put("/calendars/" + employer + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("reopens.day", contains("2026-10-01"), "reopens.id", contains(roster));
    }

    private static String hotline(String calendar) {
        var hotline = Http.hotline("Asia/Shanghai", ",\"calendar\":\"" + calendar + "\"");
        employee(hotline, "0001");
        employee(hotline, "0002");
        return hotline;
    }

    private static String calendar(String layer, String parent) {
        var code = "D" + UUID.randomUUID().toString().substring(0, 8);
        admin().body("{\"name\":\"Test\",\"layer\":\"%s\",\"parent\":%s}"
                        .formatted(layer, parent == null ? "null" : "\"" + parent + "\""))
                .put("/calendars/" + code)
                .then()
                .statusCode(201);
        return code;
    }

    private static String year(String day, String kind) {
        return "{\"source\":\"Notice\",\"days\":[{\"date\":\"%s\",\"kind\":\"%s\"}]}".formatted(day, kind);
    }
}
