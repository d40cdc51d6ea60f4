package io.paiban.staffing;

import static io.paiban.platform.Http.admin;

import java.time.LocalDate;
import java.util.Map;

/** Contacts that are the same in every half hour of eight weeks, so that what is forecast and required of them is known. */
public final class FlatHistory {

    /** First day after the history: a Monday. */
    public static final LocalDate AFTER = LocalDate.of(2026, 9, 7);

    private static final int DAYS = 56;

    private FlatHistory() {}

    /** Stores the history of queues that exist, by their contacts in half an hour. */
    public static void of(String hotline, Map<String, Integer> contacts) {
        var csv = new StringBuilder("queue,start,offered\n");
        contacts.forEach((queue, offered) -> {
            for (var day = AFTER.minusDays(DAYS); day.isBefore(AFTER); day = day.plusDays(1)) {
                for (int slot = 0; slot < 48; slot++) {
                    csv.append("%s,%sT%02d:%02d,%d%n".formatted(queue, day, slot / 2, slot % 2 * 30, offered));
                }
            }
        });
        admin().contentType("text/csv")
                .body(csv.toString().replace(System.lineSeparator(), "\n"))
                .post("/hotlines/" + hotline + "/history")
                .then()
                .statusCode(200);
    }

    /** Forecasts some days after the history and answers the requirement's id. */
    public static String requirement(String hotline, int days) {
        String forecast = admin().body("{\"from\":\"%s\",\"days\":%d}".formatted(AFTER, days))
                .post("/hotlines/" + hotline + "/forecasts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return admin().body("{\"forecast\":\"%s\"}".formatted(forecast))
                .post("/hotlines/" + hotline + "/requirements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
