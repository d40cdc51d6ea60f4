package io.paiban.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeDatabaseTest {

    @Test
    void whatWasStoredIsThereAfterARestartAndOnlyForThePassword(@TempDir Path home) throws SQLException {
        try (var database = HomeDatabase.start(home)) {
            execute(database, "CREATE TABLE kept (word text)");
            execute(database, "INSERT INTO kept VALUES ('排班')");
            assertThat(value(database, "SHOW fsync")).isEqualTo("on");
            assertThat(value(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(value(database, "SELECT version()")).startsWith("PostgreSQL 18");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "guess")
                            .close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> HomeDatabase.start(home))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Another Paiban is running");
        }
        try (var database = HomeDatabase.start(home)) {
            assertThat(value(database, "SELECT word FROM kept")).isEqualTo("排班");
            execute(database, "CREATE TABLE flyway_schema_history (version text, success boolean)");
            execute(database, "INSERT INTO flyway_schema_history VALUES ('999', true)");
        }
        assertThatThrownBy(() -> HomeDatabase.start(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("belongs to a newer version of Paiban (schema 999");
    }

    @Test
    void aFolderOfANewerPostgresIsRefusedUntouched(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "19\n");

        assertThatThrownBy(() -> HomeDatabase.start(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("belongs to PostgreSQL 19");
        assertThat(Files.list(home.resolve("postgres"))).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused(@TempDir Path home) throws IOException {
        var file = Files.writeString(home.resolve("file"), "not a folder");

        assertThatThrownBy(() -> HomeDatabase.start(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("is not writable")
                .hasMessageContaining("PAIBAN_HOME");
    }

    @Test
    void theSchemaVersionIsThatOfTheNewestMigration() throws IOException {
        var folder = Path.of("src/main/resources/db/migration");
        try (var files = Files.list(folder)) {
            var newest = files.map(file -> Objects.toString(file.getFileName()))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max();

            assertThat(newest).hasValue(SchemaVersion.CURRENT);
        }
    }

    private static void execute(HomeDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(HomeDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
