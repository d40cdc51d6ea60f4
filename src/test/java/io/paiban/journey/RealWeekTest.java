package io.paiban.journey;

import static io.paiban.platform.Http.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The whole way once, on the calls of a real centre and through HTTP alone: history, forecast, requirement, roster, publication, punches,
 * hours. The solving is limited by steps, so that it ends the same on every machine.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RealWeekTest {

    private static final Path SERIES = Path.of("../shared/forecast/data/axa_telephonie_2011_2012_30min.csv");
    private static final Path HOLIDAYS = Path.of("../shared/forecast/data/calendar_FR_2011_2013.csv");
    private static final LocalDate MONDAY = LocalDate.of(2012, 12, 3);
    private static final int STEPS = 400_000;

    @Test
    void fromTheCallsOfARealCentreToTheHoursOfItsPeople() throws IOException {
        assumeTrue(Files.exists(SERIES), "skipped: the real series " + SERIES + " is not there");
        putCalendar();
        var hotline = Http.hotline(
                "Europe/Paris",
                ",\"ruleSet\":\"EU-WTD\",\"calendar\":\"FR\",\"serviceTarget\":{\"answeredWithin\":\"PT20S\",\"share\":0.8}"
                        + ",\"floors\":[{\"role\":\"OPS\",\"from\":\"07:00\",\"to\":\"23:00\",\"minimum\":1}]");
        Http.queue(hotline, "general");
        var at = "/hotlines/" + hotline;
        admin().contentType("text/csv")
                .body(Files.readAllBytes(SERIES))
                .post(at + "/history?columns=start:timestamp,offered:count&queue=general&interval=PT30M")
                .then()
                .statusCode(200)
                .body("accepted", greaterThan(34_000));
        putPeople(at);
        putShiftTypes(at);

        var forecast = admin().body(Map.of("from", MONDAY.toString(), "days", 7))
                .post(at + "/forecasts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var requirement = admin().body(Map.of("forecast", forecast.getString("id")))
                .post(at + "/requirements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        publishTheNightBefore(at);
        var roster = admin().body(Map.of("requirement", requirement))
                .post(at + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var progress = solve(roster);

        admin().get("/rosters/" + roster + "/audit").then().statusCode(200).body("legal", equalTo(true));
        admin().put("/rosters/" + roster + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        var totals = admin().get("/rosters/" + roster + "/coverage?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        double wape = wape(at, forecast.getString("id"));
        var hours = punchOneDay(at);

        long required = totals.getLong("totals.requiredMinutes");
        long missing = totals.getLong("totals.shortMinutes");
        System.out.printf(
                "Real week from %s: forecast WAPE %.1f %% (backtest %.1f, seasonal naive %.1f); %.1f agent-hours required, %.1f rostered, %.2f %% not covered, %d intervals below the minimum; solver: %s; hours of %s: %s%n",
                MONDAY,
                wape,
                forecast.getDouble("accuracy.wape"),
                forecast.getDouble("reference.wape"),
                required / 60.0,
                totals.getLong("totals.rosteredMinutes") / 60.0,
                100.0 * missing / required,
                totals.getInt("totals.belowMinimumIntervals"),
                progress,
                MONDAY.plusDays(1),
                hours);
        assertThat(wape).isLessThan(20);
        assertThat(required / 60.0).isBetween(1350.0, 1700.0);
        assertThat(totals.getInt("totals.belowMinimumIntervals")).isZero();
        assertThat(100.0 * missing / required).isLessThan(3);
    }

    private static void putCalendar() throws IOException {
        var byYear = Files.readAllLines(HOLIDAYS).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.groupingBy(
                        row -> row[0].substring(0, 4),
                        Collectors.mapping(
                                row -> Map.of("date", row[0], "name", row[1], "kind", "STATUTORY_HOLIDAY"),
                                Collectors.toList())));
        byYear.forEach((year, days) -> admin().body(Map.of("source", "computed", "days", days))
                .put("/calendars/FR/" + year)
                .then()
                .statusCode(201));
    }

    private static void putPeople(String at) {
        var csv = new StringBuilder("number,name,role,contractHours\n");
        for (int i = 1; i <= 52; i++) {
            var role = i <= 40 ? "AGENT" : i <= 48 ? "BILINGUAL" : "OPS";
            csv.append("%04d,Personne %d,%s,40%n".formatted(i, i, role));
        }
        admin().contentType("text/csv")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8))
                .post(at + "/employees")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(52));
    }

    private static void putShiftTypes(String at) {
        for (var start : List.of("06:00", "07:00", "08:00", "09:00", "10:00", "12:00", "14:00", "15:00", "22:30")) {
            admin().body(
                            """
                            {"start":"%s","length":"PT8H30M",
                             "breaks":[{"earliest":"PT2H30M","latest":"PT5H30M","length":"PT30M"}]}
                            """
                                    .formatted(start))
                    .put(at + "/shift-types/S" + start.replace(":", ""))
                    .then()
                    .statusCode(201);
        }
        // One person watches at a time, so these shifts are as long as the law allows without a break.
        for (var start : List.of("07:00", "12:00", "17:00")) {
            admin().body("{\"start\":\"%s\",\"length\":\"PT6H\",\"roles\":[\"OPS\"]}".formatted(start))
                    .put(at + "/shift-types/O" + start.replace(":", ""))
                    .then()
                    .statusCode(201);
        }
    }

    /** Whoever answers on Monday before dawn began on Sunday. */
    private static void publishTheNightBefore(String at) {
        var sunday = MONDAY.minusDays(1);
        var id = admin().body(Map.of("from", sunday.toString(), "days", 1))
                .post(at + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        for (int i = 37; i <= 40; i++) {
            // One break after another, so that somebody is always there.
            var pause = OffsetDateTime.parse("2012-12-03T00:30:00+01:00").plusMinutes(30L * (i - 37));
            admin().body(Map.of(
                            "employee", "%04d".formatted(i),
                            "workDay", sunday.toString(),
                            "type", "S2230",
                            "breaks",
                                    List.of(Map.of(
                                            "start", pause.toString(),
                                            "end", pause.plusMinutes(30).toString()))))
                    .put("/rosters/" + id + "/shifts/" + UUID.randomUUID())
                    .then()
                    .statusCode(201);
        }
        admin().put("/rosters/" + id + "/publication").then().statusCode(200);
    }

    private static String solve(String roster) {
        admin().body(Map.of("steps", STEPS, "seed", 0))
                .post("/rosters/" + roster + "/solving")
                .then()
                .statusCode(202);
        // The event stream ends when the solving does: waiting without sleeping.
        var events = admin().accept("text/event-stream")
                .get("/rosters/" + roster + "/events")
                .asString();
        assertThat(events).contains("SOLVED");
        return admin().get("/rosters/" + roster + "/solving").path("progress.words");
    }

    private static double wape(String at, String forecast) {
        var actual =
                intervals(at + "/history?queue=general&from=%s&to=%s".formatted(MONDAY, MONDAY.plusDays(6)), "offered");
        var expected = intervals("/forecasts/" + forecast + "/intervals?queue=general", "mean");
        double error = 0;
        double sum = 0;
        for (var start : expected.keySet()) {
            double came = actual.getOrDefault(start, 0.0);
            error += Math.abs(came - expected.get(start));
            sum += came;
        }
        return 100 * error / sum;
    }

    private static Map<String, Double> intervals(String address, String field) {
        JsonPath page = admin().get(address + "&limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> starts = page.getList("items.start");
        List<Number> values = page.getList("items." + field);
        var byStart = new HashMap<String, Double>();
        for (int i = 0; i < starts.size(); i++) {
            byStart.put(starts.get(i), values.get(i).doubleValue());
        }
        return byStart;
    }

    /** Everybody of Tuesday comes and goes on time, but for the first, who is eleven minutes late. */
    private static String punchOneDay(String at) {
        var tuesday = MONDAY.plusDays(1);
        var punches = new ArrayList<Map<String, String>>();
        long scheduled = 0;
        for (int i = 1; i <= 52; i++) {
            var number = "%04d".formatted(i);
            var shifts = admin().get(at + "/employees/%s/shifts?from=%s&to=%s".formatted(number, tuesday, tuesday))
                    .jsonPath();
            for (int k = 0; k < shifts.getList("items").size(); k++) {
                var start = OffsetDateTime.parse(shifts.getString("items[" + k + "].start"));
                var in = punches.isEmpty() ? start.plus(Duration.ofMinutes(11)) : start;
                punches.add(punch(number, in.toString(), "IN"));
                punches.add(punch(number, shifts.getString("items[" + k + "].end"), "OUT"));
                scheduled += shifts.getLong("items[" + k + "].workingMinutes");
            }
        }
        admin().body(punches).post(at + "/punches").then().statusCode(200).body("accepted", equalTo(punches.size()));
        var day = admin().get(at + "/timesheets?from=%s&to=%s".formatted(tuesday, tuesday))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        long worked = day.getList("items.worked", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
        long late = day.getList("items.late", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(late).isEqualTo(11);
        assertThat(worked).isEqualTo(scheduled - 11);
        var period = admin().get(at + "/pay-periods/2012-12/hours?limit=10000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> lines = period.getList("items");
        long regular = sum(lines, "REGULAR");
        assertThat(regular).isEqualTo(worked);
        return "%d people, scheduled %d min, worked %d min, late %d min, REGULAR %d min, NIGHT %d min"
                .formatted(punches.size() / 2, scheduled, worked, late, regular, sum(lines, "NIGHT"));
    }

    private static long sum(List<Map<String, Object>> lines, String code) {
        return lines.stream()
                .filter(line -> line.get("code").equals(code))
                .mapToLong(line -> ((Number) line.get("minutes")).longValue())
                .sum();
    }

    private static Map<String, String> punch(String employee, String at, String direction) {
        return Map.of("employee", employee, "at", at, "direction", direction, "source", "gate");
    }
}
