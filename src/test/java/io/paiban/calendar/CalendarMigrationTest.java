package io.paiban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Calendars that were stored before years had versions. */
class CalendarMigrationTest {

    @Test
    void aYearStoredBeforeVersionsKeepsItsLastOne() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var database = Flyway.configure().dataSource(server.getPostgresDatabase());
            database.target("1").load().migrate();
            statement.execute("INSERT INTO calendar_year (calendar, year, status, source, days, revision) VALUES"
                    + " ('FR', 2026, 'OFFICIAL', 'decree', '[]', 0), ('FR', 2027, 'OFFICIAL', 'decree', '[]', 3)");

            database.target("2").load().migrate();

            try (var rows = statement.executeQuery(
                    "SELECT string_agg(concat_ws(' ', year, version, recorded_by, published_on), ', ' ORDER BY year)"
                            + " FROM calendar_year")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("2026 1 unknown, 2027 4 unknown");
            }
        }
    }
}
