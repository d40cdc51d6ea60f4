package io.paiban.attendance.store;

import io.paiban.attendance.model.Punch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Punches in the database. They are added and read, never changed. Speaks JDBC, because devices send them by the thousand. */
@ApplicationScoped
public class PunchStore {

    private final DataSource database;

    PunchStore(DataSource database) {
        this.database = database;
    }

    /**
     * Adds punches; one that is already there with the same person, moment, direction and source is left as it is.
     *
     * @return how many were new
     */
    public int add(String hotline, List<Punch> punches) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        INSERT INTO punch (id, hotline, employee, at, direction, source, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)) {
            for (var punch : punches) {
                insert.setObject(1, punch.id());
                insert.setString(2, hotline);
                insert.setString(3, punch.employee());
                set(insert, 4, punch.at());
                insert.setString(5, punch.direction().name());
                insert.setString(6, punch.source());
                set(insert, 7, punch.receivedAt());
                insert.addBatch();
            }
            return Arrays.stream(insert.executeBatch()).sum();
        } catch (SQLException e) {
            throw new IllegalStateException("The punches could not be stored.", e);
        }
    }

    /**
     * Punches in the order of time.
     *
     * @param employee only this person's; null = everybody's
     * @param from inclusive
     * @param to exclusive
     */
    public List<Punch> list(String hotline, @Nullable String employee, Instant from, Instant to) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        """
                        SELECT id, employee, at, direction, source, received_at FROM punch
                        WHERE hotline = ? AND (?::text IS NULL OR employee = ?) AND at >= ? AND at < ?
                        ORDER BY at, employee, id
                        """)) {
            select.setString(1, hotline);
            select.setString(2, employee);
            select.setString(3, employee);
            set(select, 4, from);
            set(select, 5, to);
            var punches = new ArrayList<Punch>();
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    punches.add(new Punch(
                            result.getObject(1, UUID.class),
                            result.getString(2),
                            result.getObject(3, OffsetDateTime.class).toInstant(),
                            Punch.Direction.valueOf(result.getString(4)),
                            result.getString(5),
                            result.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return punches;
        } catch (SQLException e) {
            throw new IllegalStateException("The punches could not be read.", e);
        }
    }

    private static void set(PreparedStatement statement, int index, Instant moment) throws SQLException {
        statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
    }
}
