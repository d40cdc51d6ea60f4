package io.paiban.payroll;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.roster.HandMadeRosters.draft;
import static io.paiban.roster.HandMadeRosters.employee;
import static io.paiban.roster.HandMadeRosters.publish;
import static io.paiban.roster.HandMadeRosters.put;
import static io.paiban.roster.HandMadeRosters.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PayPeriodResourceTest {

    @Test
    void hoursAreAddedUpByPersonAndCode() {
        var hotline = hotline();
        var roster = draft(hotline, "2026-11-02", 7);
        put(roster, shift("0001", "2026-11-02T08:00:00+08:00", "2026-11-02T16:00:00+08:00"));
        put(roster, shift("0001", "2026-11-04T08:00:00+08:00", "2026-11-04T16:00:00+08:00"));
        put(roster, shift("0002", "2026-11-03T22:00:00+08:00", "2026-11-04T06:00:00+08:00"));
        publish(roster);
        punch(
                hotline,
                """
                0001,2026-11-02T08:00,IN,gate
                0001,2026-11-02T16:00,OUT,gate
                0001,2026-11-04T07:59,IN,gate
                0002,2026-11-03T22:00,IN,gate
                0002,2026-11-04T06:00,OUT,gate
                """);

        admin().get("/hotlines/" + hotline + "/pay-periods/2026-11/hours")
                .then()
                .statusCode(200)
                .body("items.employee", contains("0001", "0001", "0002", "0002"))
                .body("items.code", contains("REGULAR", "PENDING_PUNCH", "REGULAR", "NIGHT"))
                .body("items.minutes", contains(480, 480, 480, 480))
                .body("next", equalTo(null))
                .body("complete", equalTo(false));
        var csv = admin().get("/hotlines/" + hotline + "/pay-periods/2026-11/hours?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("hours-" + hotline + "-2026-11.csv"))
                .extract()
                .asByteArray();
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFemployee,code,minutes\r\n0001,REGULAR,480\r\n0001,PENDING_PUNCH,480\r\n0002,REGULAR,480\r\n0002,NIGHT,480\r\n");

        punch(hotline, "0001,2026-11-04T16:00,OUT,gate\n");
        admin().get("/hotlines/" + hotline + "/pay-periods/2026-11/hours")
                .then()
                .body("items.code", contains("REGULAR", "REGULAR", "NIGHT"))
                .body("items.minutes", contains(960, 480, 480))
                .body("complete", equalTo(true));
        admin().get("/hotlines/" + hotline + "/pay-periods/2026-11/hours?limit=2")
                .then()
                .body("items", hasSize(2), "next", equalTo("2"));
        admin().get("/hotlines/" + hotline + "/pay-periods/2026-11/hours?limit=2&after=2")
                .then()
                .body("items", hasSize(1), "next", equalTo(null));
    }

    @Test
    void aNightShiftOverTheEndOfTheMonthIsSplitAtMidnight() {
        var hotline = hotline();
        var roster = draft(hotline, "2026-10-26", 7);
        put(roster, shift("0001", "2026-10-31T22:00:00+08:00", "2026-11-01T06:00:00+08:00"));
        publish(roster);
        punch(hotline, "0001,2026-10-31T22:00,IN,gate\n0001,2026-11-01T06:00,OUT,gate\n");

        admin().get("/hotlines/" + hotline + "/pay-periods/2026-10/hours")
                .then()
                .body("items.code", contains("REGULAR", "NIGHT"), "items.minutes", contains(120, 120));
        admin().get("/hotlines/" + hotline + "/pay-periods/2026-11/hours")
                .then()
                .body("items.code", contains("REGULAR", "NIGHT"), "items.minutes", contains(360, 360));
        admin().get("/hotlines/" + hotline + "/pay-periods/2026-12/hours")
                .then()
                .statusCode(200)
                .body("items", empty(), "complete", equalTo(true));
    }

    /** 1 October 2026 is a statutory holiday: the evening of the day before is ordinary work, the morning is not. */
    @Test
    void workOnAStatutoryHolidayHasACodeOfItsOwn() {
        var hotline = hotline();
        var roster = draft(hotline, "2026-09-28", 7);
        put(roster, shift("0001", "2026-09-30T22:00:00+08:00", "2026-10-01T06:00:00+08:00"));
        publish(roster);
        punch(hotline, "0001,2026-09-30T22:00,IN,gate\n0001,2026-10-01T06:00,OUT,gate\n");

        admin().get("/hotlines/" + hotline + "/pay-periods/2026-09/hours")
                .then()
                .body("items.code", contains("REGULAR", "NIGHT"), "items.minutes", contains(120, 120));
        admin().get("/hotlines/" + hotline + "/pay-periods/2026-10/hours")
                .then()
                .body("items.code", contains("OT_HOLIDAY", "NIGHT"), "items.minutes", contains(360, 360));
    }

    @ParameterizedTest
    @ValueSource(strings = {"november", "2026-13", "2026", "2026-1", "2026-11-01"})
    void aPeriodThatIsNoMonthIsRefused(String period) {
        admin().get("/hotlines/" + hotline() + "/pay-periods/" + period + "/hours")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults[0].field", equalTo("period"), "faults[0].value", equalTo(period));
    }

    @Test
    void onlyPayrollReadsHours() {
        var hotline = hotline();
        var path = "/hotlines/" + hotline + "/pay-periods/2026-11/hours";
        for (var role : new String[] {"scheduler", "leader", "purchaser"}) {
            as(Http.account(role, null, hotline), PASSWORD).get(path).then().statusCode(403);
        }
        as(Http.account("agent", "0001", hotline), PASSWORD).get(path).then().statusCode(403);
        as(Http.account("payroll", null, "another"), PASSWORD).get(path).then().statusCode(403);
        as(Http.account("payroll", null, hotline), PASSWORD).get(path).then().statusCode(200);
        Http.anonymous().get(path).then().statusCode(401);
        admin().get(path + "?format=xls").then().statusCode(422);
        admin().get(path + "?limit=0").then().statusCode(422);
        admin().get("/hotlines/unknown/pay-periods/2026-11/hours").then().statusCode(404);
    }

    private static void punch(String hotline, String lines) {
        admin().contentType("text/csv; charset=UTF-8")
                .body("employee,at,direction,source\n" + lines)
                .post("/hotlines/" + hotline + "/punches")
                .then()
                .statusCode(200);
    }

    private static String hotline() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        employee(hotline, "0001");
        employee(hotline, "0002");
        return hotline;
    }
}
