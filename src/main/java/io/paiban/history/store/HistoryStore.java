package io.paiban.history.store;

import io.paiban.history.model.IntervalActual;
import io.paiban.history.model.ReadPosition;
import io.paiban.shared.time.TimeSpan;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Intervals in the database. Speaks JDBC, because one import holds more rows than an object mapper should carry. */
@ApplicationScoped
public class HistoryStore {

    private final DataSource database;

    HistoryStore(DataSource database) {
        this.database = database;
    }

    /**
     * Stores intervals; those already known with the same figures stay untouched.
     *
     * @return how many were known with other figures and have been replaced
     */
    public int put(String hotline, List<IntervalActual> rows) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // Two imports into one hotline take turns: otherwise both could count the same interval as replaced.
            try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext(?))")) {
                lock.setString(1, "history/" + hotline);
                lock.execute();
            }
            statement.execute("CREATE TEMP TABLE incoming (queue text, start_at timestamptz, offered int, answered int,"
                    + " abandoned int, handle_seconds double precision) ON COMMIT DROP");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY incoming FROM STDIN (FORMAT csv)", new StringReader(csv(rows)));
            int replaced = replace(connection, hotline);
            insert(connection, hotline);
            return replaced;
        } catch (SQLException e) {
            throw new IllegalStateException("The history could not be stored.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int replace(Connection connection, String hotline) throws SQLException {
        try (var update = connection.prepareStatement(
                """
                UPDATE history_interval h
                SET offered = i.offered, answered = i.answered, abandoned = i.abandoned, handle_seconds = i.handle_seconds
                FROM incoming i
                WHERE h.hotline = ? AND h.queue = i.queue AND h.start_at = i.start_at
                  AND (h.offered, h.answered, h.abandoned, h.handle_seconds)
                      IS DISTINCT FROM (i.offered, i.answered, i.abandoned, i.handle_seconds)
                """)) {
            update.setString(1, hotline);
            return update.executeUpdate();
        }
    }

    private static void insert(Connection connection, String hotline) throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                INSERT INTO history_interval
                SELECT ?, queue, start_at, offered, answered, abandoned, handle_seconds FROM incoming
                ON CONFLICT DO NOTHING
                """)) {
            insert.setString(1, hotline);
            insert.executeUpdate();
        }
    }

    private static String csv(List<IntervalActual> rows) {
        var text = new StringBuilder(rows.size() * 48);
        for (var row : rows) {
            text.append('"')
                    .append(row.queue().replace("\"", "\"\""))
                    .append("\",")
                    .append(row.start())
                    .append(',')
                    .append(row.offered())
                    .append(',');
            append(text, row.answered()).append(',');
            append(text, row.abandoned()).append(',');
            append(text, row.handleSeconds()).append('\n');
        }
        return text.toString();
    }

    private static StringBuilder append(StringBuilder text, @Nullable Object value) {
        return value == null ? text : text.append(value);
    }

    /**
     * Intervals in the order of time and queue.
     *
     * @param queue only this queue; null = all
     * @param span only intervals that start in it
     * @param after only what follows this start and queue; null = from the beginning
     * @param limit most intervals wanted
     */
    public List<IntervalActual> list(
            String hotline, @Nullable String queue, TimeSpan span, @Nullable ReadPosition after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        """
                        SELECT queue, start_at, offered, answered, abandoned, handle_seconds FROM history_interval
                        WHERE hotline = ? AND (?::text IS NULL OR queue = ?) AND start_at >= ? AND start_at < ?
                          AND (start_at, queue) > (?, ?)
                        ORDER BY start_at, queue LIMIT ?
                        """)) {
            select.setFetchSize(10_000);
            select.setString(1, hotline);
            select.setString(2, queue);
            select.setString(3, queue);
            set(select, 4, span.start());
            set(select, 5, span.end());
            set(select, 6, after == null ? span.start().minusSeconds(1) : after.start());
            select.setString(7, after == null ? "" : after.queue());
            select.setInt(8, limit);
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("The history could not be read.", e);
        }
    }

    /** From the first interval to the end of the last one of a queue; empty where there is none. */
    public Optional<TimeSpan> span(String hotline, String queue) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT min(start_at), max(start_at) FROM history_interval WHERE hotline = ? AND queue = ?")) {
            select.setString(1, hotline);
            select.setString(2, queue);
            try (var result = select.executeQuery()) {
                result.next();
                var first = result.getObject(1, OffsetDateTime.class);
                return first == null
                        ? Optional.empty()
                        : Optional.of(new TimeSpan(
                                first.toInstant(),
                                result.getObject(2, OffsetDateTime.class)
                                        .toInstant()
                                        .plusSeconds(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history could not be read.", e);
        }
    }

    private static void set(PreparedStatement statement, int index, Instant moment) throws SQLException {
        statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
    }

    private static List<IntervalActual> read(PreparedStatement select) throws SQLException {
        var rows = new ArrayList<IntervalActual>();
        try (var result = select.executeQuery()) {
            while (result.next()) {
                rows.add(new IntervalActual(
                        result.getString(1),
                        result.getObject(2, OffsetDateTime.class).toInstant(),
                        result.getInt(3),
                        integer(result, 4),
                        integer(result, 5),
                        result.getObject(6, Double.class)));
            }
        }
        return rows;
    }

    private static @Nullable Integer integer(ResultSet result, int column) throws SQLException {
        return result.getObject(column, Integer.class);
    }
}
