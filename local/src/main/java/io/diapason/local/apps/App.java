package io.diapason.local.apps;

import io.diapason.local.CannotStart;
import io.diapason.local.kafka.Kafka;
import io.diapason.local.part.HealthCheck;
import io.diapason.local.part.Jvm;
import io.diapason.local.part.Part;
import io.diapason.local.part.Progress;
import io.diapason.local.postgres.Postgres;
import io.diapason.local.settings.Folders;
import io.diapason.local.settings.Ports;
import io.diapason.local.settings.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One service of the product, run from a copy of its build. */
final class App implements Part {
    private static final int HEAP_MEGABYTES = 128;

    private final Service service;
    private final Folders folders;
    private final Ports ports;
    private final Secrets secrets;

    App(Service service, Folders folders, Ports ports, Secrets secrets) {
        this.service = service;
        this.folders = folders;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public int port() {
        return ports.of(service.port());
    }

    @Override
    public Set<String> needs() {
        return service.hasDatabase() ? Set.of(Postgres.NAME, Kafka.NAME) : Set.of(Kafka.NAME);
    }

    /** Long, since at the very first start Keycloak prepares its own database meanwhile and the services wait for it. */
    @Override
    public Duration deadline() {
        return Duration.ofSeconds(150);
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        Path built = folders.checkout().resolve(service.module()).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new CannotStart(service.module() + " is not built: " + built + " has no quarkus-run.jar.");
        }
        Mirror.copy(built, home());
        if (service == Service.GATEWAY) {
            Path app = folders.checkout().resolve("frontend/dist");
            if (Files.isDirectory(app)) {
                Mirror.copy(app, spa());
            }
        }
    }

    @Override
    public List<String> command() {
        return new Jvm(HEAP_MEGABYTES)
                .rememberingClasses(folders.classes(name()))
                .run("-jar", home().resolve("quarkus-run.jar").toString());
    }

    @Override
    public Map<String, String> environment() {
        return new AppEnvironment(service, ports, secrets, spa()).variables();
    }

    @Override
    public boolean isReady() throws IOException {
        return HealthCheck.passes(ports.managementOf(service.port()), "/q/health/ready");
    }

    private Path home() {
        return folders.apps().resolve(service.module());
    }

    private Path spa() {
        return folders.apps().resolve("spa");
    }
}
