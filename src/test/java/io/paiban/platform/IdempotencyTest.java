package io.paiban.platform;

import static io.paiban.platform.Http.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IdempotencyTest {

    @Test
    void theSameKeyAgainIsAnsweredWhatItWasAnsweredFirst() {
        var rosters = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/rosters";
        var key = UUID.randomUUID().toString();

        var first = draft(rosters, key);
        var again = draft(rosters, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.<String>path("id")).isEqualTo(first.<String>path("id"));
        admin().get(rosters).then().body("items", hasSize(1));
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        var key = UUID.randomUUID().toString();
        draft("/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/rosters", key);

        var other = draft("/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/rosters", key);

        other.then().statusCode(409).body("type", endsWith("/problems/key-in-use"));
    }

    @Test
    void aRefusedRequestMayBeSentAgainCorrected() {
        var rosters = "/hotlines/" + Http.hotline("Asia/Shanghai", "") + "/rosters";
        var key = UUID.randomUUID().toString();
        admin().header("Idempotency-Key", key).body("{}").post(rosters).then().statusCode(422);

        draft(rosters, key).then().statusCode(201);
    }

    private static io.restassured.response.Response draft(String rosters, String key) {
        return admin().header("Idempotency-Key", key)
                .body("{\"from\":\"2026-11-30\"}")
                .post(rosters);
    }
}
