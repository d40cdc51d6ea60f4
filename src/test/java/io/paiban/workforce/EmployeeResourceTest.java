package io.paiban.workforce;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EmployeeResourceTest {

    @Test
    void aPersonHasUsualSettings() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/employees/0001";

        admin().body("{\"name\":\"王芳\",\"role\":\"AGENT\"}")
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path))
                .body("number", equalTo("0001"))
                .body("name", equalTo("王芳"))
                .body("role", equalTo("AGENT"))
                .body("languages", empty())
                .body("team", equalTo(null))
                .body("leader", equalTo(false))
                .body("ruleSet", equalTo(null))
                .body("contractHours.toDouble()", equalTo(40.0))
                .body("hiredOn", equalTo(null))
                .body("leavesOn", equalTo(null))
                .body("restrictions", empty());
    }

    @Test
    void aPersonIsKeptAsSentAndChangedOnlyByWhoHasSeenTheLatestState() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/employees/0002";
        var body =
                """
                {"number":"0002","name":"Li","role":"BILINGUAL","languages":["ja","en"],"team":"A","leader":true,
                 "ruleSet":"EU-WTD","contractHours":37.5,"hiredOn":"2020-01-01","leavesOn":"2030-12-31",
                 "restrictions":[{"kind":"NO_NIGHT","from":"2026-01-01","to":"2026-12-31"},
                                 {"kind":"PAID_REST","minutesPerDay":60,"from":"2026-01-01"},
                                 {"kind":"YOUNG","from":"2026-01-01","to":"2026-06-30"}]}
                """;

        admin().body(body).put(path).then().statusCode(201);
        var tag = admin().get(path)
                .then()
                .statusCode(200)
                .body("languages", contains("en", "ja"))
                .body("leader", equalTo(true))
                .body("ruleSet", equalTo("EU-WTD"))
                .body("contractHours", equalTo(37.5f))
                .body("hiredOn", equalTo("2020-01-01"))
                .body("leavesOn", equalTo("2030-12-31"))
                .body("restrictions.kind", contains("NO_NIGHT", "PAID_REST", "YOUNG"))
                .body("restrictions[0].from", equalTo("2026-01-01"))
                .body("restrictions[0].to", equalTo("2026-12-31"))
                .body("restrictions[1].minutesPerDay", equalTo(60))
                .body("restrictions[1].to", equalTo(null))
                .extract()
                .header("ETag");
        admin().header("If-Match", tag)
                .body(body.replace("\"A\"", "\"B\""))
                .put(path)
                .then()
                .statusCode(200)
                .body("team", equalTo("B"));
        admin().header("If-Match", tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/employees/0001";

        admin().body(
                        """
                        {"number":"2","contractHours":61,"hiredOn":"2026-01-02","leavesOn":"2026-01-01",
                         "restrictions":[{"kind":"PAID_REST","from":"2026-01-02","to":"2026-01-01"},{}]}
                        """)
                .put(path)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "faults.field",
                        contains(
                                "number",
                                "name",
                                "role",
                                "contractHours",
                                "leavesOn",
                                "restrictions[0].to",
                                "restrictions[0].minutesPerDay",
                                "restrictions[1].kind",
                                "restrictions[1].from"));
        admin().body("{\"name\":\"Li\",\"role\":\"BOSS\"}").put(path).then().statusCode(400);
        admin().body("{\"nom\":\"Li\"}").put(path).then().statusCode(400);
        admin().body("{\"name\"").put(path).then().statusCode(400).contentType("application/problem+json");
        admin().put(path).then().statusCode(400);
        admin().get(path).then().statusCode(404).body("type", equalTo("/problems/employee-not-found"));
    }

    @Test
    void peopleComeFromACsvFileAllOrNone() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/employees";
        var file = "number,name,role,languages,contractHours\n0001,Li,AGENT,,\n0002,Wang,BILINGUAL,en ja,35\n";

        csv(path, file).statusCode(200).body("accepted", equalTo(2));
        admin().get(path)
                .then()
                .body("items.number", contains("0001", "0002"))
                .body("items[1].languages", contains("en", "ja"))
                .body("items[1].contractHours", equalTo(35));
        csv(path, "number,name,role,leader,contractHours\n0003,Zhao,AGENT,,\n0003,Zhao,AGENT,,\n,Sun,BOSS,perhaps,0\n")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-file"))
                .body("faults.line", contains(3, 4, 4, 4, 4))
                .body("faults.field", contains("number", "number", "role", "leader", "contractHours"));
        admin().get(path).then().body("items", hasSize(2));
        csv(path, "number,name\n1,Li\n").statusCode(422);
    }

    @Test
    void peopleAreListedPageByPage() {
        var path = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/employees";
        csv(path, "number,name,role\n0003,C,AGENT\n0001,A,OPS\n0002,B,AGENT\n").statusCode(200);

        admin().get(path + "?limit=2").then().body("items.number", contains("0001", "0002"), "next", equalTo("0002"));
        admin().get(path + "?limit=2&after=0002").then().body("items.number", contains("0003"), "next", equalTo(null));
        admin().get(path + "?limit=0").then().statusCode(422);
    }

    @Test
    void agentsAndPurchasersDoNotReadPeople() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var path = "/hotlines/" + hotline + "/employees";
        var person = "{\"name\":\"Li\",\"role\":\"AGENT\"}";

        as(Http.account("agent", "0001", hotline), PASSWORD).get(path).then().statusCode(403);
        as(Http.account("purchaser", null, hotline), PASSWORD).get(path).then().statusCode(403);
        as(Http.account("leader", null, hotline), PASSWORD).get(path).then().statusCode(200);
        as(Http.account("leader", null, hotline), PASSWORD)
                .body(person)
                .put(path + "/0001")
                .then()
                .statusCode(403);
        as(Http.account("scheduler", null, "another"), PASSWORD)
                .body(person)
                .put(path + "/0001")
                .then()
                .statusCode(403);
        as(Http.account("scheduler", null, hotline), PASSWORD)
                .body(person)
                .put(path + "/0001")
                .then()
                .statusCode(201);
        Http.anonymous().get(path).then().statusCode(401);
        admin().get("/hotlines/unknown/employees").then().statusCode(404);
        admin().body(person).put("/hotlines/unknown/employees/0001").then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse csv(String path, String file) {
        return admin().contentType("text/csv; charset=UTF-8")
                .body(file)
                .post(path)
                .then();
    }

    @Test
    void aRuleSetThatDoesNotExistIsRefused() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        admin().body("{\"name\":\"A\",\"role\":\"AGENT\",\"ruleSet\":\"NOWHERE\"}")
                .put("/hotlines/" + hotline + "/employees/0001")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("ruleSet"), "faults[0].value", equalTo("NOWHERE"));
        admin().contentType("text/csv")
                .body("number,name,role,ruleSet\n0001,A,AGENT,EU-WTD\n0002,B,AGENT,NOWHERE\n")
                .post("/hotlines/" + hotline + "/employees")
                .then()
                .statusCode(422)
                .body("faults[0].line", equalTo(3), "faults[0].field", equalTo("ruleSet"));
        admin().get("/hotlines/" + hotline + "/employees").then().body("items.size()", equalTo(0));
    }
}
