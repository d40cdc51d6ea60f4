package io.paiban.platform;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;

/** Small words for tests over HTTP. Every test makes a hotline of its own, so that none sees another's data. */
public final class Http {

    public static final String ADMIN_PASSWORD = "correct-horse-battery";
    public static final String PASSWORD = "password-of-a-test";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Http() {}

    /** A request by the first administrator. */
    public static RequestSpecification admin() {
        return as("admin", ADMIN_PASSWORD);
    }

    public static RequestSpecification as(String user, String password) {
        return given().baseUri(base())
                .basePath("/api/v1")
                .auth()
                .preemptive()
                .basic(user, password)
                .contentType(ContentType.JSON);
    }

    /** A request by nobody in particular. */
    public static RequestSpecification anonymous() {
        return given().baseUri(base()).basePath("/api/v1").contentType(ContentType.JSON);
    }

    private static String base() {
        return "http://localhost:"
                + org.eclipse.microprofile.config.ConfigProvider.getConfig()
                        .getValue("quarkus.http.test-port", Integer.class);
    }

    /** Opens an account with one role and answers its name; the password is {@link #PASSWORD}. */
    public static String account(String role, String employee, String... hotlines) {
        var user = role + NEXT.incrementAndGet();
        admin().body(new NewAccount(user, PASSWORD, java.util.Set.of(role), employee, java.util.Set.of(hotlines)))
                .post("/accounts")
                .then()
                .statusCode(201);
        return user;
    }

    /** Makes a hotline and answers its code. */
    public static String hotline(String zone, String settings) {
        var code = "h" + NEXT.incrementAndGet();
        admin().body("{\"name\":\"Test\",\"zone\":\"" + zone + "\"" + settings + "}")
                .put("/hotlines/" + code)
                .then()
                .statusCode(201);
        return code;
    }

    /** Gives a hotline a general queue. */
    public static void queue(String hotline, String code) {
        admin().body("{\"handleTime\":\"PT5M\"}")
                .put("/hotlines/" + hotline + "/queues/" + code)
                .then()
                .statusCode(201);
    }

    private record NewAccount(
            String user,
            String password,
            java.util.Set<String> roles,
            String employee,
            java.util.Set<String> hotlines) {}
}
