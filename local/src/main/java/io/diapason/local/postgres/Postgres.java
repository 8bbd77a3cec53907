package io.diapason.local.postgres;

import io.diapason.local.CannotStart;
import io.diapason.local.part.Commands;
import io.diapason.local.part.Part;
import io.diapason.local.part.Progress;
import io.diapason.local.settings.Folders;
import io.diapason.local.settings.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The one database server: durable (what was accepted survives a crash), passwords checked, loopback only. */
public final class Postgres implements Part {
    public static final String NAME = "postgres";
    private static final String VERSION = "18.6";

    private final Path programs;
    private final Path above;
    private final Path data;
    private final int port;
    private final Secrets secrets;
    private List<String> asOrdinaryUser = List.of();

    public Postgres(Folders folders, int port, Secrets secrets) {
        this.programs = folders.tools().resolve("postgres-" + VERSION);
        this.above = folders.data("");
        this.data = folders.data(NAME);
        this.port = port;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Duration deadline() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Binaries.unpackInto(programs);
        asOrdinaryUser = ordinaryUser();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        StalePostmaster.forget(data);
    }

    /** PostgreSQL refuses to run as root; a user namespace makes it an ordinary user without needing an account. */
    private static List<String> ordinaryUser() throws InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!Commands.succeeds("unshare", "-U", "true")) {
            throw new CannotStart("PostgreSQL does not run as root, and this machine does not allow user namespaces "
                    + "(unshare -U). Start ./diapason as an ordinary user.");
        }
        return List.of("unshare", "-U");
    }

    private void initialise() throws IOException, InterruptedException {
        Folders.delete(data);
        Files.createDirectories(above);
        Path password = Files.createTempFile(above, "first", ".password");
        try {
            Files.writeString(password, secrets.of("postgres"));
            List<String> command = new ArrayList<>(asOrdinaryUser);
            command.addAll(List.of(programs.resolve("bin/initdb").toString(), "-D", data.toString()));
            command.addAll(List.of("-U", "postgres", "-A", "scram-sha-256", "--pwfile=" + password));
            command.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            command.addAll(List.of("--locale=C", "-T", "simple"));
            Commands.run(command, above, Map.of("TZ", "UTC"));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(asOrdinaryUser);
        command.addAll(List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "shared_buffers=64MB",
                "max_connections=120",
                "max_wal_size=512MB",
                "autovacuum_naptime=20s",
                "jit=off",
                "log_min_messages=warning",
                "timezone=UTC")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    @Override
    public boolean isReady() throws SQLException {
        try (Connection admin = connect("postgres")) {
            return admin.isValid(2);
        }
    }

    @Override
    public void settle(Progress progress) throws SQLException {
        try (Connection admin = connect("postgres")) {
            Roles.create(admin);
        }
        for (String service : Roles.SERVICES) {
            try (Connection admin = connect(service)) {
                Roles.grantIn(admin, service);
            }
        }
    }

    /** Fast shutdown: open transactions are rolled back, the data is checkpointed. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.of("postgres"));
        login.setProperty("connectTimeout", "2");
        login.setProperty("loginTimeout", "5");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), login);
    }
}
