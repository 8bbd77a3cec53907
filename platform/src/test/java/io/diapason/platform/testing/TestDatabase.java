package io.diapason.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** The module's PostgreSQL: the same roles as in production, so that a missing grant or policy fails a test. */
public final class TestDatabase {
    private static TestDatabase shared;

    private final EmbeddedPostgres server;

    private TestDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create role test_owner nologin");
            for (String role : new String[] {"test_migrator", "test_app", "test_relay"}) {
                statement.execute("create role " + role + " login nobypassrls password '" + role + "'");
            }
            statement.execute("grant test_owner to test_migrator with inherit false, set true");
            statement.execute("create database test owner test_owner");
        }
        try (Connection admin = asAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("alter schema public owner to test_owner");
            statement.execute("grant usage on schema public to test_app, test_relay");
        }
    }

    public static synchronized TestDatabase shared() {
        if (shared == null) {
            try {
                shared = new TestDatabase();
            } catch (IOException | SQLException failure) {
                throw new IllegalStateException("cannot start PostgreSQL for tests", failure);
            }
        }
        return shared;
    }

    /** A connection that sees everything, for assertions on rows where the row is the promise. */
    public Connection asAdmin() throws SQLException {
        return server.getDatabase("postgres", "test").getConnection();
    }

    /** A connection with the service's own rights. */
    public Connection asService() throws SQLException {
        return DriverManager.getConnection(url(), "test_app", "test_app");
    }

    String url() {
        return server.getJdbcUrl("postgres", "test").replaceAll("\\?.*", "");
    }

    Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", url()),
                Map.entry("quarkus.datasource.username", "test_app"),
                Map.entry("quarkus.datasource.password", "test_app"),
                Map.entry("quarkus.flyway.username", "test_migrator"),
                Map.entry("quarkus.flyway.password", "test_migrator"),
                Map.entry("quarkus.flyway.init-sql", "SET ROLE test_owner"),
                Map.entry("quarkus.flyway.placeholders.app", "test_app"),
                Map.entry("quarkus.flyway.placeholders.relay", "test_relay"),
                Map.entry("quarkus.flyway.placeholders.owner", "test_owner"),
                Map.entry("diapason.relay.username", "test_relay"),
                Map.entry("diapason.relay.password", "test_relay"));
    }
}
