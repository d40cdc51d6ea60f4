package io.paiban.workforce;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AssignmentResourceTest {

    private static final String PERMIT =
            """
            {"authority":"市人社局","documentNo":"2026-17","posts":"话务员","headcount":50,"cycle":"QUARTER",
             "validFrom":"2026-01-01","validTo":"2026-12-31"}
            """;

    @Inject
    People people;

    @Test
    void aPersonsTermsAreKeptAsSent() {
        var hotline = hotline();
        var path = ofPerson(hotline);

        var id = add(
                        path,
                        """
                        {"from":"2026-01-01","to":"2026-12-31","ruleSet":"EU-WTD","contractHours":37.50,"team":"A",
                         "permit":%s}
                        """
                                .formatted(PERMIT))
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/hotlines/" + hotline + "/assignments/[0-9a-f-]{36}"))
                .header("ETag", "\"0\"")
                .body("scope", equalTo("EMPLOYEE"))
                .body("subject", equalTo("0001"))
                .body("from", equalTo("2026-01-01"))
                .body("to", equalTo("2026-12-31"))
                .body("ruleSet", equalTo("EU-WTD"))
                .body("contractHours", equalTo(37.5f))
                .body("team", equalTo("A"))
                .body("permit.authority", equalTo("市人社局"))
                .body("permit.documentNo", equalTo("2026-17"))
                .body("permit.posts", equalTo("话务员"))
                .body("permit.headcount", equalTo(50))
                .body("permit.cycle", equalTo("QUARTER"))
                .body("permit.validFrom", equalTo("2026-01-01"))
                .body("permit.validTo", equalTo("2026-12-31"))
                .body("createdAt", endsWith("+08:00"))
                .body("createdBy", equalTo("admin"))
                .body("warnings", empty())
                .extract()
                .<String>path("id");
        var kept = admin().get(one(hotline, id)).then().statusCode(200).header("ETag", "\"0\"");
        kept.body("permit.posts", equalTo("话务员"), "contractHours", equalTo(37.5f), "createdBy", equalTo("admin"));
        admin().get(path).then().statusCode(200).body("items.id", contains(id), "next", equalTo(null));
        admin().get("/hotlines/" + hotline + "/assignments").then().body("items", empty());
    }

    @Test
    void aTeamAndAHotlineHaveRuleSetsByDate() {
        var hotline = hotline();
        put(hotline, "0001", ",\"team\":\"夜 班\"");
        var ofTeam = "/hotlines/" + hotline + "/teams/夜 班/assignments";
        var ofHotline = "/hotlines/" + hotline + "/assignments";

        add(ofTeam, "{\"from\":\"2026-01-01\",\"ruleSet\":\"EU-WTD\"}")
                .statusCode(201)
                .body("scope", equalTo("TEAM"))
                .body("subject", equalTo("夜 班"))
                .body("to", equalTo(null))
                .body("contractHours", equalTo(null))
                .body("team", equalTo(null))
                .body("permit", equalTo(null))
                .body("warnings", empty());
        add(ofHotline, "{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"ruleSet\":\"EU-WTD\"}")
                .statusCode(201)
                .body("scope", equalTo("HOTLINE"))
                .body("subject", equalTo(null));
        admin().get(ofTeam).then().statusCode(200).body("items.scope", contains("TEAM"));
        admin().get(ofHotline).then().statusCode(200).body("items.scope", contains("HOTLINE"));
        admin().get(ofPerson(hotline)).then().statusCode(200).body("items", empty());
        add(ofTeam, "{\"from\":\"2027-01-01\",\"ruleSet\":\"EU-WTD\"}").statusCode(422);
        add(ofHotline, "{\"from\":\"2026-01-31\",\"ruleSet\":\"EU-WTD\"}").statusCode(422);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var path = ofPerson(hotline());

        add(
                        path,
                        """
                        {"from":"2026-03-02","to":"2026-03-01","ruleSet":" ","team":"","contractHours":61,
                         "permit":{"headcount":0,"posts":" ","validFrom":"2026-02-02","validTo":"2026-02-01"}}
                        """)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body(
                        "faults.field",
                        contains(
                                "to",
                                "ruleSet",
                                "team",
                                "contractHours",
                                "permit.authority",
                                "permit.documentNo",
                                "permit.posts",
                                "permit.headcount",
                                "permit.cycle",
                                "permit.validTo"))
                .body("faults[0].reason", containsString("is before from (2026-03-02); give the last day"));
        add(path, "{\"permit\":" + PERMIT + "}")
                .statusCode(422)
                .body("faults.field", contains("from", "ruleSet", "permit"));
        add(path, "{\"from\":\"1889-01-01\",\"to\":\"9999-12-31\",\"team\":\"A\"}")
                .statusCode(422)
                .body("faults.field", contains("from", "to"));
        add(path, "{\"from\":\"2026-03-01\",\"subject\":\"0001\"}").statusCode(400);
        add(path, "{\"from\":\"2026-02-30\"}").statusCode(400);
        admin().post(path).then().statusCode(400);
        admin().get(path).then().body("items", empty());
    }

    @Test
    void contractHoursAndTeamsAreAPersonsOnly() {
        var hotline = hotline();

        for (var path : new String[] {"/teams/A/assignments", "/assignments"}) {
            add("/hotlines/" + hotline + path, "{\"from\":\"2026-01-01\",\"team\":\"B\",\"contractHours\":20}")
                    .statusCode(422)
                    .body("faults.field", contains("contractHours", "team"))
                    .body("faults.reason", everyItem(containsString("make an assignment for each person")));
            add("/hotlines/" + hotline + path, "{\"from\":\"2026-01-01\"}")
                    .statusCode(422)
                    .body("faults.field", contains("ruleSet"));
        }
        for (var team : new String[] {" ", "A\0"}) {
            add(
                            "/hotlines/" + hotline + "/teams/" + team + "/assignments",
                            "{\"from\":\"2026-01-01\",\"ruleSet\":\"EU-WTD\"}")
                    .statusCode(422)
                    .body("faults.field", contains("team"));
        }
    }

    @Test
    void aSecondAssignmentOfTheSameTermOnTheSameDayIsRefusedWithTheCure() {
        var path = ofPerson(hotline());
        var known =
                id(add(path, "{\"from\":\"2026-03-10\",\"to\":\"2026-03-20\",\"ruleSet\":\"EU-WTD\",\"team\":\"A\"}"));

        add(path, "{\"from\":\"2026-03-20\",\"ruleSet\":\"CN-STANDARD\",\"team\":\"B\",\"contractHours\":20}")
                .statusCode(422)
                .body("faults.field", contains("ruleSet", "team"))
                .body("faults[0].value", equalTo("CN-STANDARD"))
                .body(
                        "faults[0].reason",
                        equalTo(("overlaps the assignment (%s), which sets the rule set from 2026-03-10 to 2026-03-20;"
                                        + " end that one on 2026-03-19 first, or begin this one on 2026-03-21")
                                .formatted(known)));
        add(path, "{\"from\":\"2026-03-01\",\"to\":\"2026-03-10\",\"ruleSet\":\"EU-WTD\"}")
                .statusCode(422)
                .body("faults[0].reason", endsWith("end this one on 2026-03-09, or delete that one"));
        add(path, "{\"from\":\"2026-03-10\",\"to\":\"2026-03-10\",\"ruleSet\":\"EU-WTD\"}")
                .statusCode(422)
                .body("faults[0].reason", endsWith("delete that one first, or begin this one on 2026-03-21"));
        add(path, "{\"from\":\"2026-03-15\",\"contractHours\":20}").statusCode(201);
        add(path, "{\"from\":\"2026-03-21\",\"ruleSet\":\"EU-WTD\"}").statusCode(201);
        add(path, "{\"from\":\"2026-04-01\",\"ruleSet\":\"EU-WTD\"}")
                .statusCode(422)
                .body("faults[0].reason", endsWith("end that one on 2026-03-31 first"));
        admin().get(path).then().body("items", hasSize(3));
    }

    @Test
    void everyDayNeedsAVersionOfTheRuleSet() {
        var path = ofPerson(hotline());

        add(path, "{\"from\":\"2026-01-01\",\"ruleSet\":\"XX-NOWHERE\"}")
                .statusCode(422)
                .body("faults.field", contains("ruleSet"))
                .body("faults[0].value", equalTo("XX-NOWHERE"))
                .body(
                        "faults[0].reason",
                        allOf(
                                containsString("is not a rule set; known are "),
                                containsString("CN-STANDARD, DE-ARBZG, EU-WTD")));
        add(path, "{\"from\":\"2026-02-01\",\"to\":\"2026-01-01\",\"ruleSet\":\"XX-NOWHERE\"}")
                .statusCode(422)
                .body("faults.field", contains("to", "ruleSet"));
        add(path, "{\"from\":\"2003-01-01\",\"to\":\"2003-12-31\",\"ruleSet\":\"EU-WTD\"}")
                .statusCode(422)
                .body("faults[0].reason", containsString("no version in force from 2003-01-01 to 2003-12-31;"));
        add(path, "{\"from\":\"2004-08-01\",\"ruleSet\":\"EU-WTD\"}")
                .statusCode(422)
                .body("faults[0].reason", containsString("no version in force on 2004-08-01;"));
        add(path, "{\"from\":\"2004-08-02\",\"ruleSet\":\"EU-WTD\"}").statusCode(201);
        add(ofPerson(hotline()), "{\"from\":\"2014-01-01\",\"ruleSet\":\"CN-STANDARD\"}")
                .statusCode(201);
    }

    @Test
    void aRuleSetThatNeedsAPermitIsRefusedWithoutOne() {
        var hotline = hotline();
        var path = ofPerson(hotline);

        add(path, "{\"from\":\"2026-01-01\",\"ruleSet\":\"CN-COMPREHENSIVE-QUARTER\"}")
                .statusCode(422)
                .body("faults.field", contains("permit"))
                .body("faults[0].reason", containsString("Give the permit, or choose a rule set without"));
        add(path, "{\"from\":\"2026-01-01\",\"ruleSet\":\"CN-COMPREHENSIVE-QUARTER\",\"permit\":{}}")
                .statusCode(422)
                .body("faults", hasSize(7));
        add(path, "{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\",\"ruleSet\":\"CN-STANDARD\"}")
                .statusCode(201);
        var id = id(add(
                path,
                "{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"ruleSet\":\"CN-COMPREHENSIVE-QUARTER\",\"permit\":%s}"
                        .formatted(PERMIT)));
        admin().body("{\"permit\":null}")
                .put(one(hotline, id))
                .then()
                .statusCode(422)
                .body("faults.field", contains("permit"));
    }

    @Test
    void aPermitThatDoesNotCoverEveryDayIsReportedWithTheDayAndTheCure() {
        var hotline = hotline();
        var body = "{\"from\":\"%s\",\"to\":%s,\"ruleSet\":\"CN-STANDARD\",\"permit\":" + PERMIT + "}";

        var id = id(add(ofPerson(hotline), body.formatted("2025-12-01", null))
                .statusCode(201)
                .body(
                        "warnings",
                        contains(
                                "The permit (2026-17) is valid only from 2026-01-01 on: from 2025-12-01 to 2025-12-31 the"
                                        + " standard rule set holds. Correct the permit, or begin the assignment on"
                                        + " 2026-01-01.",
                                "The permit (2026-17) lapses after 2026-12-31: from 2027-01-01 on the standard rule set"
                                        + " holds. Enter the permit's extension here, or end the assignment on 2026-12-31"
                                        + " and make another with the new permit.")));
        admin().body("{\"permit\":" + PERMIT.replace("2026-01-01", "2025-12-01") + ",\"to\":\"2026-12-31\"}")
                .put(one(hotline, id))
                .then()
                .statusCode(200)
                .body("warnings", empty());
        add(ofPerson(hotline()), body.formatted("2027-01-01", "\"2027-06-30\""))
                .statusCode(201)
                .body(
                        "warnings",
                        contains(containsString("on no day of the assignment: from 2027-01-01 on the standard")));
    }

    @Test
    void aGapIsReportedWithWhatHoldsInIt() {
        var hotline = hotline();
        put(hotline, "0001", ",\"team\":\"A\",\"contractHours\":30");
        var path = ofPerson(hotline);
        add("/hotlines/" + hotline + "/assignments", "{\"from\":\"2026-03-13\",\"ruleSet\":\"EU-WTD\"}")
                .statusCode(201);
        add(
                        "/hotlines/" + hotline + "/teams/A/assignments",
                        "{\"from\":\"2026-03-15\",\"to\":\"2026-03-16\",\"ruleSet\":\"CN-STANDARD\"}")
                .statusCode(201);
        add(path, "{\"from\":\"2026-03-01\",\"to\":\"2026-03-09\",\"ruleSet\":\"EU-WTD\",\"contractHours\":20}")
                .statusCode(201)
                .body("warnings", empty());

        var id = id(add(path, "{\"from\":\"2026-03-20\",\"ruleSet\":\"EU-WTD\",\"contractHours\":20,\"team\":\"B\"}")
                .statusCode(201)
                .body(
                        "warnings",
                        contains(
                                "No assignment of the employee (0001) sets the rule set from 2026-03-10 to 2026-03-19;"
                                        + " then the hotline's own rule set (CN-STANDARD) holds until 2026-03-12,"
                                        + " then the rule set (EU-WTD) assigned to the hotline holds until 2026-03-14,"
                                        + " then the rule set (CN-STANDARD) of the team (A) holds until 2026-03-16,"
                                        + " then the rule set (EU-WTD) assigned to the hotline holds."
                                        + " Make an assignment for these days if that is not meant.",
                                "No assignment of the employee (0001) sets the contract hours from 2026-03-10 to"
                                        + " 2026-03-19; then the contract hours of the person's record (30) hold."
                                        + " Make an assignment for these days if that is not meant.")));
        admin().get(path).then().body("items.warnings*.size()", contains(2, 2));
        admin().get(one(hotline, id)).then().body("warnings", hasSize(2));
        add(path, "{\"from\":\"2026-03-10\",\"to\":\"2026-03-19\",\"ruleSet\":\"EU-WTD\",\"contractHours\":20}")
                .statusCode(201)
                .body("warnings", empty());
        admin().get(one(hotline, id)).then().body("warnings", empty());
        add(path, "{\"from\":\"2026-03-01\",\"to\":\"2026-03-18\",\"team\":\"B\"}")
                .statusCode(201)
                .body(
                        "warnings",
                        contains(containsString(
                                "sets the team on 2026-03-19; then the person is in the team of the record (A)")));
    }

    @Test
    void aGapOfATeamOrHotlineIsFilledByWhatLiesBehindIt() {
        var hotline = hotline();
        put(hotline, "0001", ",\"team\":\"A\"");
        for (var path : new String[] {"/teams/A/assignments", "/assignments"}) {
            add("/hotlines/" + hotline + path, "{\"from\":\"2026-03-01\",\"to\":\"2026-03-09\",\"ruleSet\":\"EU-WTD\"}")
                    .statusCode(201);
            add("/hotlines/" + hotline + path, "{\"from\":\"2026-03-20\",\"ruleSet\":\"EU-WTD\"}")
                    .statusCode(201)
                    .body(
                            "warnings",
                            contains(containsString("then the hotline's own rule set (CN-STANDARD) holds. Make")));
        }
    }

    @Test
    void aTeamWithoutAnybodyIsReported() {
        var hotline = hotline();
        var path = "/hotlines/" + hotline + "/teams/B/assignments";
        var body = "{\"from\":\"2026-03-01\",\"to\":\"2026-03-31\",\"ruleSet\":\"EU-WTD\"}";

        var id = id(add(path, body)
                .statusCode(201)
                .body("warnings", contains(containsString("Nobody is in the team (B) on any day of the assignment."))));
        add(ofPerson(hotline), "{\"from\":\"2026-03-31\",\"team\":\"B\"}").statusCode(201);
        admin().get(one(hotline, id)).then().body("warnings", empty());
    }

    @Test
    void onlyTheEndAndThePermitChangeAndOnlyByWhoHasSeenTheLatestState() {
        var hotline = hotline();
        var path = one(
                hotline,
                id(add(
                        ofPerson(hotline),
                        "{\"from\":\"2026-01-01\",\"ruleSet\":\"EU-WTD\",\"contractHours\":20,\"permit\":%s}"
                                .formatted(PERMIT))));
        var read = admin().get(path);

        var newer = admin().header("If-Match", read.header("ETag"))
                .body("{\"to\":\"2026-12-31\"}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("from", equalTo("2026-01-01"))
                .body("to", equalTo("2026-12-31"))
                .body("permit.documentNo", equalTo("2026-17"))
                .body("warnings", empty())
                .extract();
        admin().header("If-Match", read.header("ETag"))
                .body("{\"to\":\"2026-06-30\"}")
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        admin().header("If-Match", newer.header("ETag"))
                .body(newer.asString().replace("\"to\":\"2026-12-31\"", "\"to\":null"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("to", equalTo(null));
        admin().body("{\"permit\":null}")
                .put(path)
                .then()
                .statusCode(200)
                .body("permit", equalTo(null), "to", equalTo(null));
        admin().get(path).then().header("ETag", "\"3\"").body("permit", equalTo(null), "ruleSet", equalTo("EU-WTD"));
    }

    @Test
    void whatWasAgreedIsNotRewritten() {
        var hotline = hotline();
        var path = one(hotline, id(add(ofPerson(hotline), "{\"from\":\"2026-01-01\",\"contractHours\":20}")));

        admin().body(
                        """
                        {"from":"2026-02-01","ruleSet":"EU-WTD","contractHours":30,"team":"A","subject":"0002","scope":"TEAM",
                         "createdBy":"somebody","createdAt":"2026-01-01T00:00:00Z","to":"2025-12-31",
                         "id":"00000000-0000-0000-0000-000000000000","permit":{"posts":"x"}}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .body(
                        "faults.field.take(9)",
                        contains(
                                "from",
                                "ruleSet",
                                "contractHours",
                                "team",
                                "subject",
                                "scope",
                                "createdBy",
                                "createdAt",
                                "id"))
                .body(
                        "faults.reason.take(9)",
                        everyItem(containsString("end this assignment (`to`) and make another from the day after")))
                .body("faults.field.drop(9)[0]", equalTo("to"))
                .body("faults.field.drop(9)[1]", equalTo("permit"));
        admin().body("{\"contractHours\":1E+99999999}").put(path).then().statusCode(422);
        admin().body("{\"contractHours\":20.0}").put(path).then().statusCode(200);
        admin().body("{\"too\":\"2026-01-02\"}").put(path).then().statusCode(400);
        admin().put(path).then().statusCode(400);
        admin().get(path).then().body("contractHours", equalTo(20), "to", equalTo(null));
    }

    @Test
    void anEndIsNotMovedIntoTheNextAssignment() {
        var hotline = hotline();
        var first = one(
                hotline,
                id(add(ofPerson(hotline), "{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"contractHours\":20}")));
        add(ofPerson(hotline), "{\"from\":\"2026-02-01\",\"contractHours\":30}").statusCode(201);

        for (var to : new String[] {"\"2026-02-01\"", "null"}) {
            admin().body("{\"to\":" + to + "}")
                    .put(first)
                    .then()
                    .statusCode(422)
                    .body("faults.field", contains("contractHours"))
                    .body("faults[0].reason", endsWith("end this one on 2026-01-31, or delete that one"));
        }
        admin().body("{\"to\":\"2026-01-30\"}")
                .put(first)
                .then()
                .statusCode(200)
                .body("warnings", contains(containsString("sets the contract hours on 2026-01-31;")));
    }

    @Test
    void aMistakeIsDeleted() {
        var hotline = hotline();
        var path = one(hotline, id(add(ofPerson(hotline), "{\"from\":\"2026-01-01\",\"contractHours\":20}")));

        admin().header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        admin().header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        admin().delete(path).then().statusCode(404).body("type", equalTo("/problems/assignment-not-found"));
        admin().get(path).then().statusCode(404);
        admin().body("{\"to\":null}").put(path).then().statusCode(404);
        add(ofPerson(hotline), "{\"from\":\"2026-01-01\",\"contractHours\":20}").statusCode(201);
    }

    @Test
    void assignmentsAreListedByFirstDayPageByPage() {
        var path = ofPerson(hotline());
        for (int month : new int[] {3, 1, 2}) {
            add(path, "{\"from\":\"2026-0%d-01\",\"to\":\"2026-0%d-28\",\"team\":\"A\"}".formatted(month, month))
                    .statusCode(201);
        }

        var next = admin().get(path + "?limit=2")
                .then()
                .body("items.from", contains("2026-01-01", "2026-02-01"))
                .extract()
                .<String>path("next");
        admin().queryParam("after", next)
                .get(path + "?limit=2")
                .then()
                .body("items.from", contains("2026-03-01"), "next", equalTo(null));
        admin().get(path + "?limit=0").then().statusCode(422);
    }

    @Test
    void whoMayReadAndWhoMayWrite() {
        var hotline = hotline();
        var other = hotline();
        var body = "{\"from\":\"2026-01-01\",\"ruleSet\":\"EU-WTD\"}";
        var scheduler = Http.account("scheduler", null, hotline);
        var leader = Http.account("leader", null, hotline);
        var payroll = Http.account("payroll", null, hotline);
        var agent = Http.account("agent", "0001", hotline);
        var purchaser = Http.account("purchaser", null, hotline);

        for (var rest : new String[] {"/employees/0001/assignments", "/teams/A/assignments", "/assignments"}) {
            var path = "/hotlines/" + hotline + rest;
            for (var reader : new String[] {leader, payroll}) {
                as(reader, PASSWORD).get(path).then().statusCode(200);
                as(reader, PASSWORD).body(body).post(path).then().statusCode(403);
            }
            for (var stranger : new String[] {agent, purchaser}) {
                as(stranger, PASSWORD).get(path).then().statusCode(403);
                as(stranger, PASSWORD).body(body).post(path).then().statusCode(403);
            }
            var id = as(scheduler, PASSWORD)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(201)
                    .body("createdBy", equalTo(scheduler))
                    .extract()
                    .<String>path("id");
            as(scheduler, PASSWORD).get(path).then().statusCode(200).body("items", hasSize(1));
            as(leader, PASSWORD).get(one(hotline, id)).then().statusCode(200);
            as(agent, PASSWORD).get(one(hotline, id)).then().statusCode(403);
            for (var reader : new String[] {leader, payroll, agent, purchaser}) {
                as(reader, PASSWORD).body("{}").put(one(hotline, id)).then().statusCode(403);
                as(reader, PASSWORD).delete(one(hotline, id)).then().statusCode(403);
            }
            as(scheduler, PASSWORD).get("/hotlines/" + other + rest).then().statusCode(403);
            admin().get(one(other, id)).then().statusCode(404);
            admin().body("{}").put(one(other, id)).then().statusCode(404);
            admin().delete(one(other, id)).then().statusCode(404);
            as(scheduler, PASSWORD).body("{}").put(one(hotline, id)).then().statusCode(200);
            as(scheduler, PASSWORD).delete(one(hotline, id)).then().statusCode(204);
            Http.anonymous().get(path).then().statusCode(401);
            admin().get("/hotlines/unknown" + rest)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/hotline-not-found"));
            add("/hotlines/unknown" + rest, body).statusCode(404);
        }
        add("/hotlines/" + hotline + "/employees/9999/assignments", body)
                .statusCode(404)
                .body("type", equalTo("/problems/employee-not-found"));
        admin().get("/hotlines/" + hotline + "/employees/9999/assignments")
                .then()
                .statusCode(404);
        admin().get("/hotlines/" + hotline + "/assignments/7").then().statusCode(400);
    }

    @Test
    void ofWritersAtOnceOneWins() throws Exception {
        int writers = 4;
        var path = ofPerson(hotline());
        var threads = Executors.newFixedThreadPool(writers);
        try {
            for (int round = 0; round < 10; round++) {
                var start = new CyclicBarrier(writers);
                var month = LocalDate.of(2026, 1, 1).plusMonths(round);
                var requests = new ArrayList<Callable<Integer>>();
                for (int writer = 0; writer < writers; writer++) {
                    var request = admin().body("{\"from\":\"%s\",\"to\":\"%s\",\"contractHours\":20}"
                            .formatted(month.plusDays(writer), month.plusDays(20)));
                    requests.add(() -> {
                        start.await();
                        return request.post(path).statusCode();
                    });
                }
                var answers = new ArrayList<Integer>();
                for (var answer : threads.invokeAll(requests)) {
                    answers.add(answer.get());
                }
                assertThat(answers).containsExactlyInAnyOrder(201, 422, 422, 422);
            }
        } finally {
            threads.shutdown();
        }
        admin().get(path).then().body("items", hasSize(10));
    }

    @Test
    void aRepeatedKeyIsAnsweredTheFirstResult() {
        var path = ofPerson(hotline());
        var body = "{\"from\":\"2026-01-01\",\"contractHours\":20}";

        var first = id(keyed(path, body));
        assertThat(id(keyed(path, body))).isEqualTo(first);
        admin().get(path).then().body("items", hasSize(1));
    }

    private static ValidatableResponse keyed(String path, String body) {
        return admin().header("Idempotency-Key", path).body(body).post(path).then();
    }

    @Test
    void theTermsOfEverybodyAreReadAtOnce() {
        var hotline = hotline();
        put(hotline, "0002", ",\"team\":\"A\",\"ruleSet\":\"CN-STANDARD\"");
        put(hotline, "0003", ",\"team\":\"A\"");
        add(ofPerson(hotline), "{\"from\":\"2026-03-16\",\"contractHours\":20,\"team\":\"A\"}")
                .statusCode(201);
        add("/hotlines/" + hotline + "/teams/A/assignments", "{\"from\":\"2026-03-01\",\"ruleSet\":\"EU-WTD\"}")
                .statusCode(201);

        var terms = people.terms(hotline);
        var before = LocalDate.of(2026, 3, 15);
        assertThat(terms.keySet()).containsExactly("0001", "0002", "0003");
        assertThat(terms.get("0001").on(before).ruleSet()).isEqualTo("CN-STANDARD");
        assertThat(terms.get("0001").on(before.plusDays(1)).ruleSet()).isEqualTo("EU-WTD");
        assertThat(terms.get("0001").on(before.plusDays(1)).contractMinutes()).isEqualTo(1200);
        assertThat(terms.get("0002").on(before).ruleSet()).isEqualTo("CN-STANDARD");
        assertThat(terms.get("0003").on(before).ruleSet()).isEqualTo("EU-WTD");
        assertThat(people.terms(hotline, "0001").spans(before, before.plusDays(1)))
                .isEqualTo(terms.get("0001").spans(before, before.plusDays(1)))
                .hasSize(2);
    }

    private static String hotline() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        put(hotline, "0001", "");
        return hotline;
    }

    private static void put(String hotline, String number, String settings) {
        admin().body("{\"name\":\"Li\",\"role\":\"AGENT\"" + settings + "}")
                .put("/hotlines/" + hotline + "/employees/" + number)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    private static String ofPerson(String hotline) {
        return "/hotlines/" + hotline + "/employees/0001/assignments";
    }

    private static String one(String hotline, String id) {
        return "/hotlines/" + hotline + "/assignments/" + id;
    }

    private static ValidatableResponse add(String path, String body) {
        return admin().body(body).post(path).then();
    }

    private static String id(ValidatableResponse made) {
        return made.statusCode(201).extract().path("id");
    }
}
