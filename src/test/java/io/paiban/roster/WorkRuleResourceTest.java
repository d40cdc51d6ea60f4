package io.paiban.roster;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.roster.HandMadeRosters.employee;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.roster.model.WorkRuleKind;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WorkRuleResourceTest {

    private static final String MAX_NIGHTS =
            "{\"kind\":\"AMOUNT\",\"measure\":\"NIGHT_SHIFTS\",\"span\":\"ROLLING_DAYS\",\"days\":7,\"max\":3,\"level\":\"HARD\"}";

    @Test
    void aRuleIsKeptAsItWasSent() {
        var path = rules(hotline()) + "/max-nights";

        admin().body(MAX_NIGHTS)
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith("/work-rules/max-nights"));
        admin().get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("code", equalTo("max-nights"))
                .body("kind", equalTo("AMOUNT"))
                .body("measure", equalTo("NIGHT_SHIFTS"))
                .body("span", equalTo("ROLLING_DAYS"))
                .body("days", equalTo(7))
                .body("max", equalTo(3))
                .body("level", equalTo("HARD"))
                .body("weight", equalTo(480))
                .body("$", not(hasItem("min")))
                .body("message", equalTo("At most 3 night shifts in any 7 days."))
                .body("messageZh", equalTo("任意7天内夜班数最多3。"));
    }

    @Test
    void everyFaultOfARuleIsTold() {
        var hotline = hotline();
        var path = rules(hotline) + "/x";

        admin().body(
                        """
                        {"code":"y","kind":"AMOUNT","measure":"SHIFTS","span":"WEEK","days":7,"min":3,"max":2,"weight":0,
                         "types":["NONE"],"teams":["Z"],"employees":["9999"],"from":"2026-02-01","to":"2026-01-31"}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/invalid-request"))
                .body(
                        "faults.field",
                        contains("code", "level", "weight", "to", "teams", "employees", "types", "min", "days"));
        admin().body("{\"kind\":\"SEATS\",\"level\":\"HARD\",\"min\":2}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("min", "max"))
                .body("faults[0].reason", containsString("no field of the kind SEATS"));
        admin().body("{}").put(path).then().statusCode(422).body("faults.field", contains("kind", "level"));
        admin().body("{\"kind\":\"NONE\"}").put(path).then().statusCode(400);
        admin().put(path).then().statusCode(400);
        admin().body(MAX_NIGHTS).put(rules(hotline) + "/-").then().statusCode(422);
        admin().get(rules(hotline)).then().body("items", empty());
    }

    @Test
    void conditionsThatAskForNothingOrTheImpossibleAreRefused() {
        var path = rules(hotline()) + "/x";

        refused(path, "\"kind\":\"RUN\",\"of\":\"SHIFTS\"", "max");
        refused(path, "\"kind\":\"RUN\",\"of\":\"SHIFTS\",\"max\":367", "max");
        refused(path, "\"kind\":\"AMOUNT\",\"measure\":\"DAYS_OFF\",\"span\":\"WEEK\",\"min\":8", "min");
        refused(path, "\"kind\":\"AMOUNT\",\"measure\":\"SHIFTS\",\"span\":\"ROLLING_DAYS\",\"max\":3", "days");
        refused(
                path,
                "\"kind\":\"AMOUNT\",\"measure\":\"SHIFTS\",\"span\":\"ROLLING_DAYS\",\"days\":367,\"max\":3",
                "days");
        refused(path, "\"kind\":\"DAYS_OFF_TOGETHER\",\"daysOff\":3,\"within\":2", "within");
        refused(path, "\"kind\":\"FORBIDDEN\",\"pattern\":[{\"kind\":\"OFF\"}]", "pattern");
        refused(path, "\"kind\":\"FORBIDDEN\",\"pattern\":[%s]".formatted(days(15)), "pattern");
        refused(path, "\"kind\":\"FORBIDDEN\",\"pattern\":[{\"kind\":\"ANY\"},{\"kind\":\"ANY\"}]", "pattern");
        refused(
                path,
                "\"kind\":\"FORBIDDEN\",\"pattern\":[{\"kind\":\"OFF\",\"types\":[\"D\"]},{\"types\":[\"D\"]}]",
                "pattern[0].types");
        refused(path, "\"kind\":\"FOLLOWING\",\"first\":[%s],\"then\":[%s]".formatted(days(8), days(7)), "then");
        refused(path, "\"kind\":\"START_SHIFT\",\"most\":721", "most");
        refused(path, "\"kind\":\"HEAD_COUNT\",\"span\":\"WEEK\",\"max\":5", "span");
        refused(path, "\"kind\":\"EITHER_OR\",\"types\":[\"D\"]", "types");
        refused(path, "\"kind\":\"TOGETHER\",\"employees\":[\"0001\"]", "employees");
        refused(path, "\"kind\":\"ACCOMPANIED\",\"companions\":[\"0001\"]", "employees");
        refused(path, "\"kind\":\"HANDOVER\",\"handOver\":[\"D\"],\"takeOver\":[],\"minutes\":15", "takeOver");
        refused(path, "\"kind\":\"BALANCE\",\"measure\":\"SHIFTS\"", "level");
        admin().body("{\"kind\":\"BALANCE\",\"measure\":\"DAYS_OFF\"}")
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("measure"));
    }

    @Test
    void atTheirLimitsTheyAreTaken() {
        var path = rules(hotline()) + "/x";

        taken(path, "\"kind\":\"RUN\",\"of\":\"SHIFTS\",\"max\":366");
        taken(path, "\"kind\":\"AMOUNT\",\"measure\":\"DAYS_OFF\",\"span\":\"WEEK\",\"min\":7");
        taken(path, "\"kind\":\"DAYS_OFF_TOGETHER\",\"daysOff\":2,\"within\":2");
        taken(path, "\"kind\":\"FORBIDDEN\",\"pattern\":[%s]".formatted(days(14)));
        taken(path, "\"kind\":\"FOLLOWING\",\"first\":[%s],\"then\":[%s]".formatted(days(7), days(7)));
        taken(path, "\"kind\":\"START_SHIFT\",\"most\":720");
        taken(path, "\"kind\":\"TOGETHER\",\"employees\":[\"0001\",\"0002\"]");
        taken(path, "\"kind\":\"LEADER_WITH_TEAM\"");
    }

    @Test
    void aRuleThatContradictsAnotherHardOneIsRefused() {
        var path = rules(hotline());
        admin().body(MAX_NIGHTS).put(path + "/max-nights").then().statusCode(201);
        var least = MAX_NIGHTS.replace("\"max\":3", "\"min\":4");

        admin().body(least)
                .put(path + "/min-nights")
                .then()
                .statusCode(422)
                .body("faults.field", contains("code"))
                .body("faults[0].reason", containsString("contradicts the rule max-nights"));
        admin().body(least.replace("HARD", "SOFT"))
                .put(path + "/min-nights")
                .then()
                .statusCode(201);
        admin().body(least).put(path + "/max-nights").then().statusCode(200);
    }

    @Test
    void twoWritersOfARuleAreToldApart() {
        var path = rules(hotline()) + "/max-nights";
        admin().body(MAX_NIGHTS).put(path).then().statusCode(201);

        admin().header("If-Match", "\"0\"")
                .body(MAX_NIGHTS.replace(":3", ":4"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("max", equalTo(4));
        admin().header("If-Match", "\"0\"").body(MAX_NIGHTS).put(path).then().statusCode(412);
        admin().header("If-Match", "\"0\"")
                .delete(path)
                .then()
                .statusCode(412)
                .body("type", endsWith("/problems/stale"));
        admin().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        admin().delete(path).then().statusCode(404).body("type", endsWith("/problems/work-rule-not-found"));
        admin().get(path).then().statusCode(404);
    }

    @Test
    void allRulesAreReplacedOrNone() {
        var path = rules(hotline());
        admin().body(MAX_NIGHTS).put(path + "/old").then().statusCode(201);
        var tag = admin().get(path).then().statusCode(200).extract().header("ETag");
        var good = MAX_NIGHTS.replace("{", "{\"code\":\"new\",");
        var bad = MAX_NIGHTS.replace(":3", ":-1");

        admin().body("{\"items\":[%s,%s,%s]}".formatted(good, bad, good))
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("items[1].code", "items[1].max", "items[2].code"));
        admin().get(path).then().body("items.code", contains("old")).header("ETag", tag);
        admin().header("If-Match", tag)
                .body("{\"items\":[%s]}".formatted(good))
                .put(path)
                .then()
                .statusCode(200)
                .body("items.code", contains("new"));
        admin().header("If-Match", tag).body("{\"items\":[]}").put(path).then().statusCode(412);
        admin().body("{}").put(path).then().statusCode(422).body("faults.field", contains("items"));
        admin().body("{\"items\":[]}").put(path).then().statusCode(200).body("items", empty());
    }

    @Test
    void theListThatWasReadCanBeWrittenBack() {
        var hotline = hotline();
        admin().body("{\"start\":\"07:00\",\"length\":\"PT8H\"}")
                .put("/hotlines/" + hotline + "/shift-types/E")
                .then()
                .statusCode(201);
        admin().body("{\"start\":\"14:00\",\"length\":\"PT8H\"}")
                .put("/hotlines/" + hotline + "/shift-types/L")
                .then()
                .statusCode(201);
        admin().body("{\"start\":\"22:00\",\"length\":\"PT8H\"}")
                .put("/hotlines/" + hotline + "/shift-types/N")
                .then()
                .statusCode(201);
        var library = admin().get("/work-rules/library?hotline=" + hotline)
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems("max-nights", "no-early-after-late", "rest-after-nights", "balance-holidays"))
                .extract()
                .asString();

        var kept = admin().body(library)
                .put(rules(hotline))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        admin().body(kept).put(rules(hotline)).then().statusCode(200);
        admin().get(rules(hotline) + "/rest-after-nights")
                .then()
                .header("ETag", "\"0\"")
                .body("after", contains("N"))
                .body("before", contains("D", "E", "L"))
                .body("min", equalTo(2880));
        admin().get("/work-rules/library").then().statusCode(200).body("items.code", not(hasItem("rest-after-nights")));
        admin().get("/work-rules/library?hotline=unknown").then().statusCode(404);
    }

    @Test
    void theKindsAreTold() {
        admin().get("/work-rules/kinds")
                .then()
                .statusCode(200)
                .body("items", hasSize(WorkRuleKind.values().length))
                .body("items.kind", hasItems("AMOUNT", "HANDOVER"))
                .body(
                        "items.find { it.kind == 'AMOUNT' }.fields.name",
                        contains("measure", "span", "types", "days", "min", "max"))
                .body(
                        "items.find { it.kind == 'AMOUNT' }.fields.required",
                        contains(true, true, false, false, false, false))
                .body("items.find { it.kind == 'AMOUNT' }.rows", hasItems("E15", "E23"))
                .body("items.find { it.kind == 'SEATS' }.of", equalTo("CREW"))
                .body("items.find { it.kind == 'BALANCE' }.levels", contains("SOFT"))
                .body("items.meaningZh", everyItem(endsWith("。")));
    }

    @Test
    void onlySchedulersOfTheHotlineChangeRules() {
        var hotline = hotline();
        var path = rules(hotline);
        var leader = Http.account("leader", null, hotline);
        var elsewhere = Http.account("scheduler", null, "another");

        as(leader, PASSWORD).get(path).then().statusCode(200);
        as(leader, PASSWORD).body(MAX_NIGHTS).put(path + "/x").then().statusCode(403);
        as(leader, PASSWORD).body("{\"items\":[]}").put(path).then().statusCode(403);
        as(leader, PASSWORD).delete(path + "/x").then().statusCode(403);
        as(elsewhere, PASSWORD).get(path).then().statusCode(403);
        as(elsewhere, PASSWORD).body(MAX_NIGHTS).put(path + "/x").then().statusCode(403);
        as(elsewhere, PASSWORD)
                .get("/work-rules/library?hotline=" + hotline)
                .then()
                .statusCode(403);
        as(Http.account("agent", "0001", hotline), PASSWORD).get(path).then().statusCode(403);
        admin().get("/hotlines/unknown/work-rules").then().statusCode(404);
        admin().body(MAX_NIGHTS).put("/hotlines/unknown/work-rules/x").then().statusCode(404);
        Http.anonymous().get(path).then().statusCode(401);
    }

    private static void refused(String path, String condition, String field) {
        admin().body("{\"level\":\"HARD\",%s}".formatted(condition))
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains(field));
    }

    private static void taken(String path, String condition) {
        admin().body("{\"level\":\"HARD\",%s}".formatted(condition)).put(path);
        admin().get(path).then().statusCode(200);
        admin().delete(path).then().statusCode(204);
    }

    private static String days(int count) {
        return String.join(",", java.util.Collections.nCopies(count, "{\"kind\":\"SHIFT\"}"));
    }

    private static String rules(String hotline) {
        return "/hotlines/" + hotline + "/work-rules";
    }

    private static String hotline() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        employee(hotline, "0001");
        employee(hotline, "0002");
        admin().body("{\"start\":\"09:00\",\"length\":\"PT8H\"}")
                .put("/hotlines/" + hotline + "/shift-types/D")
                .then()
                .statusCode(201);
        return hotline;
    }
}
