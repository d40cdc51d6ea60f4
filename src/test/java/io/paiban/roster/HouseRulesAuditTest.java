package io.paiban.roster;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.account;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.platform.Http.hotline;
import static io.paiban.roster.HandMadeRosters.draft;
import static io.paiban.roster.HandMadeRosters.employee;
import static io.paiban.roster.HandMadeRosters.publish;
import static io.paiban.roster.HandMadeRosters.put;
import static io.paiban.roster.HandMadeRosters.shift;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules of the house in the audit, in tries and at publication, beside the law. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HouseRulesAuditTest {

    private static final String ONE_SEAT = "{\"kind\":\"SEATS\",\"max\":1,\"level\":\"HARD\"}";
    private static final String TWO_IN_A_ROW = "{\"kind\":\"RUN\",\"of\":\"SHIFTS\",\"max\":2,\"level\":\"HARD\"}";

    @Test
    void aHardRuleOnSeveralPeopleForbidsPublicationUnlessOverridden() {
        var hotline = staffed();
        rule(hotline, "seats", ONE_SEAT);
        var roster = draft(hotline, "2026-11-02", 7);
        put(roster, day("0001", "2026-11-02"));
        put(roster, day("0002", "2026-11-02"));

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .statusCode(200)
                .body("legal", equalTo(false))
                .body("ruleSets", contains("CN-STANDARD/2025.1", "work-rules/1"))
                .body("violations.rule", contains("seats"))
                .body("violations[0].severity", equalTo("HARD"));
        admin().put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/roster-illegal"))
                .body("violations.rule", contains("seats"));
        as(account("scheduler", null), PASSWORD)
                .body("{\"override\":{\"reason\":\"a guest chair\"}}")
                .put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(403);
        admin().body("{\"override\":{\"reason\":\"a guest chair\"}}")
                .put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(200);
        admin().get("/rosters/" + roster + "/certificate")
                .then()
                .body("legal", equalTo(false))
                .body("ruleSets", hasItem("work-rules/1"))
                .body("violations.rule", contains("seats"));
    }

    @Test
    void aHardRuleOnOnePersonForbidsPublication() {
        var hotline = staffed();
        rule(hotline, "two-in-a-row", TWO_IN_A_ROW);
        var roster = draft(hotline, "2026-11-02", 7);
        put(roster, day("0001", "2026-11-02"));
        put(roster, day("0001", "2026-11-03"));
        admin().get("/rosters/" + roster + "/audit").then().body("legal", equalTo(true), "violations", empty());

        put(roster, day("0001", "2026-11-04"));

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(false))
                .body("violations.rule", contains("two-in-a-row"))
                .body("violations[0].employee", equalTo("0001"))
                .body("violations[0].measured", equalTo(3))
                .body("violations[0].allowed", equalTo(2))
                .body("violations[0].source", containsString("two-in-a-row"));
        admin().put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(422)
                .body("violations.rule", contains("two-in-a-row"));
    }

    /** Two published days before the roster and one in it make three in a row. */
    @Test
    void publishedDaysBeforeTheRosterCount() {
        var hotline = staffed();
        rule(hotline, "two-in-a-row", TWO_IN_A_ROW);
        var before = draft(hotline, "2026-11-02", 7);
        put(before, day("0001", "2026-11-07"));
        put(before, day("0001", "2026-11-08"));
        publish(before);
        var roster = draft(hotline, "2026-11-09", 7);
        put(roster, day("0001", "2026-11-09"));

        admin().get("/rosters/" + roster + "/audit").then().body("violations.rule", contains("two-in-a-row"));
    }

    @Test
    void aSoftRuleIsToldAndForbidsNothing() {
        var hotline = staffed();
        rule(hotline, "two-in-a-row", TWO_IN_A_ROW.replace("HARD", "SOFT"));
        var roster = draft(hotline, "2026-11-02", 7);
        for (int day = 2; day <= 4; day++) {
            put(roster, day("0001", "2026-11-0" + day));
        }

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(true))
                .body("violations.rule", contains("two-in-a-row"))
                .body("violations[0].severity", equalTo("SOFT"));
        publish(roster);
    }

    @Test
    void whoIsUnavailableForbidsPublication() {
        var hotline = staffed();
        admin().body(
                        """
                        {"employee":"0001","kind":"UNAVAILABLE","from":"2026-11-02","fromTime":"16:00","toTime":"18:00"}
                        """)
                .post("/hotlines/" + hotline + "/availability")
                .then()
                .statusCode(201);
        var roster = draft(hotline, "2026-11-02", 7);
        var id = put(roster, day("0001", "2026-11-02"));
        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(false))
                .body("violations.rule", contains("availability"))
                .body("violations[0].employee", equalTo("0001"));
        admin().put("/rosters/" + roster + "/publication").then().statusCode(422);

        admin().body(shift("0001", "2026-11-02T08:00:00+08:00", "2026-11-02T16:00:00+08:00"))
                .put("/rosters/" + roster + "/shifts/" + id)
                .then()
                .statusCode(200);

        admin().get("/rosters/" + roster + "/audit").then().body("legal", equalTo(true), "violations", empty());
    }

    @Test
    void aTryTellsWhatItWouldBreakAndMend() {
        var hotline = staffed();
        rule(hotline, "seats", ONE_SEAT);
        rule(hotline, "two-in-a-row", TWO_IN_A_ROW);
        var roster = draft(hotline, "2026-11-02", 7);
        put(roster, day("0001", "2026-11-02"));
        put(roster, day("0001", "2026-11-03"));
        var third = put(roster, day("0001", "2026-11-04"));
        put(roster, day("0002", "2026-11-05"));

        admin().body("{\"put\":[{\"id\":\"%s\",\"shift\":%s}]}".formatted(third, day("0001", "2026-11-05")))
                .post("/rosters/" + roster + "/audit")
                .then()
                .statusCode(200)
                .body("legal", equalTo(false))
                .body("employees", contains("0001"))
                .body("added.rule", contains("seats"))
                .body("gone.rule", contains("two-in-a-row"));
        admin().body("{\"put\":[{\"id\":\"%s\",\"shift\":%s}]}".formatted(UUID.randomUUID(), day("0002", "2026-11-04")))
                .post("/rosters/" + roster + "/audit")
                .then()
                .body("added.rule", contains("seats"))
                .body("gone", empty())
                .body("violations.rule", contains("seats"));
    }

    @Test
    void theLawAndTheHouseAreToldTogether() {
        var hotline = staffed();
        rule(hotline, "two-in-a-row", TWO_IN_A_ROW);
        var roster = draft(hotline, "2026-11-02", 7);
        for (int day = 2; day <= 8; day++) {
            put(roster, day("0001", "2026-11-0" + day));
        }

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("violations", hasSize(4))
                .body(
                        "violations.rule",
                        containsInAnyOrder("consecutive-days", "weekly-hours", "weekly-rest", "two-in-a-row"));
    }

    private static void rule(String hotline, String code, String rule) {
        admin().body(rule)
                .put("/hotlines/" + hotline + "/work-rules/" + code)
                .then()
                .statusCode(201);
    }

    private static String day(String employee, String date) {
        return shift(employee, date + "T09:00:00+08:00", date + "T17:00:00+08:00");
    }

    private static String staffed() {
        var hotline = hotline("Asia/Shanghai", "");
        employee(hotline, "0001");
        employee(hotline, "0002");
        return hotline;
    }
}
