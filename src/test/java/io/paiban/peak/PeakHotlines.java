package io.paiban.peak;

import static io.paiban.platform.Http.admin;

import io.paiban.platform.Http;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A hotline for tests whose Mondays have three times as many calls from ten to twelve as at any other time. */
public final class PeakHotlines {

    /** First day after the history: a Monday. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    /** Only the two hours of the peak reach a level: nobody else is ten times as many as can be there. */
    public static final String POLICY =
            """
            {"levels":[
              {"level":"YELLOW","when":{"staffRatio":10},"then":{"staffFor":0.9,"leaveShare":0.1,"training":false,"standby":1}},
              {"level":"ORANGE","when":{"staffRatio":50},"then":{"staffFor":0.9}},
              {"level":"RED","when":{"staffRatio":100},"then":{"staffFor":0.975}}],
             "mergeWithin":"PT0S"}
            """;

    private static final int DAYS = 56;

    private PeakHotlines() {}

    /** Makes the hotline with its history, its policy and so many agents, {@code 0001} and so on, and answers its code. */
    public static String of(int people) {
        var hotline = Http.hotline("Asia/Shanghai", "");
        Http.queue(hotline, "general");
        var csv = new StringBuilder("queue,start,offered\n");
        for (var day = MONDAY.minusDays(DAYS); day.isBefore(MONDAY); day = day.plusDays(1)) {
            // From 80 to 120 %, in a row of five days that no weekday knows: the forecast cannot be sure of its level.
            long level = 8 + Math.floorMod(day.toEpochDay() * 2, 5);
            for (int slot = 0; slot < 48; slot++) {
                boolean isPeak = day.getDayOfWeek() == DayOfWeek.MONDAY && slot >= 20 && slot < 24;
                csv.append(
                        "general,%sT%02d:%02d,%d\n".formatted(day, slot / 2, slot % 2 * 30, level * (isPeak ? 18 : 6)));
            }
        }
        admin().contentType("text/csv")
                .body(csv.toString())
                .post("/hotlines/" + hotline + "/history")
                .then()
                .statusCode(200);
        for (int n = 1; n <= people; n++) {
            admin().body(Map.of("name", "Person " + n, "role", "AGENT"))
                    .put("/hotlines/%s/employees/%04d".formatted(hotline, n))
                    .then()
                    .statusCode(201);
        }
        for (var type : List.of("06:00", "08:00", "14:00", "22:00")) {
            admin().body(Map.of(
                            "name",
                            type,
                            "start",
                            type,
                            "length",
                            "PT8H",
                            "roles",
                            List.of("AGENT"),
                            "breaks",
                            List.of(Map.of("earliest", "PT3H", "latest", "PT5H", "length", "PT30M"))))
                    .put("/hotlines/%s/shift-types/T%s".formatted(hotline, type.substring(0, 2)))
                    .then()
                    .statusCode(201);
        }
        admin().body(POLICY).put("/hotlines/" + hotline + "/peak-policy").then().statusCode(201);
        return hotline;
    }

    /** Forecasts some days from that Monday on and answers the requirement's id. */
    public static String requirement(String hotline, int days) {
        String forecast = admin().body(Map.of("from", MONDAY.toString(), "days", days))
                .post("/hotlines/" + hotline + "/forecasts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return admin().body(Map.of("forecast", forecast))
                .post("/hotlines/" + hotline + "/requirements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Makes a plan and answers its id. */
    public static String plan(String hotline, String requirement) {
        return admin().body(Map.of("requirement", requirement))
                .post("/hotlines/" + hotline + "/peak-plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Makes a plan, confirms it, and answers its id. */
    public static String confirmed(String hotline, String requirement) {
        var id = plan(hotline, requirement);
        admin().put("/peak-plans/" + id + "/confirmation").then().statusCode(200);
        return id;
    }
}
