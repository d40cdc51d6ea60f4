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
import static io.paiban.roster.HandMadeRosters.unpaid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The audit, the certificate and the override over HTTP. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AuditResourceTest {

    private static String day(String employee, String date) {
        return shift(
                employee,
                date + "T09:00:00+08:00",
                date + "T17:30:00+08:00",
                unpaid(date + "T12:00:00+08:00", date + "T12:30:00+08:00"));
    }

    /** A hotline with two people. */
    private static String staffed(String settings) {
        var hotline = hotline("Asia/Shanghai", settings);
        employee(hotline, "0001");
        employee(hotline, "0002");
        return hotline;
    }

    private static String workedWeek(String hotline, String employee, int from, int days) {
        var roster = draft(hotline, "2026-11-02", 7);
        for (int day = from; day < from + days; day++) {
            put(roster, day(employee, "2026-11-%02d".formatted(2 + day)));
        }
        return roster;
    }

    @Test
    void everyViolationNamesItsRuleVersionParameterAndSource() {
        var roster = workedWeek(staffed(""), "0001", 0, 7);

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .statusCode(200)
                .body("legal", equalTo(false))
                .body("ruleSets", contains("CN-STANDARD/2025.1"))
                .body("calendar", equalTo("CN"))
                .body("calendars", contains("CN/2026@1"))
                .body("warnings", empty())
                .body("override", nullValue())
                .body("violations.rule", contains("consecutive-days", "weekly-hours", "weekly-rest"))
                .body("violations.severity", everyItem(equalTo("HARD")))
                .body("violations.find { it.rule == 'weekly-hours' }.measured", equalTo(3360))
                .body("violations.find { it.rule == 'weekly-hours' }.allowed", equalTo(2400))
                .body("violations.find { it.rule == 'weekly-hours' }.parameter", equalTo("weekly_normal_min"))
                .body("violations.find { it.rule == 'weekly-hours' }.ruleSet", equalTo("CN-STANDARD/2025.1"))
                .body("violations.find { it.rule == 'weekly-hours' }.source", containsString("国务院"))
                .body("violations.find { it.rule == 'weekly-rest' }.messageZh", containsString("没有周休"))
                .body("violations.find { it.rule == 'consecutive-days' }.from", equalTo("2026-11-02T00:00:00+08:00"))
                .body("violations.find { it.rule == 'consecutive-days' }.to", equalTo("2026-11-09T00:00:00+08:00"));
    }

    @Test
    void slackTellsWhatIsToSpare() {
        var roster = workedWeek(staffed(""), "0001", 0, 5);

        admin().get("/rosters/" + roster + "/audit?employee=0001")
                .then()
                .statusCode(200)
                .body("legal", equalTo(true))
                .body("violations", empty())
                .body("slack.find { it.rule == 'daily-rest' }.slack", equalTo(15 * 60 + 30 - 11 * 60))
                .body("slack.find { it.rule == 'weekly-hours' }.slack", equalTo(0))
                .body("slack.find { it.rule == 'consecutive-days' }.slack", equalTo(1))
                .body("slack.find { it.rule == 'consecutive-days' }.unit", equalTo("days"))
                .body("slack.find { it.rule == 'monthly-overtime' }.slack", equalTo(36 * 60));
        admin().get("/rosters/" + roster + "/audit?employee=0002").then().body("slack", empty());
    }

    @Test
    void workAgreedAsOvertimeCountsForTheMonthAndNotForTheWeek() {
        var hotline = staffed("");
        var roster = workedWeek(hotline, "0001", 0, 5);
        put(roster, day("0001", "2026-11-07").replace("{\"employee\"", "{\"plannedAs\":\"REST_DAY_OT\",\"employee\""));

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(true))
                .body("slack.find { it.rule == 'monthly-overtime' }.measured", equalTo(480));
        admin().get("/rosters/" + roster + "/shifts").then().body("items.plannedAs", hasItem("REST_DAY_OT"));
    }

    @Test
    void anEmergencyLiftsTheCapsOnOvertime() {
        var roster = draft(staffed(""), "2026-11-02", 1);
        var long12 = shift("0001", "2026-11-02T08:00:00+08:00", "2026-11-02T20:00:00+08:00");
        var id = put(roster, long12);
        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(false))
                .body("violations.rule", hasItem("daily-hours"));

        admin().body(long12.replace("{\"employee\"", "{\"emergency\":\"DISASTER\",\"employee\""))
                .put("/rosters/" + roster + "/shifts/" + id)
                .then()
                .statusCode(200);
        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(true))
                .body(
                        "warnings",
                        contains("The emergency DISASTER lifts the caps on overtime for 1 shift: 0001 on 2026-11-02."))
                .body("violations.findAll { it.rule == 'daily-hours' }.severity", everyItem(equalTo("INFO")));
        admin().body(long12.replace("{\"employee\"", "{\"emergency\":\"BANANA\",\"employee\""))
                .put("/rosters/" + roster + "/shifts/" + id)
                .then()
                .statusCode(422)
                .body("faults[0].reason", containsString("known are DISASTER, FACILITY_FAILURE, OTHER_STATUTORY"));
    }

    @Test
    void aPublicationLeavesACertificate() throws Exception {
        var hotline = staffed("");
        var roster = workedWeek(hotline, "0001", 0, 2);
        admin().get("/rosters/" + roster + "/certificate")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/certificate-not-found"));

        publish(roster);

        var hash = admin().get("/rosters/" + roster + "/certificate")
                .then()
                .statusCode(200)
                .body("legal", equalTo(true))
                .body("madeBy", equalTo("admin"))
                .body("madeAt", containsString("+08:00"))
                .body("overrideReason", nullValue())
                .body("people", equalTo(1))
                .body("shifts", equalTo(2))
                .body("ruleSets", contains("CN-STANDARD/2025.1"))
                .body("calendars", contains("CN/2026@1"))
                .body("violations", empty())
                .body("slack", not(empty()))
                .body("slack[0].from", containsString("+08:00"))
                .body("unchanged", equalTo(true))
                .extract()
                .<String>path("rosterHash");
        // As the documentation of the hash says, worked out by hand.
        var text =
                """
                0001|2026-11-02|2026-11-02T01:00:00Z|2026-11-02T09:30:00Z||NORMAL||2026-11-02T04:00:00Z/2026-11-02T04:30:00Z/unpaid
                0001|2026-11-03|2026-11-03T01:00:00Z|2026-11-03T09:30:00Z||NORMAL||2026-11-03T04:00:00Z/2026-11-03T04:30:00Z/unpaid
                """;
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(hash).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void anOverrideNeedsAReasonAndARightAndIsShownForEver() {
        var hotline = staffed("");
        var roster = workedWeek(hotline, "0001", 0, 7);
        var scheduler = account("scheduler", null);
        admin().put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/roster-illegal"))
                .body("violations", hasSize(3));
        as(scheduler, PASSWORD)
                .body("{\"override\":{\"reason\":\"flood\"}}")
                .put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(403);
        admin().body("{\"override\":{\"reason\":\"  \"}}")
                .put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(422);
        admin().body("{\"override\":{}}")
                .put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(422);
        admin().get("/rosters/" + roster).then().body("state", equalTo("DRAFT"));

        admin().body("{\"override\":{\"reason\":\"flood of 2 November, order 17\"}}")
                .put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));

        admin().get("/rosters/" + roster + "/certificate")
                .then()
                .body("legal", equalTo(false))
                .body("overrideReason", equalTo("flood of 2 November, order 17"))
                .body("violations", hasSize(3));
        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("override.reason", equalTo("flood of 2 November, order 17"))
                .body("override.by", equalTo("admin"))
                .body("override.at", notNullValue());
        // A later version takes its place; the override stays on the list.
        var legal = workedWeek(hotline, "0001", 0, 5);
        publish(legal);
        admin().get("/hotlines/" + hotline + "/overrides")
                .then()
                .statusCode(200)
                .body("items.roster", contains(roster))
                .body("items[0].violations", hasSize(3));
    }

    @Test
    void aReasonForALegalRosterIsNoOverride() {
        var roster = workedWeek(staffed(""), "0001", 0, 1);
        admin().body("{\"override\":{\"reason\":\"just in case\"}}")
                .put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(200);
        admin().get("/rosters/" + roster + "/certificate")
                .then()
                .body("legal", equalTo(true))
                .body("overrideReason", nullValue());
    }

    @Test
    void aSwapIsJudgedWithoutBeingMade() {
        var hotline = staffed("");
        var roster = draft(hotline, "2026-11-02", 7);
        var early = put(roster, day("0001", "2026-11-03"));
        put(roster, shift("0002", "2026-11-02T15:00:00+08:00", "2026-11-02T23:00:00+08:00"));
        var late = put(roster, shift("0002", "2026-11-03T15:00:00+08:00", "2026-11-03T23:00:00+08:00"));

        admin().body("{\"swap\":[{\"one\":\"%s\",\"other\":\"%s\"}]}".formatted(early, late))
                .post("/rosters/" + roster + "/audit")
                .then()
                .statusCode(200)
                .body("legal", equalTo(true))
                .body("employees", contains("0001", "0002"))
                .body("added.rule", contains("daily-rest"))
                .body("added[0].employee", equalTo("0002"))
                .body("added[0].measured", equalTo(600))
                .body("gone", empty());
        admin().get("/rosters/" + roster + "/audit").then().body("violations", empty());
    }

    @Test
    void editsAndRemovalsAreTriedOut() {
        var roster = workedWeek(staffed(""), "0001", 0, 6);
        var last =
                admin().get("/rosters/" + roster + "/shifts").then().extract().<String>path("items[5].id");

        admin().body("{\"remove\":[\"%s\"]}".formatted(last))
                .post("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(true))
                .body("gone.rule", contains("weekly-hours"));
        admin().body("{\"put\":[{\"shift\":%s}]}".formatted(day("0001", "2026-11-08")))
                .post("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(false))
                .body("added.rule", hasItem("consecutive-days"));
        admin().body("{\"put\":[{\"shift\":%s}]}".formatted(day("9999", "2026-11-08")))
                .post("/rosters/" + roster + "/audit")
                .then()
                .statusCode(422)
                .body("faults[0].reason", equalTo("is nobody's staff number"));
        admin().body("{}").post("/rosters/" + roster + "/audit").then().statusCode(422);
        admin().body("{\"swap\":[{\"one\":\"%s\"}]}".formatted(last))
                .post("/rosters/" + roster + "/audit")
                .then()
                .statusCode(422);
        admin().body("{\"remove\":[\"00000000-0000-0000-0000-000000000000\"]}")
                .post("/rosters/" + roster + "/audit")
                .then()
                .statusCode(422);
        admin().get("/rosters/" + roster + "/shifts").then().body("items", hasSize(6));
    }

    @Test
    void publishedWorkBeforeTheRosterCounts() {
        var hotline = staffed("");
        var before = draft(hotline, "2026-10-26", 7);
        for (int day = 28; day <= 31; day++) {
            put(before, day("0001", "2026-10-" + day));
        }
        put(before, day("0001", "2026-11-01"));
        publish(before);
        var roster = workedWeek(hotline, "0001", 0, 2);

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("violations.rule", hasItem("consecutive-days"))
                .body("violations.find { it.rule == 'consecutive-days' }.measured", equalTo(7));
    }

    /** The shift of the last published day was to end at 18:00, but the punches say 23:30. */
    @Test
    void whatWasWorkedCountsAndNotThePlan() {
        var hotline = staffed("");
        var before = draft(hotline, "2026-11-02", 1);
        put(before, shift("0001", "2026-11-02T10:00:00+08:00", "2026-11-02T18:00:00+08:00"));
        publish(before);
        var roster = draft(hotline, "2026-11-03", 1);
        put(roster, shift("0001", "2026-11-03T08:00:00+08:00", "2026-11-03T16:00:00+08:00"));
        admin().get("/rosters/" + roster + "/audit").then().body("violations", empty());

        admin().body(
                        """
                        [{"employee":"0001","at":"2026-11-02T10:00:00+08:00","direction":"IN","source":"door"},
                         {"employee":"0001","at":"2026-11-02T23:30:00+08:00","direction":"OUT","source":"door"}]""")
                .post("/hotlines/" + hotline + "/punches")
                .then()
                .statusCode(200);
        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("violations.rule", contains("daily-rest"))
                .body("violations[0].measured", equalTo(8 * 60 + 30));
    }

    /** Punches of the roster's own days are those of its shifts, and no work beside them. */
    @Test
    void whatIsWorkedOfTheRosterItselfIsNoSecondShift() {
        var hotline = staffed("");
        var before = draft(hotline, "2026-11-02", 1);
        put(before, shift("0001", "2026-11-02T10:00:00+08:00", "2026-11-02T18:00:00+08:00"));
        publish(before);
        var roster = draft(hotline, "2026-11-03", 1);
        put(roster, shift("0001", "2026-11-03T09:00:00+08:00", "2026-11-03T17:00:00+08:00"));
        publish(roster);
        punch(hotline, "0001", "2026-11-03T09:00:00+08:00", "2026-11-03T17:00:00+08:00");

        admin().get("/rosters/" + roster + "/audit").then().body("violations", empty());
    }

    @Test
    void workOfSomebodyWithoutAnyPublishedShiftCounts() {
        var hotline = staffed("");
        punch(hotline, "0001", "2026-11-02T14:00:00+08:00", "2026-11-02T22:00:00+08:00");
        var roster = draft(hotline, "2026-11-03", 1);
        put(roster, shift("0001", "2026-11-03T06:00:00+08:00", "2026-11-03T14:00:00+08:00"));

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("violations.rule", contains("daily-rest"))
                .body("violations[0].measured", equalTo(8 * 60));
    }

    private static void punch(String hotline, String employee, String in, String out) {
        admin().body(
                        """
                        [{"employee":"%1$s","at":"%2$s","direction":"IN","source":"door"},
                         {"employee":"%1$s","at":"%3$s","direction":"OUT","source":"door"}]"""
                                .formatted(employee, in, out))
                .post("/hotlines/" + hotline + "/punches")
                .then()
                .statusCode(200);
    }

    @Test
    void aLapsedPermitFallsBackToStandardHoursAndSaysSo() {
        var hotline = staffed("");
        admin().body(
                        """
                        {"from":"2026-01-01","ruleSet":"CN-COMPREHENSIVE-QUARTER",
                         "permit":{"authority":"City","documentNo":"17","posts":"agents","headcount":40,"cycle":"QUARTER",
                                   "validFrom":"2026-01-01","validTo":"2026-11-03"}}""")
                .post("/hotlines/" + hotline + "/employees/0001/assignments")
                .then()
                .statusCode(201)
                .body("warnings[0]", containsString("2026-11-03"));
        var roster = draft(hotline, "2026-11-02", 7);
        for (int day = 2; day <= 5; day++) {
            var date = "2026-11-0" + day;
            put(roster, shift("0001", date + "T08:00:00+08:00", date + "T20:00:00+08:00"));
        }

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("ruleSets", contains("CN-COMPREHENSIVE-QUARTER/2025.1", "CN-STANDARD/2025.1"))
                .body("violations.findAll { it.rule == 'permit' }.measured", contains(2))
                .body("violations.find { it.rule == 'permit' }.messageZh", containsString("请登记许可"))
                .body("violations.findAll { it.rule == 'daily-hours' && it.severity == 'HARD' }", hasSize(2));
    }

    /** A person-day is judged by the version in force on that date: the new year brings another one. */
    @Test
    void theVersionOfTheDayJudges() {
        var hotline = staffed("");
        var roster = draft(hotline, "2024-12-30", 4);
        put(roster, day("0001", "2024-12-30"));
        put(roster, day("0001", "2025-01-02"));

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("ruleSets", contains("CN-STANDARD/2014.1", "CN-STANDARD/2025.1"))
                .body("calendars", contains("CN/2024@1", "CN/2025@1"));
    }

    @Test
    void aProjectedYearWarnsAndAnUnknownOneIsAnError() {
        var hotline = staffed("");
        var projected = draft(hotline, "2027-03-01", 7);
        put(projected, day("0001", "2027-03-01"));
        admin().get("/rosters/" + projected + "/audit")
                .then()
                .statusCode(200)
                .body("warnings[0]", containsString("2027 only as projected"));
        publish(projected);
        admin().get("/rosters/" + projected + "/certificate").then().body("warnings", hasSize(1));

        var unknown = draft(hotline, "2031-03-03", 7);
        put(unknown, day("0001", "2031-03-03"));
        admin().get("/rosters/" + unknown + "/audit")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/calendar-year-missing"));
        admin().put("/rosters/" + unknown + "/publication").then().statusCode(422);
        admin().get("/rosters/" + unknown).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void whoSeesWhat() {
        var hotline = staffed("");
        var roster = workedWeek(hotline, "0001", 0, 1);
        publish(roster);
        var purchaser = account("purchaser", null, hotline);
        as(purchaser, PASSWORD).get("/rosters/" + roster + "/audit").then().statusCode(200);
        as(purchaser, PASSWORD)
                .get("/rosters/" + roster + "/certificate")
                .then()
                .statusCode(200);
        as(purchaser, PASSWORD)
                .body("{\"remove\":[]}")
                .post("/rosters/" + roster + "/audit")
                .then()
                .statusCode(403);
        as(account("agent", "0001", hotline), PASSWORD)
                .get("/rosters/" + roster + "/certificate")
                .then()
                .statusCode(403);
        as(account("purchaser", null, "elsewhere"), PASSWORD)
                .get("/rosters/" + roster + "/certificate")
                .then()
                .statusCode(403);
        as(account("purchaser", null, "elsewhere"), PASSWORD)
                .get("/hotlines/" + hotline + "/overrides")
                .then()
                .statusCode(403);
        admin().get("/rosters/00000000-0000-0000-0000-000000000000/audit")
                .then()
                .statusCode(404);
    }

    /** Twelve hours of rest are due to the young in Britain, eleven to others. */
    @Test
    void theYoungAreJudgedByStricterLimits() {
        var hotline = hotline("Europe/London", ",\"ruleSet\":\"UK-WTR\"");
        employee(hotline, "0001");
        admin().body(
                        """
                        {"name":"B","role":"AGENT","restrictions":[{"kind":"YOUNG","from":"2026-01-01","to":"2026-11-04"}]}""")
                .put("/hotlines/" + hotline + "/employees/0002")
                .then()
                .statusCode(201);
        var roster = draft(hotline, "2026-11-02", 7);
        for (var employee : new String[] {"0001", "0002"}) {
            for (int day = 2; day <= 6; day++) {
                var date = "2026-11-0" + day;
                // From 10:00 to 15:00 and from 02:30 to 07:00 on every other day: 11 h 30 min and longer.
                put(
                        roster,
                        day % 2 == 0
                                ? shift(employee, date + "T10:00:00Z", date + "T14:00:00Z")
                                : shift(employee, date + "T01:30:00Z", date + "T05:30:00Z"));
            }
        }

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("violations.findAll { it.rule == 'daily-rest' }.employee", contains("0002"))
                .body("violations.findAll { it.rule == 'daily-rest' }.measured", contains(11 * 60 + 30))
                .body("violations.findAll { it.rule == 'daily-rest' }.from", contains("2026-11-02T14:00:00Z"));
    }

    /** A contract of 20 hours from Monday of the second week on: what was right in the first is too much in the second. */
    @Test
    void theContractOfTheWeekCounts() {
        var hotline = hotline("Asia/Shanghai", "");
        admin().body(
                        """
                        {"name":"A","role":"AGENT","restrictions":[{"kind":"NO_OVERTIME","from":"2026-01-01"}]}""")
                .put("/hotlines/" + hotline + "/employees/0001")
                .then()
                .statusCode(201);
        admin().body("{\"from\":\"2026-11-09\",\"contractHours\":20}")
                .post("/hotlines/" + hotline + "/employees/0001/assignments")
                .then()
                .statusCode(201);
        var roster = draft(hotline, "2026-11-02", 14);
        for (var date : new String[] {"02", "03", "04", "09", "10", "11"}) {
            put(roster, day("0001", "2026-11-" + date));
        }

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("violations.rule", contains("no-overtime"))
                .body("violations[0].measured", equalTo(24 * 60))
                .body("violations[0].allowed", equalTo(20 * 60));
    }

    @Test
    void nobodyIsPublishedInTwoPlacesAtOnce() {
        var roster = draft(staffed(""), "2026-11-02", 7);
        put(roster, shift("0001", "2026-11-02T22:00:00+08:00", "2026-11-03T06:00:00+08:00"));
        put(roster, shift("0001", "2026-11-03T00:00:00+08:00", "2026-11-03T08:00:00+08:00"));

        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("legal", equalTo(false))
                .body("violations.find { it.rule == 'overlap' }.measured", equalTo(360));
        admin().put("/rosters/" + roster + "/publication").then().statusCode(422);
    }

    /** One pair of punches says nothing of the other days. */
    @Test
    void aFewPunchesDoNotEraseTheOtherDays() {
        var hotline = staffed("");
        var before = workedWeek(hotline, "0001", 0, 5);
        publish(before);
        var roster = draft(hotline, "2026-11-09", 7);
        put(roster, day("0001", "2026-11-09"));
        admin().body(
                        """
                        [{"employee":"0001","at":"2026-11-02T09:00:00+08:00","direction":"IN","source":"door"},
                         {"employee":"0001","at":"2026-11-02T17:30:00+08:00","direction":"OUT","source":"door"},
                         {"employee":"0001","at":"2026-11-07T09:00:00+08:00","direction":"IN","source":"door"},
                         {"employee":"0001","at":"2026-11-07T12:00:00+08:00","direction":"OUT","source":"door"},
                         {"employee":"0001","at":"2026-11-08T09:00:00+08:00","direction":"IN","source":"door"},
                         {"employee":"0001","at":"2026-11-08T12:00:00+08:00","direction":"OUT","source":"door"}]""")
                .post("/hotlines/" + hotline + "/punches")
                .then()
                .statusCode(200);

        // Five published days, two that nobody planned but the punches tell, and the roster's own.
        admin().get("/rosters/" + roster + "/audit")
                .then()
                .body("violations.find { it.rule == 'consecutive-days' }.measured", equalTo(8))
                .body("slack.find { it.rule == 'monthly-overtime' }.measured", equalTo(360));
    }

    @Test
    void everyFaultOfATrialIsToldWithItsPlace() {
        var roster = draft(staffed(""), "2026-11-02", 7);
        admin().body("{\"put\":[{\"shift\":%s},{\"shift\":%s}]}"
                        .formatted(
                                day("0001", "2026-12-01"),
                                day("0001", "2026-11-03").replace("T17:30", "T08:30")))
                .post("/rosters/" + roster + "/audit")
                .then()
                .statusCode(422)
                .body("faults.field", contains("put[0].shift.workDay", "put[1].shift.end"));
    }
}
