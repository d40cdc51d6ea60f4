package io.paiban;

import io.paiban.platform.database.HomeDatabase;
import io.paiban.platform.database.StartFailure;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/** Starts the product: its own database where no other is named, then the server. */
@QuarkusMain
public final class Paiban {

    /** System property that says that the product started a database of its own. */
    public static final String OWN_DATABASE = "paiban.own-database";

    private static final int DEFAULT_PORT = 8080;

    private Paiban() {}

    public static void main(String... args) {
        try {
            checkPort();
            if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") == null) {
                startOwnDatabase();
            }
        } catch (StartFailure e) {
            System.err.println("Paiban cannot start. " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }

    private static void startOwnDatabase() {
        var home = Optional.ofNullable(System.getenv("PAIBAN_HOME")).orElse("./data");
        var database = HomeDatabase.start(Path.of(home));
        System.setProperty(OWN_DATABASE, "true");
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        // Quarkus' own shutdown hook ends the server first; the database goes when nobody can be using it any more.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitServerEnd(database), "stop-database"));
    }

    private static void awaitServerEnd(HomeDatabase database) {
        Quarkus.waitForExit();
        database.close();
    }

    private static void checkPort() {
        int port = Optional.ofNullable(System.getenv("QUARKUS_HTTP_PORT"))
                .or(() -> Optional.ofNullable(System.getProperty("quarkus.http.port")))
                .map(Integer::parseInt)
                .orElse(DEFAULT_PORT);
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %d is taken. Stop what is listening there, or set QUARKUS_HTTP_PORT to another port."
                            .formatted(port),
                    e);
        }
    }
}
