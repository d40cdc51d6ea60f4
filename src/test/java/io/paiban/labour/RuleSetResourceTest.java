package io.paiban.labour;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.platform.Http.hotline;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RuleSetResourceTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static String id() {
        return "OWN-" + NEXT.incrementAndGet();
    }

    private static String document(String from, String more) {
        return "{\"effective_from\":\"%s\",\"inherits\":\"CN-STANDARD/2025.1\"%s}".formatted(from, more);
    }

    @Test
    void everyVersionOfEveryRuleSetIsListed() {
        admin().get("/rule-sets")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.builtIn }.collect { it.id + '/' + it.version }",
                        contains(
                                "CN-COMPREHENSIVE-QUARTER/2025.1",
                                "CN-FLEXIBLE/2025.1",
                                "CN-STANDARD/2014.1",
                                "CN-STANDARD/2025.1",
                                "DE-ARBZG/1994.1",
                                "EU-WTD/2003.88",
                                "UK-WTR/1998.1",
                                "US-CA/2000.1"))
                .body("next", equalTo(null));
        admin().get("/rule-sets?id=CN-STANDARD&on=2024-12-31").then().body("items.version", contains("2014.1"));
    }

    @Test
    void aVersionSpellsOutItsParametersAndSources() {
        admin().get("/rule-sets/CN-COMPREHENSIVE-QUARTER/2025.1")
                .then()
                .statusCode(200)
                .body("id", equalTo("CN-COMPREHENSIVE-QUARTER"))
                .body("version", equalTo("2025.1"))
                .body("effectiveFrom", equalTo("2025-01-01"))
                .body("effectiveTo", equalTo(null))
                .body("inherits", equalTo("CN-STANDARD/2025.1"))
                .body("hoursSystem", equalTo("COMPREHENSIVE"))
                .body("builtIn", equalTo(true))
                .body("parameters.shift_gap_min", equalTo(660))
                .body("parameters.weekly_rest_severity", equalTo("SOFT"))
                .body("parameters.night_window", contains("22:00", "06:00"))
                .body("parameters.daily_normal_min", equalTo(null))
                .body("parameters.period_norm_min.QUARTER", equalTo(29760))
                .body("own", hasItem("cycle"))
                .body("own", not(hasItem("shift_gap_min")))
                .body("sources.weekly_rest_min", containsString("劳动法 art. 38"))
                .body("usedBy", empty());
        admin().get("/rule-sets/CN-STANDARD/2025.1")
                .then()
                .body("usedBy", hasItem("the rule set CN-COMPREHENSIVE-QUARTER/2025.1 inherits from it"))
                .body("supersedes", equalTo("CN-STANDARD/2014.1"));
    }

    @Test
    void everyParameterIsExplained() {
        admin().get("/rule-sets/parameters")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(100))
                .body("items.meaning", everyItem(not(equalTo(""))))
                .body("items.find { it.name == 'weekly_rest_min' }.unit", equalTo("min"))
                .body("items.find { it.name == 'weekly_rest_min' }.judgedBy", contains("weekly-rest"))
                .body("items.find { it.name == 'weekly_rest_min' }.meaningZh", equalTo("每周最短连续休息（分钟）"));
    }

    @Test
    void anUnknownVersionIsNotFound() {
        admin().get("/rule-sets/CN-STANDARD/1900")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rule-set-not-found"));
        admin().get("/rule-sets/comparison?one=CN-STANDARD/2025.1&other=NO/1")
                .then()
                .statusCode(404);
        admin().get("/rule-sets/comparison?one=CN-STANDARD/2025.1")
                .then()
                .statusCode(422)
                .body("faults.field", contains("other"));
    }

    @Test
    void twoVersionsAreComparedParameterByParameter() {
        admin().get("/rule-sets/comparison?one=CN-STANDARD/2014.1&other=CN-STANDARD/2025.1")
                .then()
                .statusCode(200)
                .body(
                        "items.parameter",
                        containsInAnyOrder(
                                "avg_monthly_work_days",
                                "avg_quarter_work_days",
                                "annual_work_days",
                                "statutory_holiday_days"))
                .body("items.find { it.parameter == 'statutory_holiday_days' }.one", equalTo(11))
                .body("items.find { it.parameter == 'statutory_holiday_days' }.other", equalTo(13));
    }

    @Test
    void anOwnRuleSetIsMadeReadChangedAndDeleted() {
        var id = id();
        var tag = admin().body(document("2026-01-01", ",\"weekly_rest_min\":2160"))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(201)
                .body("parameters.weekly_rest_min", equalTo(2160))
                .body("parameters.shift_gap_min", equalTo(660))
                .body("own", contains("weekly_rest_min"))
                .body("builtIn", equalTo(false))
                .extract()
                .header("ETag");
        admin().header("If-Match", tag)
                .body(document("2026-01-01", ",\"weekly_rest_min\":2880"))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(200)
                .body("parameters.weekly_rest_min", equalTo(2880));
        admin().header("If-Match", tag)
                .body(document("2026-01-01", ""))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(412);
        admin().get("/rule-sets/" + id + "/1").then().body("parameters.weekly_rest_min", equalTo(2880));
        admin().delete("/rule-sets/" + id + "/1").then().statusCode(204);
        admin().get("/rule-sets/" + id + "/1").then().statusCode(404);
    }

    @Test
    void sourcesAndParametersThatAreNoObjectAreRefusedByName() {
        admin().body(document("2026-01-01", ",\"sources\":[\"an agreement\"],\"parameters\":12"))
                .put("/rule-sets/" + id() + "/1")
                .then()
                .statusCode(422)
                .body("faults.field", containsInAnyOrder("sources", "parameters"))
                .body("faults.reason", everyItem(containsString("must be an object")));
    }

    /** What was read can be sent back, fields of the answer included. */
    @Test
    void whatWasReadCanBePutAgain() {
        var id = id();
        var read = admin().body(document("2026-01-01", ",\"shift_gap_min\":600"))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        admin().body(read)
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(200)
                .body("parameters.shift_gap_min", equalTo(600));
    }

    @Test
    void badDocumentsAreRefusedWithEveryFaultAndNothingIsStored() {
        var id = id();
        admin().body(
                        document(
                                "2026-01-01",
                                ",\"weekly_rest_min\":-5,\"nonsense\":1,\"shift_gap_min\":\"11 h\",\"effective_to\":\"2025-01-01\""))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-rule-set"))
                .body(
                        "faults.field",
                        containsInAnyOrder("weekly_rest_min", "nonsense", "shift_gap_min", "effective_to"))
                .body("faults.find { it.field == 'weekly_rest_min' }.value", equalTo("-5"));
        admin().get("/rule-sets/" + id + "/1").then().statusCode(404);
        admin().body("{\"effective_from\":")
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(400);
        admin().body("{\"effective_from\":\"2026-01-01\",\"effective_from\":\"2027-01-01\"}")
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(400);
        admin().put("/rule-sets/" + id + "/1").then().statusCode(400);
        admin().body("[]").put("/rule-sets/" + id + "/1").then().statusCode(422);
        admin().body("{\"id\":\"OTHER\",\"effective_from\":\"2026-01-01\"}")
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(422)
                .body("faults[0].reason", equalTo("must equal the address (" + id + ")"));
    }

    @Test
    void circlesOverlapsAndGapsAreRefused() {
        var id = id();
        admin().body("{\"effective_from\":\"2026-01-01\",\"inherits\":\"%s/1\"}".formatted(id))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(422)
                .body("faults[0].reason", containsString("goes round in a circle"));
        admin().body(document("2026-01-01", ",\"effective_to\":\"2026-06-30\""))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(201);
        admin().body(document("2026-06-30", ""))
                .put("/rule-sets/" + id + "/2")
                .then()
                .statusCode(422)
                .body("faults[0].reason", containsString("overlaps"));
        admin().body(document("2026-07-02", ""))
                .put("/rule-sets/" + id + "/2")
                .then()
                .statusCode(422)
                .body("faults[0].reason", containsString("leaves no law from 2026-07-01 to 2026-07-01"));
        admin().body(document("2026-07-01", ""))
                .put("/rule-sets/" + id + "/2")
                .then()
                .statusCode(201);
        admin().delete("/rule-sets/" + id + "/2").then().statusCode(204);
    }

    @Test
    void aRuleSetInUseIsImmutableAndAChangeIsANewVersion() {
        var id = id();
        admin().body(document("2026-01-01", ""))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(201);
        var hotline = hotline("Asia/Shanghai", ",\"ruleSet\":\"" + id + "\"");

        admin().body(document("2026-01-01", ",\"shift_gap_min\":600"))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-set-in-use"))
                .body("usedBy", contains("the hotline %s works under %s".formatted(hotline, id)));
        admin().delete("/rule-sets/" + id + "/1").then().statusCode(409);
        admin().body(document("2099-01-01", ",\"shift_gap_min\":600,\"supersedes\":\"" + id + "/1\""))
                .put("/rule-sets/" + id + "/2")
                .then()
                .statusCode(201);
        admin().get("/rule-sets/" + id + "/1").then().body("effectiveTo", equalTo("2098-12-31"));
        // A version that has not come into force can be put right.
        admin().body(document("2099-01-01", ",\"shift_gap_min\":610,\"supersedes\":\"" + id + "/1\""))
                .put("/rule-sets/" + id + "/2")
                .then()
                .statusCode(200);
    }

    /** A law in force takes its figures from one that is to come: changing the one would change the other. */
    @Test
    void aVersionAheadThatAnotherInheritsFromIsImmutable() {
        var parent = id();
        var heir = id();
        admin().body(document("2026-01-01", ""))
                .put("/rule-sets/" + parent + "/1")
                .then()
                .statusCode(201);
        admin().body(document("2099-01-01", ",\"supersedes\":\"" + parent + "/1\""))
                .put("/rule-sets/" + parent + "/2")
                .then()
                .statusCode(201);
        admin().body("{\"effective_from\":\"2026-01-01\",\"inherits\":\"%s/2\"}".formatted(parent))
                .put("/rule-sets/" + heir + "/1")
                .then()
                .statusCode(201);

        admin().body(document("2099-01-01", ",\"shift_gap_min\":610,\"supersedes\":\"" + parent + "/1\""))
                .put("/rule-sets/" + parent + "/2")
                .then()
                .statusCode(409)
                .body("usedBy", contains("the rule set %s/1 inherits from it".formatted(heir)));
    }

    @Test
    void whatShipsCannotBeChangedButSuperseded() {
        admin().body(document("2025-01-01", ""))
                .put("/rule-sets/CN-STANDARD/2025.1")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/built-in"));
        admin().delete("/rule-sets/CN-STANDARD/2025.1").then().statusCode(409);
        admin().body(document("2090-01-01", ",\"supersedes\":\"CN-STANDARD/2025.1\""))
                .put("/rule-sets/CN-STANDARD/2090.1")
                .then()
                .statusCode(201);
        admin().get("/rule-sets?id=CN-STANDARD&on=2090-01-01").then().body("items.version", contains("2090.1"));
        admin().delete("/rule-sets/CN-STANDARD/2090.1").then().statusCode(204);
        admin().get("/rule-sets?id=CN-STANDARD&on=2090-01-01").then().body("items.version", contains("2025.1"));
    }

    @Test
    void anImportIsAllOrNothing() {
        var one = id();
        var two = id();
        var good =
                "{\"id\":\"%s\",\"version\":\"1\",\"effective_from\":\"2026-01-01\",\"inherits\":\"CN-STANDARD/2025.1\"%s}";
        var bad = good.formatted(two, ",\"max_shift_min\":-1");
        admin().body("{\"rule_sets\":[%s,%s]}".formatted(good.formatted(one, ""), bad))
                .post("/rule-sets")
                .then()
                .statusCode(422)
                .body("faults.line", contains(2), "faults.field", contains("max_shift_min"));
        admin().get("/rule-sets/" + one + "/1").then().statusCode(404);
        admin().body("{\"rule_sets\":[%s,%s]}"
                        .formatted(
                                good.formatted(one, ""),
                                good.formatted(two, "").replace("CN-STANDARD/2025.1", one + "/1")))
                .post("/rule-sets")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2), "items.id", contains(one, two));
        admin().get("/rule-sets/" + two + "/1").then().body("parameters", hasKey("shift_gap_min"));
        admin().body("{}").post("/rule-sets").then().statusCode(422);
        admin().body("{\"rule_sets\":[]}").post("/rule-sets").then().statusCode(422);
    }

    /** The specification's own file: all of it is here already or says the same. */
    @Test
    void theReferencesFileCanBeImportedUnderOtherNames() throws IOException {
        var reference = Path.of("../shared/labour/rulesets.json");
        assumeTrue(Files.exists(reference), "There is no reference (%s).".formatted(reference));
        var renamed = Files.readString(reference).replaceAll("\"(CN|EU|DE|UK|US)-([A-Z-]+)(\"|/)", "\"REF-$1-$2$3");

        admin().body(renamed).post("/rule-sets").then().statusCode(200).body("accepted", equalTo(8));
        admin().get("/rule-sets/REF-DE-ARBZG/1994.1").then().body("parameters.weekly_rest_min", equalTo(2100));
        admin().body(renamed)
                .post("/rule-sets")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0), "items", hasSize(0));
    }

    @Test
    void twoWritersAtOnceLeaveVersionsThatFollowOnEachOther() throws Exception {
        var id = id();
        admin().body(document("2026-01-01", ""))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(201);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> writers = java.util.stream.IntStream.range(2, 6)
                    .<Callable<Integer>>mapToObj(
                            version -> () -> admin().body(document("2027-01-01", ",\"supersedes\":\"" + id + "/1\""))
                                    .put("/rule-sets/" + id + "/" + version)
                                    .statusCode())
                    .toList();
            var codes = new java.util.ArrayList<Integer>();
            for (var result : pool.invokeAll(writers)) {
                codes.add(result.get());
            }
            org.assertj.core.api.Assertions.assertThat(codes)
                    .containsOnlyOnce(201)
                    .contains(422);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void everybodyWithAnAccountReadsTheLawAndAdministratorsKeepIt() {
        var agent = as(Http.account("agent", "0001", "anywhere"), PASSWORD);
        agent.get("/rule-sets").then().statusCode(200);
        as(Http.account("purchaser", null), PASSWORD)
                .get("/rule-sets/parameters")
                .then()
                .statusCode(200);
        Http.anonymous().get("/rule-sets").then().statusCode(401);
        var scheduler = Http.account("scheduler", null);
        as(scheduler, PASSWORD)
                .body(document("2026-01-01", ""))
                .put("/rule-sets/X/1")
                .then()
                .statusCode(403);
        as(scheduler, PASSWORD).body("{}").post("/rule-sets").then().statusCode(403);
        as(scheduler, PASSWORD).delete("/rule-sets/X/1").then().statusCode(403);
        admin().get("/rule-sets").then().body("items.id", hasItems("US-CA"));
    }

    /** Nobody's past is judged anew by a version that is put today. */
    @Test
    void aVersionThatPeopleWorkUnderCannotEndInThePast() {
        var id = id();
        admin().body(document("2026-01-01", ""))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(201);
        hotline("Asia/Shanghai", ",\"ruleSet\":\"" + id + "\"");

        admin().body(document("2026-02-01", ",\"supersedes\":\"" + id + "/1\""))
                .put("/rule-sets/" + id + "/2")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-set-in-use"))
                .body("detail", containsString("cannot end in the past"));
        admin().get("/rule-sets/" + id + "/1").then().body("effectiveTo", equalTo(null));
    }

    @Test
    void aVersionThatSomebodyIsAssignedToInTheFutureStays() {
        var id = id();
        admin().body(document("2099-01-01", ""))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(201);
        var hotline = hotline("Asia/Shanghai", "");
        admin().body("{\"from\":\"2099-01-01\",\"ruleSet\":\"" + id + "\"}")
                .post("/hotlines/" + hotline + "/assignments")
                .then()
                .statusCode(201);
        admin().body("{\"name\":\"A\",\"role\":\"AGENT\"}")
                .put("/hotlines/" + hotline + "/employees/0001")
                .then()
                .statusCode(201);

        admin().delete("/rule-sets/" + id + "/1").then().statusCode(409);
        admin().body(document("2099-02-01", ""))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(409);
        admin().body(document("2099-01-01", ",\"shift_gap_min\":600"))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(200);
    }

    @Test
    void whatCannotBeKeptOrReadIsRefused() {
        var id = id();
        for (var more : new String[] {
            ",\"effectiveFrom\":\"2027-01-01\"",
            ",\"note\":\"a\\u0000b\"",
            ",\"note\":\"\\ud800\"",
            ",\"note\":\"" + "x".repeat(5000) + "\"",
            ",\"effective_to\":\"+999999999-12-31\"",
            ",\"max_consecutive_workdays_hard\":3"
        }) {
            admin().body(document("2026-01-01", more))
                    .put("/rule-sets/" + id + "/1")
                    .then()
                    .statusCode(422);
        }
        admin().body(document("2026-01-01", "") + " and more")
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(400);
        admin().body("{\"rule_sets\":{\"id\":\"a\"}}").post("/rule-sets").then().statusCode(422);
        admin().get("/rule-sets/" + id + "/1").then().statusCode(404);
    }

    @Test
    void whoChangesALimitWithoutASourceIsNamedAsItsSource() {
        var id = id();
        admin().body(document("2026-01-01", ",\"weekly_normal_min\":2100"))
                .put("/rule-sets/" + id + "/1")
                .then()
                .statusCode(201)
                .body("sources.weekly_normal_min", equalTo("rule set %s/1, which names no source".formatted(id)))
                .body("sources.daily_normal_min", containsString("劳动法"));
    }

    @Test
    void onlyAdministratorsSeeWhoWorksUnderIt() {
        as(Http.account("agent", "0001", "anywhere"), PASSWORD)
                .get("/rule-sets/CN-STANDARD/2025.1")
                .then()
                .statusCode(200)
                .body("usedBy", equalTo(null));
    }
}
