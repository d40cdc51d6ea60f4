package io.paiban.roster;

import static io.paiban.platform.Http.admin;

import java.util.UUID;

/** People and hand-made rosters for tests over HTTP. */
public final class HandMadeRosters {

    private HandMadeRosters() {}

    /** Makes an agent known to a hotline. */
    public static void employee(String hotline, String number) {
        admin().body("{\"name\":\"Person %s\",\"role\":\"AGENT\"}".formatted(number))
                .put("/hotlines/" + hotline + "/employees/" + number)
                .then()
                .statusCode(201);
    }

    /** Drafts a roster without requirement and answers its id. */
    public static String draft(String hotline, String from, int days) {
        return admin().body("{\"from\":\"%s\",\"days\":%d}".formatted(from, days))
                .post("/hotlines/" + hotline + "/rosters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A shift as JSON; the work day is the day it starts. */
    public static String shift(String employee, String start, String end) {
        return shift(employee, start, end, "");
    }

    /** A shift as JSON with its breaks as JSON objects. */
    public static String shift(String employee, String start, String end, String breaks) {
        return "{\"employee\":\"%s\",\"workDay\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"breaks\":[%s]}"
                .formatted(employee, start.substring(0, 10), start, end, breaks);
    }

    /** An unpaid break as JSON. */
    public static String unpaid(String start, String end) {
        return "{\"start\":\"%s\",\"end\":\"%s\"}".formatted(start, end);
    }

    /** Types a new shift in and answers its id. */
    public static String put(String roster, String shift) {
        var id = UUID.randomUUID().toString();
        admin().body(shift).put("/rosters/" + roster + "/shifts/" + id).then().statusCode(201);
        return id;
    }

    /** Publishes a roster, which must be legal. */
    public static void publish(String roster) {
        admin().put("/rosters/" + roster + "/publication").then().statusCode(200);
    }
}
