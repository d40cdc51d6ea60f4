package io.paiban.roster;

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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.roster.model.CarriedBurden;
import io.paiban.roster.model.DayPreference;
import io.paiban.roster.model.SlotDemand;
import io.paiban.roster.model.WorkRule;
import io.paiban.workforce.model.Wish;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RosterSettingsResourceTest {

    @Inject
    RosterProblems problems;

    @Test
    void thePolicyIsTheUsualOneUntilItIsSet() {
        var path = "/hotlines/" + hotline() + "/roster-policy";

        admin().get(path)
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("wishPointsAWeek", equalTo(null))
                .body("balanceDays", equalTo(90))
                .body("fullTimeHours", equalTo(40.0f));
        admin().body("{\"wishPointsAWeek\":12,\"balanceDays\":30,\"fullTimeHours\":37.5}")
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");
        admin().header("If-Match", "\"0\"")
                .body("{\"wishPointsAWeek\":0}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("wishPointsAWeek", equalTo(0))
                .body("balanceDays", equalTo(90));
        admin().header("If-Match", "\"0\"").body("{}").put(path).then().statusCode(412);
        admin().get(path).then().header("ETag", "\"1\"").body("wishPointsAWeek", equalTo(0));
    }

    @Test
    void everyFaultOfAPolicyIsTold() {
        var path = "/hotlines/" + hotline() + "/roster-policy";

        admin().body("{\"wishPointsAWeek\":-1,\"balanceDays\":367,\"fullTimeHours\":0.99}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("wishPointsAWeek", "balanceDays", "fullTimeHours"));
        admin().body("{\"wishPointsAWeek\":1001,\"balanceDays\":-1,\"fullTimeHours\":60.01}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("wishPointsAWeek", "balanceDays", "fullTimeHours"));
        admin().body("{\"wishPointsAWeek\":1000,\"balanceDays\":366,\"fullTimeHours\":60}")
                .put(path)
                .then()
                .statusCode(201);
        admin().put(path).then().statusCode(400);
        admin().get("/hotlines/unknown/roster-policy").then().statusCode(404);
        admin().body("{}").put("/hotlines/unknown/roster-policy").then().statusCode(404);
    }

    @Test
    void demandByShiftIsKeptAsItWasSent() {
        var path = "/hotlines/" + hotline() + "/shift-demand";
        var demand =
                """
                {"items":[{"weekdays":["MONDAY","SUNDAY"],"types":["D"],"required":3,"under":100,"over":1},
                          {"date":"2026-11-11","required":5}]}
                """;

        admin().get(path).then().statusCode(200).header("ETag", nullValue()).body("items", empty());
        admin().body(demand).put(path).then().statusCode(201).header("ETag", "\"0\"");
        var read = admin().get(path)
                .then()
                .header("ETag", "\"0\"")
                .body("items.required", contains(3, 5))
                .body("items[0].weekdays", contains("MONDAY", "SUNDAY"))
                .body("items[0].types", contains("D"))
                .body("items[1].date", equalTo("2026-11-11"))
                .body("items[1].weekdays", equalTo(null))
                .body("items[1].under", equalTo(1000))
                .body("items[1].over", equalTo(0))
                .extract()
                .asString();
        admin().header("If-Match", "\"0\"")
                .body(read)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        admin().header("If-Match", "\"0\"").body(read).put(path).then().statusCode(412);
        admin().body("{\"items\":[]}").put(path).then().statusCode(200).body("items", empty());
    }

    @Test
    void everyFaultOfADemandIsTold() {
        var path = "/hotlines/" + hotline() + "/shift-demand";

        admin().body(
                        """
                        {"items":[{"required":1},{"weekdays":["MONDAY"],"date":"2026-11-11","required":-1},
                                  {"date":"2026-11-11","types":["NONE"],"under":-1,"over":1000001}]}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .body(
                        "faults.field",
                        contains(
                                "items[0].weekdays",
                                "items[1].weekdays",
                                "items[1].required",
                                "items[2].types",
                                "items[2].required",
                                "items[2].under",
                                "items[2].over"));
        admin().body("{}").put(path).then().statusCode(422).body("faults.field", contains("items"));
        admin().get(path).then().body("items", empty());
        admin().body("{\"items\":[]}")
                .put("/hotlines/unknown/shift-demand")
                .then()
                .statusCode(404);
    }

    @Test
    void theLedgerTellsWhoCarriedWhat() {
        var hotline = hotline();
        admin().body("{\"kind\":\"BALANCE\",\"measure\":\"WEEKEND_SHIFTS\"}")
                .put("/hotlines/" + hotline + "/work-rules/weekends")
                .then()
                .statusCode(201);
        publishedSaturday(hotline);
        var path = "/hotlines/" + hotline + "/balances";

        admin().get(path + "?from=2026-11-02&to=2026-11-08")
                .then()
                .statusCode(200)
                .body("items.rule", contains("weekends", "weekends"))
                .body("items.measure", hasItem("WEEKEND_SHIFTS"))
                .body("items.employee", contains("0001", "0002"))
                .body("items.burden", contains(1, 0))
                .body("items.fairShare", contains(0.5f, 0.5f))
                .body("items.difference", contains(0.5f, -0.5f));
        admin().get(path + "?from=2026-11-02&to=2026-11-06").then().body("items.burden", contains(0, 0));
        admin().get(path + "?from=2026-11-02&to=2026-11-08&limit=1").then().body("next", equalTo("1"));
        admin().get(path).then().statusCode(422).body("faults.field", contains("from", "to"));
        admin().get(path + "?from=2026-11-02&to=2026-11-01").then().statusCode(422);
        admin().get(path + "?from=2026-01-01&to=2027-01-01").then().statusCode(200);
        admin().get(path + "?from=2026-01-01&to=2027-01-02").then().statusCode(422);
        admin().get("/hotlines/unknown/balances?from=2026-11-02&to=2026-11-08")
                .then()
                .statusCode(404);
    }

    @Test
    void aProblemHoldsRulesPreferencesDemandBurdensAndWhatCountsOfWishes() {
        var hotline = hotline();
        admin().body("{\"wishPointsAWeek\":5}").put("/hotlines/" + hotline + "/roster-policy");
        admin().body("{\"kind\":\"BALANCE\",\"measure\":\"WEEKEND_SHIFTS\"}")
                .put("/hotlines/" + hotline + "/work-rules/weekends");
        admin().body(
                        "{\"items\":[{\"weekdays\":[\"MONDAY\"],\"types\":[\"D\"],\"required\":2,\"under\":7,\"over\":1}]}")
                .put("/hotlines/" + hotline + "/shift-demand");
        admin().body("{\"employee\":\"0001\",\"kind\":\"UNAVAILABLE\",\"from\":\"2026-11-09\",\"shiftTypes\":[\"D\"]}")
                .post("/hotlines/" + hotline + "/availability");
        for (var day : new String[] {"2026-11-10", "2026-11-11"}) {
            admin().body("{\"employee\":\"0002\",\"workDay\":\"%s\",\"off\":true,\"weight\":10}".formatted(day))
                    .post("/hotlines/" + hotline + "/wishes")
                    .then()
                    .statusCode(201);
        }
        publishedSaturday(hotline);
        publishedSaturday(hotline, "2026-11-14", "0001");

        var problem = problems.of(UUID.fromString(draft(hotline, "2026-11-09", 5)));

        var monday = LocalDate.parse("2026-11-09");
        assertThat(problem.rules()).extracting(WorkRule::code).containsExactly("weekends");
        assertThat(problem.preferences())
                .containsExactly(new DayPreference(
                        DayPreference.Reason.AVAILABILITY,
                        "0001",
                        monday,
                        DayPreference.Want.NOT,
                        Set.of("D"),
                        null,
                        true,
                        0));
        assertThat(problem.slots()).containsExactly(new SlotDemand(monday, Set.of("D"), 2, 7, 1));
        assertThat(problem.wishes()).extracting(Wish::weight).containsExactly(3, 2);
        // One Saturday of one person: half a shift each is fair, and halves are rounded away from zero.
        assertThat(problem.carried())
                .containsExactly(
                        new CarriedBurden("weekends", "0001", 1, 1000),
                        new CarriedBurden("weekends", "0002", -1, 1000));
    }

    @Test
    void aRosterWithDemandByShiftIsSolvedByAProfileWithoutARequirement() {
        var hotline = hotline();
        var roster = draft(hotline, "2026-11-09", 1);
        var path = "/rosters/" + roster + "/solving";
        admin().body("{\"steps\":1}")
                .post(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("roster-without-requirement"));
        admin().body("{\"items\":[{\"weekdays\":[\"MONDAY\"],\"types\":[\"D\"],\"required\":2}]}")
                .put("/hotlines/" + hotline + "/shift-demand");

        admin().body("{\"steps\":1,\"profile\":\"kindest\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("profile"));
        admin().body("{\"steps\":20,\"profile\":\"people-first\"}")
                .post(path)
                .then()
                .statusCode(202)
                .body("profile", equalTo("people-first"));
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> admin().get(path)
                .then()
                .body("state", equalTo("SOLVED"), "profile", equalTo("people-first")));
    }

    @Test
    void theProfilesAreTold() {
        admin().get("/roster-profiles")
                .then()
                .statusCode(200)
                .body("items.name", contains("balanced", "service-first", "people-first"))
                .body("items[0].weights.find { it.rule == 'cover' }.points", equalTo(20))
                .body("items[0].weights.find { it.rule == 'cover' }.level", equalTo("COVER"))
                .body("items[1].weights.find { it.rule == 'overtime' }.points", equalTo(5));
    }

    @Test
    void whatBecameOfWishesIsTold() {
        var hotline = hotline();
        admin().body("{\"wishPointsAWeek\":10}").put("/hotlines/" + hotline + "/roster-policy");
        wish(hotline, "{\"employee\":\"0001\",\"workDay\":\"2026-11-09\",\"shiftType\":\"D\",\"weight\":8}");
        wish(hotline, "{\"employee\":\"0001\",\"workDay\":\"2026-11-10\",\"off\":true,\"weight\":8}");
        wish(hotline, "{\"employee\":\"0002\",\"workDay\":\"2026-11-09\",\"off\":true,\"weight\":1}");
        var roster = draft(hotline, "2026-11-09", 7);
        put(roster, "{\"employee\":\"0001\",\"workDay\":\"2026-11-09\",\"type\":\"D\"}");
        put(roster, "{\"employee\":\"0001\",\"workDay\":\"2026-11-10\",\"type\":\"D\"}");

        admin().get("/rosters/" + roster + "/wishes")
                .then()
                .statusCode(200)
                .body("items.employee", contains("0001", "0002", "0001"))
                .body("items.weight", contains(8, 1, 8))
                .body("items.counted", contains(5, 1, 5))
                .body("items.scaledDown", contains(true, false, true))
                .body("items.granted", contains(true, true, false))
                .body("items.given", contains("D", null, "D"))
                .body("items.works", contains(true, false, true))
                .body("people.employee", contains("0001", "0002"))
                .body("people.granted", contains(1, 1))
                .body("people.satisfaction", contains(0.5f, 1.0f));
        admin().get("/rosters/" + UUID.randomUUID() + "/wishes").then().statusCode(404);
        as(Http.account("scheduler", null, "another"), PASSWORD)
                .get("/rosters/" + roster + "/wishes")
                .then()
                .statusCode(403);
        as(Http.account("agent", "0001", hotline), PASSWORD)
                .get("/rosters/" + roster + "/wishes")
                .then()
                .statusCode(403);
    }

    @Test
    void onlySchedulersSetAndOnlyPlannersRead() {
        var hotline = hotline();
        var leader = Http.account("leader", null, hotline);
        var agent = Http.account("agent", "0001", hotline);
        for (var path : new String[] {"roster-policy", "shift-demand", "balances?from=2026-11-02&to=2026-11-02"}) {
            as(leader, PASSWORD).get("/hotlines/" + hotline + "/" + path).then().statusCode(200);
            as(agent, PASSWORD).get("/hotlines/" + hotline + "/" + path).then().statusCode(403);
        }
        as(leader, PASSWORD)
                .body("{}")
                .put("/hotlines/" + hotline + "/roster-policy")
                .then()
                .statusCode(403);
        as(leader, PASSWORD)
                .body("{\"items\":[]}")
                .put("/hotlines/" + hotline + "/shift-demand")
                .then()
                .statusCode(403);
        as(agent, PASSWORD).get("/roster-profiles").then().statusCode(403);
    }

    private static void wish(String hotline, String wish) {
        admin().body(wish).post("/hotlines/" + hotline + "/wishes").then().statusCode(201);
    }

    private static void publishedSaturday(String hotline) {
        publishedSaturday(hotline, "2026-11-07", "0001");
    }

    private static void publishedSaturday(String hotline, String saturday, String employee) {
        var roster = draft(hotline, saturday, 1);
        put(roster, shift(employee, saturday + "T08:00:00+08:00", saturday + "T16:00:00+08:00"));
        publish(roster);
    }

    private static String hotline() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        employee(hotline, "0001");
        employee(hotline, "0002");
        admin().body("{\"start\":\"08:00\",\"length\":\"PT8H\"}")
                .put("/hotlines/" + hotline + "/shift-types/D")
                .then()
                .statusCode(201);
        return hotline;
    }
}
