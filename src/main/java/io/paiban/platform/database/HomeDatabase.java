package io.paiban.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * The PostgreSQL server that comes with the product and keeps its data in the product's home folder.
 *
 * <p>It survives restarts and power cuts (fsync and synchronous commit are on), asks for a password, and listens on the loopback
 * address only. A server that a killed process left running is stopped first, so that exactly one works on the data.
 */
public final class HomeDatabase implements AutoCloseable {

    private static final String POSTGRES_MAJOR = "18";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FileChannel lockFile;
    private final FileLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private HomeDatabase(FileChannel lockFile, FileLock lock, EmbeddedPostgres server, String password) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on the data in the home folder, making both on first use.
     *
     * @throws StartFailure if the folder cannot be used, belongs to another process or a newer version, or the platform has no
     *     PostgreSQL binaries
     */
    public static HomeDatabase start(Path home) {
        var folder = home.toAbsolutePath().normalize();
        makeWritable(folder);
        var lockFile = openLock(folder);
        var lock = takeLock(folder, lockFile);
        try {
            var data = folder.resolve("postgres");
            checkServerVersion(data);
            stopLeftover(data);
            var password = password(folder);
            var server = launch(folder, data, password);
            secure(server, data, password);
            var database = new HomeDatabase(lockFile, lock, server, password);
            database.checkSchema();
            return database;
        } catch (RuntimeException e) {
            closeQuietly(lockFile);
            throw e;
        }
    }

    /** Where the server can be reached by this process. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort());
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
            lock.release();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            closeQuietly(lockFile);
        }
    }

    private static void makeWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "write", ".test"));
        } catch (IOException e) {
            throw new StartFailure(
                    "The folder %s is not writable (%s). Set PAIBAN_HOME to a folder that this user may write to."
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
    }

    private static FileChannel openLock(Path folder) {
        try {
            return FileChannel.open(folder.resolve("paiban.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartFailure("The lock file in %s cannot be opened.".formatted(folder), e);
        }
    }

    private static FileLock takeLock(Path folder, FileChannel channel) {
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException | IOException e) {
            // Reported below like a lock that another process holds.
        }
        closeQuietly(channel);
        throw new StartFailure(
                "Another Paiban is running with the folder %s. Stop it, or set PAIBAN_HOME to another folder."
                        .formatted(folder));
    }

    private static void checkServerVersion(Path data) {
        var file = data.resolve("PG_VERSION");
        try {
            if (Files.exists(file)) {
                var found = Files.readString(file).strip();
                if (!found.equals(POSTGRES_MAJOR)) {
                    throw new StartFailure(
                            "The data in %s belongs to PostgreSQL %s, this version of Paiban works with PostgreSQL %s. Start the version of Paiban that wrote it, or set PAIBAN_HOME to another folder."
                                    .formatted(data, found, POSTGRES_MAJOR));
                }
            }
        } catch (IOException e) {
            throw new StartFailure("The file %s cannot be read.".formatted(file), e);
        }
    }

    private static void stopLeftover(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            var leftover = ProcessHandle.of(pid).filter(process -> process.info()
                    .command()
                    .map(command -> command.contains("postgres"))
                    .orElse(false));
            if (leftover.isPresent()) {
                // SIGINT is PostgreSQL's fast shutdown; ProcessHandle.destroy() would wait for every client.
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
                leftover.get().onExit().get(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            }
            Files.deleteIfExists(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while stopping a leftover database server.", e);
        } catch (IOException
                | NumberFormatException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new StartFailure(
                    "A database server that an earlier Paiban left running on %s cannot be stopped. Stop it by hand."
                            .formatted(data),
                    e);
        }
    }

    private static String password(Path folder) {
        var file = folder.resolve("postgres.password");
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                Files.writeString(file, HexFormat.of().formatHex(bytes));
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartFailure("The file %s cannot be read or written.".formatted(file), e);
        }
    }

    private static EmbeddedPostgres launch(Path folder, Path data, String password) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setConnectConfig("password", password)
                    .setPGStartupWait(PATIENCE)
                    .start();
        } catch (IOException | IllegalStateException e) {
            if (String.valueOf(e.getMessage()).contains("Missing embedded postgres binaries")) {
                throw new StartFailure(
                        "There is no embedded PostgreSQL for this platform (%s, %s). Set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to use a PostgreSQL 18 of your own."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                        e);
            }
            throw new StartFailure(
                    "The embedded PostgreSQL did not start on %s: %s".formatted(data, e.getMessage()), e);
        }
    }

    /** A fresh cluster trusts everybody on this machine; from here on the password is asked for. */
    private static void secure(EmbeddedPostgres server, Path data, String password) {
        var rules = data.resolve("pg_hba.conf");
        var wanted = List.of("local all all scram-sha-256", "host all all 127.0.0.1/32 scram-sha-256");
        try {
            if (Files.readAllLines(rules).equals(wanted)) {
                return;
            }
            var url = "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(server.getPort());
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute("ALTER USER postgres PASSWORD '%s'".formatted(password));
                Files.write(rules, wanted);
                statement.execute("SELECT pg_reload_conf()");
            }
        } catch (IOException | SQLException e) {
            throw new StartFailure("The embedded PostgreSQL cannot be given a password.", e);
        }
    }

    private void checkSchema() {
        try (var connection = DriverManager.getConnection(jdbcUrl(), user(), password);
                var statement = connection.createStatement()) {
            try (var exists = statement.executeQuery("SELECT to_regclass('flyway_schema_history')")) {
                exists.next();
                if (exists.getString(1) == null) {
                    return;
                }
            }
            try (var result = statement.executeQuery(
                    "SELECT max(version::int) FROM flyway_schema_history WHERE success AND version IS NOT NULL")) {
                result.next();
                int found = result.getInt(1);
                if (found > SchemaVersion.CURRENT) {
                    throw new StartFailure(
                            "The data folder belongs to a newer version of Paiban (schema %d, this version knows %d). Start that version, or set PAIBAN_HOME to another folder."
                                    .formatted(found, SchemaVersion.CURRENT));
                }
            }
        } catch (SQLException e) {
            close();
            throw new StartFailure("The schema version cannot be read.", e);
        } catch (StartFailure e) {
            close();
            throw e;
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The process is giving the file up anyway.
        }
    }
}
