package io.paiban.workforce;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static io.paiban.roster.HandMadeRosters.employee;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WorkTimesResourceTest {

    @Test
    void availabilityIsKeptAsItWasSent() {
        var hotline = hotline();
        var path = "/hotlines/" + hotline + "/availability";

        var id = admin().body(
                        """
                        {"employee":"0001","kind":"AVOIDED","from":"2026-11-02","to":"2026-11-30","weekdays":["MONDAY"],
                         "fromTime":"22:00","toTime":"06:00","shiftTypes":["N"],"weight":3,"reason":"evening class"}
                        """)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        admin().get(path)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].employee", equalTo("0001"))
                .body("items[0].kind", equalTo("AVOIDED"))
                .body("items[0].from", equalTo("2026-11-02"))
                .body("items[0].to", equalTo("2026-11-30"))
                .body("items[0].weekdays", contains("MONDAY"))
                .body("items[0].fromTime", equalTo("22:00:00"))
                .body("items[0].toTime", equalTo("06:00:00"))
                .body("items[0].shiftTypes", contains("N"))
                .body("items[0].weight", equalTo(3))
                .body("items[0].reason", equalTo("evening class"));
        admin().get(path + "?from=2026-12-01").then().body("items", empty());
        admin().get(path + "?to=2026-11-02").then().body("items", hasSize(1));
        admin().get(path + "?employee=0002").then().body("items", empty());
        admin().delete(path + "/" + id).then().statusCode(204);
        admin().delete(path + "/" + id).then().statusCode(404).body("type", endsWith("availability-not-found"));
    }

    @Test
    void whatIsLeftOutIsEveryDayAndEveryType() {
        var path = "/hotlines/" + hotline() + "/availability";

        admin().body("{\"employee\":\"0001\",\"kind\":\"UNAVAILABLE\",\"from\":\"2026-11-02\"}")
                .post(path)
                .then()
                .statusCode(201)
                .body("to", equalTo("2026-11-02"))
                .body("weekdays", hasSize(7))
                .body("shiftTypes", empty())
                .body("weight", equalTo(0));
    }

    @Test
    void everyFaultIsTold() {
        var hotline = hotline();
        var path = "/hotlines/" + hotline + "/availability";

        admin().body(
                        """
                        {"employee":"9999","kind":"ONLY","from":"2026-11-02","to":"2026-11-01","fromTime":"08:00:30",
                         "shiftTypes":["NONE"],"weight":11}
                        """)
                .post(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("employee", "to", "fromTime", "shiftTypes", "weight", "weight"));
        admin().body("{}").post(path).then().statusCode(422).body("faults.field", contains("employee", "kind", "from"));
        admin().post(path).then().statusCode(400);
        admin().body("{\"kind\":\"NEVER\"}").post(path).then().statusCode(400);
        admin().body("{}").post("/hotlines/unknown/availability").then().statusCode(404);
        admin().get(path).then().body("items", empty());
    }

    @Test
    void anAgentTellsOnlyWhenTheyThemselvesCanWork() {
        var hotline = hotline();
        var path = "/hotlines/" + hotline + "/availability";
        var agent = Http.account("agent", "0001", hotline);
        var own = "{\"kind\":\"PREFERRED\",\"from\":\"2026-11-02\"}";
        var anothers = "{\"employee\":\"0002\",\"kind\":\"PREFERRED\",\"from\":\"2026-11-02\"}";
        var other = admin().body(anothers)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        var id = as(agent, PASSWORD)
                .body(own)
                .post(path)
                .then()
                .statusCode(201)
                .body("employee", equalTo("0001"))
                .extract()
                .<String>path("id");
        as(agent, PASSWORD).body(anothers).post(path).then().statusCode(403);
        as(agent, PASSWORD).get(path).then().statusCode(200).body("items.id", contains(id));
        as(agent, PASSWORD).get(path + "?employee=0002").then().statusCode(403);
        as(agent, PASSWORD).delete(path + "/" + other).then().statusCode(403);
        as(agent, PASSWORD).delete(path + "/" + id).then().statusCode(204);
        as(agent, PASSWORD).delete(path + "/" + UUID.randomUUID()).then().statusCode(404);
        as(Http.account("agent", "0001", "another"), PASSWORD).get(path).then().statusCode(403);
        as(Http.account("purchaser", null, hotline), PASSWORD).get(path).then().statusCode(403);
        as(Http.account("leader", null, hotline), PASSWORD)
                .body(anothers)
                .post(path)
                .then()
                .statusCode(201);
        Http.anonymous().get(path).then().statusCode(401);
    }

    private static String hotline() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        employee(hotline, "0001");
        employee(hotline, "0002");
        admin().body("{\"start\":\"22:00\",\"length\":\"PT8H\"}")
                .put("/hotlines/" + hotline + "/shift-types/N")
                .then()
                .statusCode(201);
        return hotline;
    }
}
