package io.paiban.calendar;

import static io.paiban.platform.Http.PASSWORD;
import static io.paiban.platform.Http.admin;
import static io.paiban.platform.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.paiban.calendar.model.DayKind;
import io.paiban.calendar.model.YearStatus;
import io.paiban.platform.Http;
import io.paiban.platform.PostgresForTests;
import io.paiban.platform.problem.RequestFailure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CalendarLayersResourceTest {

    @Inject
    Calendars calendars;

    @Test
    void aCalendarLiesOnAnother() {
        var province = code();
        var employer = code();

        var tag = admin().body(definition("Province", "PROVINCE", "CN"))
                .put("/calendars/" + province)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/calendars/" + province))
                .body("code", equalTo(province), "name", equalTo("Province"), "layer", equalTo("PROVINCE"))
                .body("parent", equalTo("CN"), "years", empty(), "reopens", empty())
                .extract()
                .header("ETag");
        admin().body(definition("Employer", "EMPLOYER", province))
                .put("/calendars/" + employer)
                .then()
                .statusCode(201);
        admin().body("{\"source\":\"House rule\",\"days\":["
                        + "{\"date\":\"2026-12-24\",\"name\":\"Feast\",\"kind\":\"ONE_OFF_REST_DAY\"}]}")
                .put("/calendars/" + employer + "/2026")
                .then()
                .statusCode(201);

        admin().get("/calendars/" + employer)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("layer", equalTo("EMPLOYER"), "parent", equalTo(province))
                .body("years.year", contains(2026), "years.status", contains("OFFICIAL"), "years.version", contains(1));
        admin().header("If-Match", tag)
                .body(definition("Renamed", "PROVINCE", "CN"))
                .put("/calendars/" + province)
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"));
        admin().header("If-Match", tag)
                .body(definition("Late", "PROVINCE", "CN"))
                .put("/calendars/" + province)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));

        var resolved = calendars.get(employer);
        assertThat(resolved.find(LocalDate.of(2026, 12, 24)))
                .get()
                .extracting("kind")
                .isEqualTo(DayKind.ONE_OFF_REST_DAY);
        assertThat(resolved.isStatutoryHoliday(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(resolved.workdays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(247);
        assertThat(resolved.status(2027)).isEqualTo(YearStatus.PROJECTED);
        assertThat(calendars.versionsCovering(employer, LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)))
                .containsExactlyInAnyOrder("CN/2026@1", "CN/2027@1", employer + "/2026@1")
                .isSorted();
        assertThatThrownBy(() -> calendars.getCovering(employer, LocalDate.of(2029, 12, 31), LocalDate.of(2030, 1, 1)))
                .isInstanceOf(RequestFailure.class)
                .hasMessageContaining(employer)
                .hasMessageContaining("2029, 2030")
                .hasMessageContaining("PUT /api/v1/calendars/CN/{year}");
    }

    @Test
    void theBuiltInCalendarIsANationsAndFixed() {
        admin().get("/calendars/CN")
                .then()
                .statusCode(200)
                .body("layer", equalTo("NATION"), "parent", equalTo(null))
                .body("years.year", hasItems(2007, 2026, 2027))
                .body("years.find { it.year == 2027 }.status", equalTo("PROJECTED"));
        admin().body(definition("Mine", "NATION", null))
                .put("/calendars/CN")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/built-in"));
    }

    @Test
    void aCalendarOfYearsOnlyIsANationsUntilItIsDefined() {
        var code = code();
        admin().body("{\"source\":\"x\",\"days\":[]}")
                .put("/calendars/" + code + "/2026")
                .then()
                .statusCode(201);

        admin().get("/calendars/" + code)
                .then()
                .statusCode(200)
                .body("name", equalTo(code), "layer", equalTo("NATION"), "parent", equalTo(null));
        admin().body(definition("Province", "PROVINCE", "CN"))
                .put("/calendars/" + code)
                .then()
                .statusCode(201)
                .body("years.year", contains(2026));
    }

    @Test
    void everyFaultOfADefinitionIsToldAndNothingIsStored() {
        var code = code();
        var path = "/calendars/" + code;

        admin().body("{\"code\":\"other\",\"parent\":\"nowhere\"}")
                .put(path)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.field", contains("code", "name", "layer", "parent"))
                .body("faults[3].reason", equalTo("is not a calendar"));
        admin().body(definition("Nation", "NATION", "CN"))
                .put(path)
                .then()
                .statusCode(422)
                .body("faults.field", contains("parent"));
        admin().body(definition("Galaxy", "GALAXY", null)).put(path).then().statusCode(400);
        admin().body("{\"layers\":1}").put(path).then().statusCode(400);
        admin().put(path).then().statusCode(400);
        admin().body(definition("Name", "NATION", null))
                .put("/calendars/-")
                .then()
                .statusCode(422);
        admin().get(path).then().statusCode(404).body("type", equalTo("/problems/calendar-not-found"));
    }

    @Test
    void layersThatMakeACycleAreRefusedByName() {
        var province = code();
        var employer = code();
        admin().body(definition("Province", "PROVINCE", "CN")).put("/calendars/" + province);
        admin().body(definition("Employer", "EMPLOYER", province)).put("/calendars/" + employer);

        admin().body(definition("Province", "PROVINCE", employer))
                .put("/calendars/" + province)
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("parent"))
                .body(
                        "faults[0].reason",
                        equalTo("makes a cycle: %s → %s → %s".formatted(province, employer, province)));
        admin().body(definition("Employer", "EMPLOYER", employer))
                .put("/calendars/" + employer)
                .then()
                .statusCode(422)
                .body("faults[0].reason", containsString("makes a cycle"));
        admin().body(definition("Province", "EMPLOYER", "CN"))
                .put("/calendars/" + province)
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("layer"), "faults[0].reason", containsString(employer));
        admin().get("/calendars/" + province)
                .then()
                .body("layer", equalTo("PROVINCE"), "parent", equalTo("CN"), "name", equalTo("Province"));
    }

    @Test
    void aDryRunDefinesNothing() {
        var path = "/calendars/" + code();

        admin().body(definition("Province", "PROVINCE", "CN"))
                .put(path + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("reopens", empty());
        admin().get(path).then().statusCode(404);
    }

    @Test
    void everybodyReadsLayersAndAdministratorsDefineThem() {
        var agent = Http.account("agent", "0001", "anywhere");
        var scheduler = Http.account("scheduler", null);

        as(agent, PASSWORD).get("/calendars/CN").then().statusCode(200);
        as(scheduler, PASSWORD)
                .body(definition("Mine", "PROVINCE", "CN"))
                .put("/calendars/" + code())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
        Http.anonymous().get("/calendars/CN").then().statusCode(401);
    }

    private static String definition(String name, String layer, String parent) {
        return "{\"name\":\"%s\",\"layer\":\"%s\",\"parent\":%s}"
                .formatted(name, layer, parent == null ? "null" : "\"" + parent + "\"");
    }

    private static String code() {
        return "L" + UUID.randomUUID().toString().substring(0, 8);
    }
}
