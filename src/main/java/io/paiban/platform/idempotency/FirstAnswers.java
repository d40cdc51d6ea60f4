package io.paiban.platform.idempotency;

import io.paiban.platform.problem.ProblemType;
import io.paiban.platform.problem.RequestFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The first answers to requests with a key, in the database. Each method is one transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class FirstAnswers {

    /** A request without an answer after this time died with its server; its key may be used again. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    private final DataSource database;
    private final Clock clock;

    FirstAnswers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What the first request was answered. */
    record Answer(int status, @Nullable String location, @Nullable String body) {}

    /**
     * Takes the key for a request, or finds what it was answered before.
     *
     * @param request method and address
     * @return the first answer; empty where this request is the first
     * @throws RequestFailure with {@code KEY_IN_USE} if the key belongs to another request, or to one that is still at work
     */
    Optional<Answer> claim(String user, String key, String request) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        """
                        INSERT INTO idempotency (user_name, key, request, received_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (user_name, key) DO UPDATE SET received_at = excluded.received_at
                        WHERE idempotency.status IS NULL AND idempotency.received_at < ?
                          AND idempotency.request = excluded.request
                        """);
                var select = connection.prepareStatement(
                        "SELECT request, status, location, body FROM idempotency WHERE user_name = ? AND key = ?")) {
            var now = clock.instant();
            insert.setString(1, user);
            insert.setString(2, key);
            insert.setString(3, request);
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.setObject(5, abandonedBefore(now).atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 1) {
                return Optional.empty();
            }
            select.setString(1, user);
            select.setString(2, key);
            try (var result = select.executeQuery()) {
                result.next();
                if (!result.getString(1).equals(request)) {
                    throw inUse("The key (%s) was used for another request: %s.".formatted(key, result.getString(1)));
                }
                int status = result.getInt(2);
                if (result.wasNull()) {
                    throw inUse("The first request with the key (%s) is still at work.".formatted(key));
                }
                return Optional.of(new Answer(status, result.getString(3), result.getString(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency key could not be read.", e);
        }
    }

    private static Instant abandonedBefore(Instant now) {
        return now.minus(ABANDONED);
    }

    private static RequestFailure inUse(String detail) {
        return new RequestFailure(ProblemType.KEY_IN_USE, detail);
    }

    /** Remembers what the first request was answered. */
    void keep(String user, String key, Answer answer) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE idempotency SET status = ?, location = ?, body = ? WHERE user_name = ? AND key = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.body());
            update.setString(4, user);
            update.setString(5, key);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The answer could not be kept.", e);
        }
    }

    /** Gives the key of a refused request free: it changed nothing and may be sent again, corrected. */
    void release(String user, String key) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "DELETE FROM idempotency WHERE user_name = ? AND key = ? AND status IS NULL")) {
            delete.setString(1, user);
            delete.setString(2, key);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency key could not be released.", e);
        }
    }
}
