package io.diapason.local.keycloak;

import io.diapason.local.part.HealthCheck;
import io.diapason.local.part.Part;
import io.diapason.local.part.Progress;
import io.diapason.local.postgres.Postgres;
import io.diapason.local.settings.Folders;
import io.diapason.local.settings.Port;
import io.diapason.local.settings.Ports;
import io.diapason.local.settings.Secrets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The identity provider, with its database on the same PostgreSQL server as the services'. */
public final class Keycloak implements Part {
    public static final String NAME = "keycloak";
    private static final String ADMIN = "admin";

    private final Distribution distribution;
    private final Ports ports;
    private final Secrets secrets;

    public Keycloak(Folders folders, Ports ports, Secrets secrets) {
        this.distribution = new Distribution(folders);
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return ports.of(Port.KEYCLOAK);
    }

    @Override
    public Set<String> needs() {
        return Set.of(Postgres.NAME);
    }

    @Override
    public Duration deadline() {
        return Duration.ofSeconds(120);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        distribution.prepare(progress);
    }

    @Override
    public List<String> command() {
        return distribution.start(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port(),
                "--http-management-port=" + ports.managementOf(Port.KEYCLOAK),
                "--hostname=http://localhost:" + port(),
                "--db-url=jdbc:postgresql://127.0.0.1:%d/keycloak".formatted(ports.of(Port.POSTGRES)),
                "--db-username=keycloak",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=12",
                "--log-console-format=%d{HH:mm:ss.SSS} %-5p [%c{2.}] %s%e%n"));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD",
                "keycloak",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.of("keycloak-admin"));
    }

    @Override
    public boolean isReady() throws IOException {
        return HealthCheck.passes(ports.managementOf(Port.KEYCLOAK), "/health/ready");
    }

    @Override
    public void settle(Progress progress) throws IOException, InterruptedException {
        AdminApi api = AdminApi.signIn("http://localhost:" + port(), ADMIN, secrets.of("keycloak-admin"));
        new Realm(api, "http://localhost:" + ports.of(Port.GATEWAY)).bringUpToDate(progress);
    }
}
