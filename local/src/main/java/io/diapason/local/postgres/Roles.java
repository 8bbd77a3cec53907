package io.diapason.local.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Databases and roles, the same as in production. For each service: an owner who cannot log in, a migrator who may act
 * as the owner, the service's own role (no owner, bound by row-level security), and the relay of its outbox.
 */
final class Roles {
    static final List<String> SERVICES = List.of("persona", "challenge", "compensation");

    private Roles() {}

    /** Creates what is missing on the server; {@code admin} is connected to the maintenance database. */
    static void create(Connection admin) throws SQLException {
        for (String service : SERVICES) {
            role(admin, service + "_owner", "nologin");
            for (String login : List.of("_migrator", "_app", "_relay")) {
                role(admin, service + login, "login nobypassrls password '" + service + login + "'");
            }
            run(admin, "grant %1$s_owner to %1$s_migrator with inherit false, set true".formatted(service));
            database(admin, service, service + "_owner");
            run(admin, "revoke all on database %s from public".formatted(service));
            run(admin, "grant connect on database %1$s to %1$s_migrator, %1$s_app, %1$s_relay".formatted(service));
        }
        role(admin, "keycloak", "login password 'keycloak'");
        database(admin, "keycloak", "keycloak");
    }

    /** The rights inside a service's database; {@code admin} is connected to it. */
    static void grantIn(Connection admin, String service) throws SQLException {
        run(admin, "alter schema public owner to %s_owner".formatted(service));
        run(admin, "revoke all on schema public from public");
        run(admin, "grant usage on schema public to %1$s_app, %1$s_relay".formatted(service));
    }

    private static void role(Connection admin, String name, String rights) throws SQLException {
        if (!exists(admin, "select 1 from pg_roles where rolname = '%s'".formatted(name))) {
            run(admin, "create role %s %s".formatted(name, rights));
        }
    }

    private static void database(Connection admin, String name, String owner) throws SQLException {
        if (!exists(admin, "select 1 from pg_database where datname = '%s'".formatted(name))) {
            run(admin, "create database %s owner %s".formatted(name, owner));
        }
    }

    private static boolean exists(Connection admin, String question) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next();
        }
    }

    private static void run(Connection admin, String command) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(command);
        }
    }
}
