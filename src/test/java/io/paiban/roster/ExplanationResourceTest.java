package io.paiban.roster;

import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.staffing.FlatHistory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ExplanationResourceTest {

    private static final String DAY = FlatHistory.AFTER.toString();

    private final String hotline = Http.hotline("Asia/Shanghai", "");
    private String shift = "";

    /** P00 works the early shift of one day, P01 is on leave, P02 is off and free. */
    private String roster() {
        Http.queue(hotline, "general");
        FlatHistory.of(hotline, Map.of("general", 2));
        var requirement = FlatHistory.requirement(hotline, 2);
        admin().body("{\"start\":\"08:00\",\"length\":\"PT8H\"}")
                .put("/hotlines/" + hotline + "/shift-types/E")
                .then()
                .statusCode(201);
        String roster = admin().body("{\"requirement\":\"%s\"}".formatted(requirement))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int n = 0; n < 3; n++) {
            HandMadeRosters.employee(hotline, "P0" + n);
        }
        admin().body("{\"employee\":\"P01\",\"kind\":\"LEAVE_ANNUAL\",\"from\":\"%s\"}".formatted(DAY))
                .post("/hotlines/" + hotline + "/leave")
                .then()
                .statusCode(201);
        shift = UUID.randomUUID().toString();
        admin().body("{\"employee\":\"P00\",\"workDay\":\"%s\",\"type\":\"E\"}".formatted(DAY))
                .put("/rosters/" + roster + "/shifts/" + shift)
                .then()
                .statusCode(201);
        return roster;
    }

    private static io.restassured.response.ValidatableResponse why(String roster, Map<String, Object> about) {
        return admin().queryParams(about).get("/rosters/" + roster + "/why").then();
    }

    @Test
    void aShiftIsExplainedByWhatItCovers() {
        var roster = roster();

        why(roster, Map.of("employee", "P00", "workDay", DAY))
                .statusCode(200)
                .body("shift.type", equalTo("E"))
                .body("reasons.kind", hasItem("HOLDS_MINIMUM"))
                .body("message", not(empty()))
                .body("messageZh", not(empty()));
    }

    @Test
    void whoIsOnLeaveIsRefusedAndWhoIsOffIsNot() {
        var roster = roster();

        why(roster, Map.of("employee", "P01", "workDay", DAY, "type", "E"))
                .statusCode(200)
                .body("shift", nullValue())
                .body("alternatives[0].verdict", equalTo("REFUSED"))
                .body("alternatives[0].refusals.rule", hasItem("leave"));
        why(roster, Map.of("employee", "P02", "workDay", DAY, "type", "E"))
                .statusCode(200)
                .body("alternatives[0].verdict", not(equalTo("REFUSED")))
                .body("alternatives[0].refusals", hasSize(0));
    }

    @Test
    void aGapTellsWhereEverybodyIsAndWhatWouldHelp() {
        var roster = roster();

        why(roster, Map.of("start", DAY + "T10:00:00+08:00", "group", "general"))
                .statusCode(200)
                .body("missing", greaterThan(0))
                .body("people.where", hasItem("ON_LEAVE"))
                .body("people.where", hasItem("ON_DUTY"))
                .body("people.where", hasItem("AVAILABLE"))
                .body("remedies", hasSize(greaterThan(0)))
                .body("messageZh", containsString("人"));
    }

    @Test
    void candidatesForAShiftAreRankedAndTheFirstRuleIsNamed() {
        var roster = roster();

        admin().get("/rosters/" + roster + "/shifts/" + shift + "/candidates")
                .then()
                .statusCode(200)
                .body("items.employee", equalTo(java.util.List.of("P02", "P01")))
                .body("items[0].legal", equalTo(true))
                .body("items[1].legal", equalTo(false))
                .body("items[1].refusals[0].rule", equalTo("leave"));
        admin().get("/rosters/" + roster + "/shifts/" + UUID.randomUUID() + "/candidates")
                .then()
                .statusCode(404);
    }

    @Test
    void anAgentAsksAboutOwnPublishedDaysOnlyAndIsToldNoNames() {
        var roster = roster();
        var own = as(Http.account("agent", "P02", hotline), Http.PASSWORD);

        own.queryParams(Map.of("employee", "P02", "workDay", DAY))
                .get("/rosters/" + roster + "/why")
                .then()
                .statusCode(404);
        HandMadeRosters.publish(roster);
        var answer = as(Http.account("agent", "P02", hotline), Http.PASSWORD)
                .queryParams(Map.of("employee", "P02", "workDay", DAY))
                .get("/rosters/" + roster + "/why");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain("P00").doesNotContain("P01");
        as(Http.account("agent", "P02", hotline), Http.PASSWORD)
                .queryParams(Map.of("employee", "P00", "workDay", DAY))
                .get("/rosters/" + roster + "/why")
                .then()
                .statusCode(403);
        as(Http.account("agent", "P02", hotline), Http.PASSWORD)
                .queryParams(Map.of("start", DAY + "T10:00:00+08:00", "group", "general"))
                .get("/rosters/" + roster + "/why")
                .then()
                .statusCode(403);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var roster = roster();

        why(roster, Map.of()).statusCode(422).body("faults.field", containsInAnyOrder("employee", "workDay"));
        why(roster, Map.of("employee", "XX", "workDay", "2030-01-01", "type", "none"))
                .statusCode(422)
                .body("faults.field", containsInAnyOrder("employee", "workDay", "type"));
        why(roster, Map.of("start", "2030-01-01T00:00:00Z", "group", "martian"))
                .statusCode(422)
                .body("faults.field", containsInAnyOrder("start", "group"));
        why(UUID.randomUUID().toString(), Map.of("employee", "P00", "workDay", DAY))
                .statusCode(404);
    }
}
