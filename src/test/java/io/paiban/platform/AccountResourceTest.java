package io.paiban.platform;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AccountResourceTest {

    @Test
    void anAccountIsOpenedAndItsPasswordNeverAnswered() {
        var user = "u" + UUID.randomUUID();
        var body = "{\"user\":\"%s\",\"password\":\"long enough\",\"roles\":[\"leader\"],\"hotlines\":[\"a\",\"b\"]}"
                .formatted(user);

        admin().body(body)
                .post("/accounts")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/accounts/" + user))
                .body("user", equalTo(user))
                .body("roles", contains("leader"))
                .body("employee", equalTo(null))
                .body("hotlines", containsInAnyOrder("a", "b"))
                .body("size()", equalTo(4));
        as(user, "long enough").get("/hotlines").then().statusCode(200);
        as(user, "wrong enough").get("/hotlines").then().statusCode(401);
        admin().body(body).post("/accounts").then().statusCode(409).body("type", equalTo("/problems/account-exists"));
        admin().get("/accounts").then().statusCode(200).body("items.user", hasItems("admin", user));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        admin().body("{\"password\":\"short\",\"roles\":[\"agent\",\"king\"]}")
                .post("/accounts")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.field", contains("user", "hotlines", "roles", "employee", "password"))
                .body("faults.find { it.field == 'password' }.value", equalTo(null));
        admin().body("{\"user\":\"x\",\"password\":\"long enough\"}")
                .post("/accounts")
                .then()
                .statusCode(422);
        admin().body("{\"login\":\"x\"}").post("/accounts").then().statusCode(400);
        admin().body("{").post("/accounts").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void accountsAreListedPageByPage() {
        Http.account("leader", null);
        Http.account("leader", null);

        var next = admin().get("/accounts?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .<String>path("next");
        admin().queryParam("after", next).get("/accounts?limit=1").then().body("items[0].user", greaterThan(next));
        admin().get("/accounts?limit=0").then().statusCode(422);
    }

    @Test
    void onlyAdministratorsKeepAccounts() {
        for (var role : new String[] {"scheduler", "leader", "payroll", "purchaser"}) {
            as(Http.account(role, null), PASSWORD).get("/accounts").then().statusCode(403);
        }
        as(Http.account("agent", "0001", "anywhere"), PASSWORD)
                .body("{}")
                .post("/accounts")
                .then()
                .statusCode(403);
        Http.anonymous().get("/accounts").then().statusCode(401).body("type", startsWith("/problems/"));
    }
}
