package io.diapason.challenge;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statements by hand, within the current transaction: the database is good at sets. Arrays of Java become arrays of
 * PostgreSQL, for {@code unnest} and {@code any}.
 */
@ApplicationScoped
public class Sql {
    private static final Map<Class<?>, String> ARRAYS = Map.of(
            String[].class, "text",
            UUID[].class, "uuid",
            Long[].class, "int8",
            Boolean[].class, "bool",
            BigDecimal[].class, "numeric",
            LocalDate[].class, "date",
            Instant[].class, "timestamptz",
            byte[][].class, "bytea");

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String statement, Reader<T> reader, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(connection, prepared, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new Failed(failure);
        }
    }

    /** The only row, or null when there is none. */
    public <T> @Nullable T one(String statement, Reader<T> reader, @Nullable Object... values) {
        List<T> found = list(statement, reader, values);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The number of rows changed. */
    public int update(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(connection, prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new Failed(failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement prepared, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            String array = value == null ? null : ARRAYS.get(value.getClass());
            if (array != null) {
                prepared.setArray(i + 1, connection.createArrayOf(array, (Object[]) value));
            } else if (value instanceof Instant instant) {
                prepared.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            } else {
                prepared.setObject(i + 1, value);
            }
        }
    }

    /** The instant of a timestamptz column, or null. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The database refused or is away; the cause says which. */
    public static final class Failed extends RuntimeException {
        Failed(SQLException cause) {
            super(cause.getMessage(), cause);
        }

        /** PostgreSQL's code, e.g. 23505 for a key that is taken. */
        public String state() {
            return getCause() instanceof SQLException failure && failure.getSQLState() != null
                    ? failure.getSQLState()
                    : "";
        }
    }
}
