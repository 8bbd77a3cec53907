package io.diapason.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the relay's own connections: its role sees the outbox of every organisation and nothing else, and an advisory
 * lock needs a connection that no pool hands on.
 */
@ApplicationScoped
public class RelayDatabase {
    private final String url;
    private final String user;
    private final String password;

    RelayDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "diapason.relay.username") String user,
            @ConfigProperty(name = "diapason.relay.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** A connection in auto-commit mode, the caller's to close. */
    public Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "diapason-relay");
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "30");
        login.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, login);
    }
}
