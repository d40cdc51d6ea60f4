package io.paiban.roster;

import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.staffing.FlatHistory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RepairResourceTest {

    private static final LocalDate FIRST = FlatHistory.AFTER;
    private static final int DAYS = 3;
    private static final List<String> STARTS = List.of("00:00", "08:00", "16:00");

    private final String hotline = Http.hotline("Asia/Shanghai", "");

    /**
     * Nine people in three shifts a day, three more who are off, and contracts that leave room for all of it; two calls in half an hour want
     * two people at a time.
     */
    private String roster() {
        Http.queue(hotline, "general");
        FlatHistory.of(hotline, Map.of("general", 2));
        var requirement = FlatHistory.requirement(hotline, DAYS);
        for (int i = 0; i < STARTS.size(); i++) {
            admin().body("{\"start\":\"%s\",\"length\":\"PT8H\"}".formatted(STARTS.get(i)))
                    .put("/hotlines/" + hotline + "/shift-types/S" + i)
                    .then()
                    .statusCode(201);
        }
        String roster = admin().body("{\"requirement\":\"%s\"}".formatted(requirement))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int n = 0; n < 12; n++) {
            admin().body("{\"name\":\"Person\",\"role\":\"AGENT\",\"contractHours\":60}")
                    .put("/hotlines/" + hotline + "/employees/" + number(n))
                    .then()
                    .statusCode(201);
            for (int day = 0; day < DAYS && n < 9; day++) {
                put(roster, number(n), FIRST.plusDays(day), n % 3);
            }
        }
        return roster;
    }

    private static String number(int n) {
        return "P%02d".formatted(n);
    }

    private static void put(String roster, String employee, LocalDate day, int type) {
        var start = "%sT%s:00+08:00".formatted(day, STARTS.get(type));
        var end = "%sT%s:00+08:00".formatted(type == 2 ? day.plusDays(1) : day, STARTS.get((type + 1) % 3));
        admin().body("{\"employee\":\"%s\",\"workDay\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"type\":\"S%d\"}"
                        .formatted(employee, day, start, end, type))
                .put("/rosters/" + roster + "/shifts/" + UUID.randomUUID())
                .then()
                .statusCode(201);
    }

    private static JsonPath propose(String roster, String body) {
        return admin().body(body)
                .post("/rosters/" + roster + "/repairs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void anAbsenceIsCoveredByPeopleWhoAreOffAndTheRestStays() {
        var roster = roster();
        HandMadeRosters.publish(roster);

        var repair = propose(
                roster,
                """
                {"at":"%sT07:00:00+08:00","absences":[
                  {"employee":"P01","from":"%s","to":"%s","kind":"LEAVE_SICK"},
                  {"employee":"P04","from":"%s"}]}
                """
                        .formatted(FIRST, FIRST, FIRST.plusDays(2), FIRST));

        assertThat(repair.getList("proposals.style")).containsExactly("CAUTIOUS", "BALANCED", "BEST_COVER");
        assertThat(repair.getList("proposals.legal")).containsOnly(true);
        for (int i = 0; i < 3; i++) {
            var at = "proposals[%d].".formatted(i);
            assertThat(repair.getList(at + "comparison.people.employee"))
                    .as("those who will not come are nobody's disturbance")
                    .doesNotContain("P01", "P04");
            assertThat(repair.getInt(at + "comparison.after.cover.shortMinutes"))
                    .isLessThanOrEqualTo(repair.getInt(at + "comparison.before.cover.shortMinutes"));
            assertThat(repair.getList(at + "comparison.people.days.flatten()*.workDay"))
                    .as("what has begun stays")
                    .allSatisfy(
                            day -> assertThat(LocalDate.parse(day.toString())).isAfterOrEqualTo(FIRST));
            assertThat(repair.getString(at + "messageZh")).contains("影响");
        }
        assertThat(repair.getInt("proposals[2].comparison.after.cover.shortMinutes"))
                .as("three people who are off can take every shift")
                .isZero();
        assertThat(repair.getInt("proposals[0].price")).isLessThanOrEqualTo(repair.getInt("proposals[2].price"));
        admin().get("/rosters/" + roster + "/repairs/" + repair.getString("id"))
                .then()
                .statusCode(200)
                .body("proposals.message", equalTo(repair.getList("proposals.message")));
        admin().get("/rosters/" + roster + "/repairs").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void aProposalBecomesADraftThatCanBePublishedAndRecordsTheLeave() {
        var roster = roster();
        HandMadeRosters.publish(roster);
        var repair = propose(
                roster,
                "{\"at\":\"%sT07:00:00+08:00\",\"absences\":[{\"employee\":\"P01\",\"from\":\"%s\",\"to\":\"%s\",\"kind\":\"LEAVE_SICK\"}]}"
                        .formatted(FIRST, FIRST, FIRST.plusDays(1)));

        String draft = admin().body("{\"style\":\"BEST_COVER\"}")
                .post("/rosters/" + roster + "/repairs/" + repair.getString("id") + "/drafts")
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .extract()
                .path("id");

        admin().get("/hotlines/" + hotline + "/leave?from=%s&to=%s".formatted(FIRST, FIRST.plusDays(5)))
                .then()
                .statusCode(200)
                .body("items.employee", contains("P01"))
                .body("items[0].kind", equalTo("LEAVE_SICK"))
                .body("items[0].to", equalTo(FIRST.plusDays(1).toString()))
                .body("items[0].state", equalTo("APPROVED"));
        admin().get("/rosters/" + roster + "/comparison?with=" + draft)
                .then()
                .statusCode(200)
                .body("people.find { it.employee == 'P01' }.days.kind", contains("RELEASED", "RELEASED"));
        HandMadeRosters.publish(draft);
        admin().body("{\"absences\":[{\"employee\":\"P02\",\"from\":\"%s\"}]}".formatted(FIRST))
                .post("/rosters/" + roster + "/repairs")
                .then()
                .statusCode(409)
                .body("type", endsWith("roster-superseded"));
        admin().body("{\"style\":\"CAUTIOUS\"}")
                .post("/rosters/" + roster + "/repairs/" + repair.getString("id") + "/drafts")
                .then()
                .statusCode(412);
    }

    @Test
    void aLateRequestIsGrantedInEveryProposal() {
        var roster = roster();
        var day = FIRST.plusDays(1);

        var repair = propose(
                roster,
                "{\"at\":\"%sT00:00:00+08:00\",\"requests\":[{\"employee\":\"P01\",\"workDay\":\"%s\",\"off\":true}]}"
                        .formatted(FIRST, day));

        for (int i = 0; i < 3; i++) {
            assertThat(repair.getList(
                            "proposals[%d].comparison.people.find { it.employee == 'P01' }.days.findAll { it.workDay == '%s' }.kind"
                                    .formatted(i, day)))
                    .containsExactly("RELEASED");
        }
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsKept() {
        var roster = roster();

        admin().body(
                        """
                        {"at":"%sT00:00:00Z","absences":[{"employee":"nobody","from":"%s"},{"employee":"P01","from":"2030-01-01"}],
                         "requests":[{"employee":"P02","workDay":"2030-01-01","off":true},{"employee":"P02","workDay":"%s","shiftType":"XX"}],
                         "extra":[{"group":"martian","start":"%sT08:00:00+08:00","end":"%sT09:00:00+08:00","people":0}]}
                        """
                                .formatted(FIRST, FIRST, FIRST, FIRST, FIRST))
                .post("/rosters/" + roster + "/repairs")
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        containsInAnyOrder(
                                "absences[0].employee",
                                "absences[1].from",
                                "requests[0].workDay",
                                "requests[1].shiftType",
                                "extra[0].group",
                                "extra[0].people"));
        for (var nothing : List.of("{}", "{\"absences\":[]}")) {
            admin().body(nothing).post("/rosters/" + roster + "/repairs").then().statusCode(422);
        }
        admin().body("{\"absences\":[{\"kind\":\"ill\"}],\"notice\":{\"otherwise\":-1,\"steps\":[{\"minutes\":5}]}}")
                .post("/rosters/" + roster + "/repairs")
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        containsInAnyOrder("absences[0].employee", "absences[0].from", "absences[0].kind"));
        admin().body("{\"at\":\"2030-01-01T00:00:00Z\",\"absences\":[{\"employee\":\"P01\",\"from\":\"%s\"}]}"
                        .formatted(FIRST))
                .post("/rosters/" + roster + "/repairs")
                .then()
                .statusCode(422)
                .body("faults.field", everyItem(equalTo("at")));
        admin().get("/rosters/" + roster + "/repairs").then().body("items", hasSize(0));
    }

    @Test
    void whatIsNotThereIsToldAndWhoMayNotIsRefused() {
        var roster = roster();
        var agent = Http.account("agent", "P01", hotline);

        admin().get("/rosters/" + roster + "/repairs/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("repair-not-found"));
        admin().body("{\"absences\":[{\"employee\":\"P01\",\"from\":\"%s\"}]}".formatted(FIRST))
                .post("/rosters/" + UUID.randomUUID() + "/repairs")
                .then()
                .statusCode(404);
        as(agent, Http.PASSWORD).get("/rosters/" + roster + "/repairs").then().statusCode(403);
        as(agent, Http.PASSWORD)
                .get("/rosters/" + roster + "/comparison?with=" + roster)
                .then()
                .statusCode(403);
        admin().get("/rosters/" + roster + "/comparison").then().statusCode(422);
        admin().get("/rosters/" + roster + "/comparison?with=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void rostersWithoutADayInCommonAreNotCompared() {
        var one = HandMadeRosters.draft(hotline, "2026-11-30", 7);
        var other = HandMadeRosters.draft(hotline, "2026-12-07", 7);
        var across = HandMadeRosters.draft(hotline, "2026-12-06", 7);

        admin().get("/rosters/" + one + "/comparison?with=" + other)
                .then()
                .statusCode(409)
                .body("type", endsWith("rosters-not-comparable"));
        admin().get("/rosters/" + one + "/comparison?with=" + across)
                .then()
                .statusCode(200)
                .body("people", hasSize(0));
    }

    @Test
    void aRosterWithoutARequirementCannotBeRepaired() {
        HandMadeRosters.employee(hotline, "P01");
        var roster = HandMadeRosters.draft(hotline, FIRST.toString(), 7);

        admin().body("{\"absences\":[{\"employee\":\"P01\",\"from\":\"%s\"}]}".formatted(FIRST))
                .post("/rosters/" + roster + "/repairs")
                .then()
                .statusCode(409)
                .body("type", endsWith("roster-without-requirement"));
    }
}
