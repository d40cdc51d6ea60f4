package io.paiban.attendance;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.roster.HandMadeRosters.draft;
import static io.paiban.roster.HandMadeRosters.employee;
import static io.paiban.roster.HandMadeRosters.publish;
import static io.paiban.roster.HandMadeRosters.put;
import static io.paiban.roster.HandMadeRosters.shift;
import static io.paiban.roster.HandMadeRosters.unpaid;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AttendanceResourceTest {

    private static final String HEADER = "employee,at,direction,source\n";
    private static final String WEEK = "from=2026-11-02&to=2026-11-08";

    @Test
    void anAgentSeesOnlyTheirOwnPublishedShifts() {
        var hotline = hotline();
        var ana = Http.account("agent", "0001", hotline);
        var roster = week(hotline);

        as(ana, PASSWORD).get("/me/shifts?" + WEEK).then().statusCode(200).body("items", empty());
        publish(roster);

        as(ana, PASSWORD)
                .get("/me/shifts?" + WEEK)
                .then()
                .statusCode(200)
                .body("items.employee", contains("0001", "0001"))
                .body("items[0].hotline", equalTo(hotline))
                .body("items[0].workDay", equalTo("2026-11-02"))
                .body("items[0].start", equalTo("2026-11-02T08:00:00+08:00"))
                .body("items[0].end", equalTo("2026-11-02T17:00:00+08:00"))
                .body("items[0].breaks[0].start", equalTo("2026-11-02T12:00:00+08:00"))
                .body("items[0].breaks[0].paid", equalTo(false))
                .body("items[0].workingMinutes", equalTo(480));
        as(ana, PASSWORD)
                .get("/hotlines/" + hotline + "/employees/0001/shifts?" + WEEK)
                .then()
                .statusCode(200);
        as(ana, PASSWORD)
                .get("/hotlines/" + hotline + "/employees/0002/shifts?" + WEEK)
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/not-allowed"));
        as(ana, PASSWORD)
                .get("/hotlines/" + hotline + "/timesheets?employee=0002&" + WEEK)
                .then()
                .statusCode(403);
        as(ana, PASSWORD)
                .get("/hotlines/" + hotline + "/timesheets?" + WEEK)
                .then()
                .statusCode(403);
        as(ana, PASSWORD)
                .get("/hotlines/" + hotline + "/timesheets?employee=0001&" + WEEK)
                .then()
                .statusCode(200);
        as(ana, PASSWORD).get("/rosters/" + roster + "/shifts").then().statusCode(403);
        as(ana, PASSWORD)
                .get("/hotlines/" + hotline + "/punches?" + WEEK)
                .then()
                .statusCode(403);
        as(ana, PASSWORD).get("/me/shifts").then().statusCode(422).body("faults.field", contains("from", "to"));
    }

    @Test
    void theSamePunchTwiceIsStoredOnce() {
        var hotline = hotline();
        var json =
                "[{\"employee\":\"0001\",\"at\":\"2026-11-02T08:00:00+08:00\",\"direction\":\"IN\",\"source\":\"gate\"}]";

        admin().body(json)
                .post("/hotlines/" + hotline + "/punches")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1), "known", equalTo(0));
        send(hotline, "0001,2026-11-02 08:00:00,IN,gate\n0001,2026-11-02T17:00,OUT,gate\n")
                .statusCode(200)
                .body("accepted", equalTo(1), "known", equalTo(1));
        send(hotline, "0001,2026-11-02 08:00:00,IN,gate\n0001,2026-11-02T17:00,OUT,gate\n")
                .body("accepted", equalTo(0), "known", equalTo(2));

        admin().get("/hotlines/" + hotline + "/punches?employee=0001&" + WEEK)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].employee", equalTo("0001"))
                .body("items[0].at", equalTo("2026-11-02T08:00:00+08:00"))
                .body("items[0].direction", equalTo("IN"))
                .body("items[0].source", equalTo("gate"));
        admin().get("/hotlines/" + hotline + "/punches?limit=1&" + WEEK)
                .then()
                .body("items", hasSize(1), "next", equalTo("1"));
        admin().get("/hotlines/" + hotline + "/punches?limit=0&" + WEEK).then().statusCode(422);
        admin().get("/hotlines/" + hotline + "/punches").then().statusCode(422);
    }

    @Test
    void oneBadLineIsToldAndNothingIsStored() {
        var hotline = hotline();

        send(
                        hotline,
                        """
                        0001,2026-11-02T08:00,IN,gate
                        9999,2026-11-02T08:00,IN,gate
                        0001,2026-11-02T25:00,IN,gate
                        0001,2026-11-02T08:00,SIDEWAYS,gate
                        0001,2099-01-01T08:00,IN,gate
                        0001,,,
                        """)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/invalid-file"))
                .body("faults.line", contains(3, 4, 5, 6, 7, 7, 7))
                .body("faults.field", contains("employee", "at", "direction", "at", "direction", "source", "at"))
                .body("faults[0].value", equalTo("9999"))
                .body("faults[3].reason", equalTo("lies in the future"));
        admin().get("/hotlines/" + hotline + "/punches?" + WEEK).then().body("items", empty());
        admin().body(
                        "[{\"employee\":\"0001\",\"at\":\"2099-01-01T08:00:00Z\",\"direction\":\"IN\",\"source\":\"gate\"}]")
                .post("/hotlines/" + hotline + "/punches")
                .then()
                .statusCode(422)
                .body("faults[0].reason", equalTo("lies in the future"));
        admin().post("/hotlines/" + hotline + "/punches").then().statusCode(400);
        admin().body("[{\"employe\":\"0001\"}]")
                .post("/hotlines/" + hotline + "/punches")
                .then()
                .statusCode(400);
        admin().body("[").post("/hotlines/" + hotline + "/punches").then().statusCode(400);
        var payroll = Http.account("payroll", null, hotline);
        as(payroll, PASSWORD)
                .body("[]")
                .post("/hotlines/" + hotline + "/punches")
                .then()
                .statusCode(403);
    }

    @Test
    void timesheetsTellWhatWasWorkedAndWhatSomebodyMustLookAt() {
        var hotline = hotline();
        publish(week(hotline));
        punchTheWeek(hotline);
        send(hotline, "0002,2026-11-07T12:00,IN,gate\n").statusCode(200);

        admin().get("/hotlines/" + hotline + "/timesheets?" + WEEK)
                .then()
                .statusCode(200)
                .body("items.workDay", contains("2026-11-02", "2026-11-03", "2026-11-04"))
                .body("items.employee", contains("0001", "0002", "0001"))
                .body("items.scheduled", contains(480, 480, 480))
                .body("items[0].worked", equalTo(473))
                .body("items[0].late", equalTo(7))
                .body("items[0].early", equalTo(0))
                .body("items[0].minutes", equalTo(Map.of("REGULAR", 473, "SHORT_LATE", 7)))
                .body("items[0].exceptions", contains("LATE"))
                .body("items[0].state", equalTo("EXCEPTION"))
                .body("items[1].worked", equalTo(480))
                .body("items[1].minutes", equalTo(Map.of("REGULAR", 480, "NIGHT", 480)))
                .body("items[1].exceptions", empty())
                .body("items[1].state", equalTo("DERIVED"))
                .body("items[2].worked", equalTo(0))
                .body("items[2].minutes", equalTo(Map.of("PENDING_PUNCH", 480)))
                .body("items[2].exceptions", contains("MISSING_OUT"))
                .body("unmatched", hasSize(1))
                .body("unmatched[0].at", equalTo("2026-11-07T12:00:00+08:00"));
        admin().get("/hotlines/" + hotline + "/timesheets?limit=2&" + WEEK)
                .then()
                .body("items", hasSize(2), "next", equalTo("2"));
        admin().get("/hotlines/" + hotline + "/timesheets?from=2026-11-08&to=2026-11-02")
                .then()
                .statusCode(422);
        admin().get("/hotlines/unknown/timesheets?" + WEEK).then().statusCode(404);
        Http.anonymous()
                .get("/hotlines/" + hotline + "/timesheets?" + WEEK)
                .then()
                .statusCode(401);
    }

    @Test
    void whoNeverCameIsAbsent() {
        var hotline = hotline();
        var roster = draft(hotline, "2026-11-02", 7);
        put(roster, shift("0001", "2026-11-02T08:00:00+08:00", "2026-11-02T16:00:00+08:00"));
        publish(roster);

        admin().get("/hotlines/" + hotline + "/timesheets?" + WEEK)
                .then()
                .body("items[0].exceptions", contains("ABSENT"))
                .body("items[0].minutes", equalTo(Map.of("ABSENCE", 480)))
                .body("items[0].worked", equalTo(0));
    }

    @Test
    void aShiftToComeHasNothingToAnswerForYet() {
        var hotline = hotline();
        var roster = draft(hotline, "2027-11-01", 7);
        put(roster, shift("0001", "2027-11-02T08:00:00+08:00", "2027-11-02T16:00:00+08:00"));
        publish(roster);

        admin().get("/hotlines/" + hotline + "/timesheets?from=2027-11-01&to=2027-11-07")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("SCHEDULED"))
                .body("items[0].minutes", anEmptyMap());
    }

    /** Two people with a day shift, a night shift over midnight, and another day shift. */
    private static String week(String hotline) {
        var roster = draft(hotline, "2026-11-02", 7);
        for (var day : new String[] {"2026-11-02", "2026-11-04"}) {
            var lunch = unpaid(day + "T12:00:00+08:00", day + "T13:00:00+08:00");
            put(roster, shift("0001", day + "T08:00:00+08:00", day + "T17:00:00+08:00", lunch));
        }
        put(roster, shift("0002", "2026-11-03T22:00:00+08:00", "2026-11-04T06:00:00+08:00"));
        return roster;
    }

    /** Seven minutes late; on time around a night; come and never gone. */
    private static void punchTheWeek(String hotline) {
        send(
                        hotline,
                        """
                        0001,2026-11-02T08:07,IN,gate
                        0001,2026-11-02T17:00,OUT,gate
                        0002,2026-11-03T21:58,IN,gate
                        0002,2026-11-04T06:03,OUT,gate
                        0001,2026-11-04T07:55,IN,gate
                        """)
                .statusCode(200)
                .body("accepted", equalTo(5), "known", equalTo(0));
    }

    private static ValidatableResponse send(String hotline, String lines) {
        return admin().contentType("text/csv; charset=UTF-8")
                .body(HEADER + lines)
                .post("/hotlines/" + hotline + "/punches")
                .then();
    }

    private static String hotline() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        employee(hotline, "0001");
        employee(hotline, "0002");
        return hotline;
    }
}
