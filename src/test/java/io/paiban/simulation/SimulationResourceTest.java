package io.paiban.simulation;

import static io.paiban.platform.Http.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.roster.HandMadeRosters;
import io.paiban.simulation.model.SimulationRun;
import io.paiban.staffing.FlatHistory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SimulationResourceTest {

    private static final LocalDate FIRST = FlatHistory.AFTER;

    /** A hotline with so many calls in each half hour, a forecast and a requirement; answers the requirement's id. */
    private static String requirement(String hotline, int calls, int days) {
        Http.queue(hotline, "general");
        FlatHistory.of(hotline, Map.of("general", calls));
        return FlatHistory.requirement(hotline, days);
    }

    private static String roster(String hotline, String requirement) {
        return admin().body("{\"requirement\":\"%s\"}".formatted(requirement))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** So many people around the clock, in three shifts a day without breaks. */
    private static void staff(String hotline, String roster, int people, int days) {
        for (int n = 0; n < 3 * people; n++) {
            var number = "P%02d".formatted(n);
            if (admin().get("/hotlines/" + hotline + "/employees/" + number).statusCode() == 404) {
                HandMadeRosters.employee(hotline, number);
            }
            for (int day = 0; day < days; day++) {
                var date = FIRST.plusDays(day);
                var start = "%sT%02d:00:00+08:00".formatted(date, n % 3 * 8);
                var end = n % 3 == 2
                        ? "%sT00:00:00+08:00".formatted(date.plusDays(1))
                        : "%sT%02d:00:00+08:00".formatted(date, n % 3 * 8 + 8);
                HandMadeRosters.put(roster, HandMadeRosters.shift(number, start, end));
            }
        }
    }

    private static JsonPath simulate(String roster, String settings) {
        admin().body(settings).post("/rosters/" + roster + "/simulation").then().statusCode(202);
        return end(roster);
    }

    private static JsonPath end(String roster) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> admin().get("/rosters/" + roster + "/simulation").jsonPath(),
                        run -> SimulationRun.State.valueOf(run.getString("state"))
                                .isEnd());
    }

    @Test
    void aRosterIsCertifiedWithItsIntervalsOfConfidence() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var roster = roster(hotline, requirement(hotline, 6, 2));
        staff(hotline, roster, 4, 2);

        var run = simulate(roster, "{\"replications\":200,\"seed\":7,\"uncertainLevel\":false}");

        assertThat(run.getString("state")).isEqualTo("SIMULATED");
        assertThat(run.getBoolean("outdated")).isFalse();
        assertThat(run.getBoolean("routing.keepOneIdle")).isTrue();
        assertThat(run.getString("progress.words")).startsWith("all 2 days done");
        // 96 half hours of 6 calls.
        assertThat(run.getDouble("result.whole.offered")).isBetween(570.0, 582.0);
        double level = run.getDouble("result.whole.serviceLevel.value");
        // Erlang C: one Erlang, four agents, 15 s of 300: 98.2 %.
        assertThat(level).isBetween(0.97, 0.99);
        assertThat(run.getDouble("result.whole.serviceLevel.low")).isLessThan(level);
        assertThat(run.getDouble("result.whole.answerRate.value")).isEqualTo(1);
        assertThat(run.getDouble("result.whole.abandonment.value")).isZero();
        // C(4, 1) / (4 - 1) of 300 s: 2.0 s.
        assertThat(run.getDouble("result.whole.speedOfAnswer.value")).isBetween(1.5, 2.6);
        assertThat(run.getDouble("result.occupancy.value")).isBetween(0.23, 0.27);
        assertThat(run.getDouble("result.chances.answeredInEveryWindow.value")).isGreaterThan(0.9);
        assertThat(run.getList("result.days")).hasSize(2);
        assertThat(run.getDouble("result.days[0].targetMet.value")).isBetween(0.5, 1.0);
        admin().get("/rosters/" + roster + "/simulation/intervals?stream=all")
                .then()
                .statusCode(200)
                .body("items", hasSize(96))
                .body("items[0].start", equalTo("2026-09-07T00:00:00+08:00"))
                .body("items.figures.serviceLevel.value", everyItem(greaterThan(0.9f)));
        admin().accept("text/csv")
                .get("/rosters/" + roster + "/simulation/intervals")
                .then()
                .statusCode(200)
                .body(startsWith("start,stream,offered,late,serviceLevel"));
    }

    @Test
    void failingIntervalsAreRankedWithThePeopleWhoRepairThem() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var roster = roster(hotline, requirement(hotline, 12, 1));
        staff(hotline, roster, 3, 1);

        simulate(roster, "{\"replications\":100,\"uncertainLevel\":false}");

        admin().get("/rosters/" + roster + "/simulation/failures")
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThan(40)))
                .body("items[0].stream", equalTo("general"))
                .body("items.certain", hasItem(true))
                .body("items[0].morePeople", greaterThanOrEqualTo(1))
                .body("items[0].reached", equalTo(true));
        admin().get("/rosters/" + roster + "/simulation/repairs")
                .then()
                .statusCode(200)
                .body("items.reached", everyItem(equalTo(true)));
    }

    @Test
    void onlyTheDaysThatAnEditTouchesAreSimulatedAgain() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var roster = roster(hotline, requirement(hotline, 6, 4));
        staff(hotline, roster, 3, 4);
        var before = simulate(roster, "{\"replications\":50}");
        assertThat(before.getInt("progress.daysTakenOver")).isZero();

        HandMadeRosters.employee(hotline, "NEW");
        HandMadeRosters.put(
                roster, HandMadeRosters.shift("NEW", "2026-09-08T10:00:00+08:00", "2026-09-08T12:00:00+08:00"));
        assertThat(admin().get("/rosters/" + roster + "/simulation").jsonPath().getBoolean("outdated"))
                .isTrue();
        var after = simulate(roster, "{\"replications\":50}");

        assertThat(after.getInt("progress.daysTakenOver")).isEqualTo(3);
        assertThat(after.getMap("result.days[3].figures")).isEqualTo(before.getMap("result.days[3].figures"));
        assertThat(after.getMap("result.days[1].figures")).isNotEqualTo(before.getMap("result.days[1].figures"));
    }

    @Test
    void twoRostersAreComparedWithTheSameCallers() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var requirement = requirement(hotline, 6, 1);
        var few = roster(hotline, requirement);
        staff(hotline, few, 3, 1);
        var more = roster(hotline, requirement);
        staff(hotline, more, 4, 1);
        simulate(few, "{\"replications\":100,\"repairs\":false}");
        simulate(more, "{\"replications\":100,\"repairs\":false}");

        admin().queryParam("with", more)
                .get("/rosters/" + few + "/simulation/comparison")
                .then()
                .statusCode(200)
                .body("whole.serviceLevel.low", greaterThan(0f))
                .body("whole.lateContacts.high", lessThan(0f))
                .body("days", hasSize(1));

        simulate(more, "{\"replications\":100,\"repairs\":false,\"seed\":1}");
        admin().queryParam("with", more)
                .get("/rosters/" + few + "/simulation/comparison")
                .then()
                .statusCode(409)
                .body("type", endsWith("simulations-not-comparable"));
        admin().get("/rosters/" + few + "/simulation/comparison").then().statusCode(422);
    }

    @Test
    void aLanguageThatNobodySpeaksIsToldAndItsContactsAreLost() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        admin().body("{\"handleTime\":\"PT5M\",\"language\":\"ko\"}")
                .put("/hotlines/" + hotline + "/queues/ko")
                .then()
                .statusCode(201);
        Http.queue(hotline, "general");
        FlatHistory.of(hotline, Map.of("general", 6, "ko", 2));
        var roster = roster(hotline, FlatHistory.requirement(hotline, 1));
        staff(hotline, roster, 4, 1);

        var run = simulate(roster, "{\"replications\":20}");

        assertThat(run.getList("result.notes", String.class))
                .anySatisfy(note -> assertThat(note).contains("Nobody").contains("(ko)"));
        assertThat(run.getDouble("result.streams.find { it.stream == 'ko' }.figures.serviceLevel.value"))
                .isZero();
        assertThat(run.getDouble("result.streams.find { it.stream == 'general' }.figures.serviceLevel.value"))
                .isGreaterThan(0.9);
        admin().get("/rosters/" + roster + "/simulation/failures")
                .then()
                .body("items.group", hasItem("ko"))
                .body("items.findAll { it.group == 'ko' }.morePeople", everyItem(notNullValue()));
    }

    @Test
    void aSimulationIsStoppedAndItsDaysAreKept() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var roster = roster(hotline, requirement(hotline, 300, 7));

        admin().body("{\"replications\":5000,\"repairs\":false}")
                .post("/rosters/" + roster + "/simulation")
                .then()
                .statusCode(202)
                .body("state", equalTo("WAITING"));
        admin().post("/rosters/" + roster + "/simulation")
                .then()
                .statusCode(409)
                .body("type", endsWith("roster-being-simulated"));
        admin().delete("/rosters/" + roster + "/simulation").then().statusCode(202);
        var run = end(roster);

        assertThat(run.getString("state")).isEqualTo("CANCELLED");
        admin().get("/rosters/" + roster + "/simulation/intervals").then().statusCode(404);
        admin().delete("/rosters/" + roster + "/simulation").then().statusCode(202);
    }

    @Test
    void oneOfThoseWhoStartAtOnceIsHeard() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var roster = roster(hotline, requirement(hotline, 300, 1));

        var codes = IntStream.range(0, 4)
                .parallel()
                .map(any -> admin().body("{\"replications\":5000,\"repairs\":false}")
                        .post("/rosters/" + roster + "/simulation")
                        .statusCode())
                .sorted()
                .toArray();
        admin().delete("/rosters/" + roster + "/simulation").then().statusCode(202);

        assertThat(codes).containsExactly(202, 409, 409, 409);
        assertThat(end(roster).getString("state")).isEqualTo("CANCELLED");
    }

    @Test
    void wrongRequestsAreRefusedWithTheReason() {
        var hotline = Http.hotline("Asia/Shanghai", "");
        var roster = roster(hotline, requirement(hotline, 6, 1));
        var byHand = HandMadeRosters.draft(hotline, "2026-09-07", 1);

        admin().get("/rosters/" + roster + "/simulation")
                .then()
                .statusCode(404)
                .body("type", endsWith("simulation-not-found"));
        admin().delete("/rosters/" + roster + "/simulation").then().statusCode(404);
        admin().get("/rosters/" + UUID.randomUUID() + "/simulation").then().statusCode(404);
        admin().body("{\"replications\":1}")
                .post("/rosters/" + roster + "/simulation")
                .then()
                .statusCode(422)
                .body("faults.field", contains("replications"));
        admin().body("{\"replications\":5001}")
                .post("/rosters/" + roster + "/simulation")
                .then()
                .statusCode(422);
        admin().body("{\"replications\":\"many\"}")
                .post("/rosters/" + roster + "/simulation")
                .then()
                .statusCode(400);
        admin().post("/rosters/" + byHand + "/simulation")
                .then()
                .statusCode(409)
                .body("type", endsWith("roster-without-requirement"));
        Http.as(Http.account("payroll", null, hotline), Http.PASSWORD)
                .post("/rosters/" + roster + "/simulation")
                .then()
                .statusCode(403);
    }
}
