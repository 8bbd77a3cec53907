package io.diapason.bench.drivers;

import io.diapason.local.demo.Demo;
import io.diapason.local.kafka.Kafka;
import io.diapason.local.keycloak.Keycloak;
import io.diapason.local.part.HealthCheck;
import io.diapason.local.part.Part;
import io.diapason.local.part.Progress;
import io.diapason.local.part.Supervisor;
import io.diapason.local.postgres.Postgres;
import io.diapason.local.settings.Folders;
import io.diapason.local.settings.Port;
import io.diapason.local.settings.Ports;
import io.diapason.local.settings.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every measurement stands on: the product's own PostgreSQL, Kafka and Keycloak with the demo data loaded, and the
 * product's services, started one by one with the JVM's default flags.
 */
final class Stand implements AutoCloseable {
    static final String SERVER_CORE = "0";
    static final String OTHER_CORE = "1";
    static final String EVERY_CORE = "0,1";

    private final Folders folders;
    private final Ports ports = Ports.of(System.getenv());
    private final Secrets secrets;
    private final Supervisor infrastructure;
    private final Crm crm;

    private Stand() throws IOException, InterruptedException {
        Progress progress = new Progress(System.out, Clock.systemUTC());
        folders = Folders.of(checkout(), System.getenv());
        folders.create();
        if (System.getenv("BENCH_KEEP") == null) {
            folders.empty();
        }
        secrets = new Secrets(folders);
        infrastructure = new Supervisor(
                List.of(
                        new Unbridled(new Postgres(folders, port(Port.POSTGRES), secrets)),
                        new Unbridled(new Kafka(folders, port(Port.KAFKA), port(Port.KAFKA_CONTROLLER))),
                        new Unbridled(new Keycloak(folders, ports, secrets))),
                folders,
                progress);
        Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::stop));
        infrastructure.start();
        try (Server challenge = challengeService(Server.ANY_CORE);
                Server persona = service("persona", Port.PERSONA, Server.ANY_CORE);
                Server compensation = service("compensation", Port.COMPENSATION, Server.ANY_CORE);
                Server gateway = gateway(Server.ANY_CORE, Map.of())) {
            progress.say(
                    "stand",
                    String.join(", ", challenge.name(), persona.name(), compensation.name(), gateway.name())
                            + " load the demo");
            new Demo(ports, folders, progress).load();
            crm = Crm.connect(this);
        }
    }

    static Stand open() throws IOException, InterruptedException {
        return new Stand();
    }

    static Path checkout() {
        return Path.of(System.getProperty("diapason.checkout")).toAbsolutePath();
    }

    static Path logs() throws IOException {
        Path logs = checkout().resolve("bench/target/logs");
        Files.createDirectories(logs);
        return logs;
    }

    /** What a figure depends on, without a word on whose machine it is. */
    static String machine() {
        try {
            String memory = Files.readString(Path.of("/proc/meminfo"))
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("\\D", "");
            String processor = Files.readString(Path.of("/proc/cpuinfo"))
                    .lines()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
            return "a virtual machine with %d cores (%s), %d GB, JDK %s"
                    .formatted(
                            Runtime.getRuntime().availableProcessors(),
                            processor,
                            Math.round(Long.parseLong(memory) / 1048576.0),
                            Runtime.version().feature());
        } catch (IOException unknown) {
            return "an unknown machine";
        }
    }

    int port(Port port) {
        return ports.of(port);
    }

    Crm crm() {
        return crm;
    }

    String brokers() {
        return "127.0.0.1:" + port(Port.KAFKA);
    }

    String databasePassword() {
        return secrets.of("postgres");
    }

    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(Port.POSTGRES), name),
                "postgres",
                databasePassword());
    }

    /** Moves everything that runs now, this process included, to these cores. Servers are started on theirs later. */
    void pin(String cores) throws IOException, InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(List.of(ProcessHandle.current()));
        ProcessHandle.current().descendants().forEach(all::add);
        for (ProcessHandle one : all) {
            new ProcessBuilder("taskset", "-a", "-p", "-c", cores, Long.toString(one.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    Server challengeService(String cores, String... flags) throws IOException, InterruptedException {
        return service("challenge", Port.CHALLENGE, cores, flags);
    }

    Server service(String name, Port port, String cores, String... flags) throws IOException, InterruptedException {
        Map<String, String> environment = common(port);
        environment.put("DIAPASON_DB_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(Port.POSTGRES), name));
        return quarkus(name + "-service", port, cores, environment, flags);
    }

    Server gateway(String cores, Map<String, String> more, String... flags) throws IOException, InterruptedException {
        Map<String, String> environment = common(Port.GATEWAY);
        environment.put("DIAPASON_SESSION_KEY", secrets.of("sessions"));
        environment.put("DIAPASON_PERSONA_URL", "http://127.0.0.1:" + port(Port.PERSONA));
        environment.put("DIAPASON_CHALLENGE_URL", "http://127.0.0.1:" + port(Port.CHALLENGE));
        environment.put("DIAPASON_COMPENSATION_URL", "http://127.0.0.1:" + port(Port.COMPENSATION));
        environment.put("DIAPASON_SPA_DIR", checkout().resolve("frontend/dist").toString());
        // counted as in production, and never reached
        environment.put("DIAPASON_RATE_ORGANISATION", "1000000");
        environment.put("DIAPASON_RATE_CLIENT", "1000000");
        environment.putAll(more);
        return quarkus("gateway", Port.GATEWAY, cores, environment, flags);
    }

    private Map<String, String> common(Port port) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("DIAPASON_LOCAL", "true");
        environment.put("DIAPASON_HTTP_PORT", "" + port(port));
        environment.put("DIAPASON_MANAGEMENT_PORT", "" + ports.managementOf(port));
        environment.put("DIAPASON_PUBLIC_URL", "http://localhost:" + port(Port.GATEWAY));
        environment.put("DIAPASON_KAFKA", brokers());
        environment.put("DIAPASON_OIDC_URL", identityProvider() + "/realms/diapason");
        environment.put("DIAPASON_SECRET_KEY", secrets.of("stored-secrets"));
        return environment;
    }

    String identityProvider() {
        return "http://localhost:" + port(Port.KEYCLOAK);
    }

    private Server quarkus(String module, Port port, String cores, Map<String, String> environment, String... flags)
            throws IOException, InterruptedException {
        List<String> program = new ArrayList<>(List.of(java()));
        program.addAll(List.of(flags));
        String extra = System.getenv().getOrDefault("BENCH_JAVA_FLAGS", "");
        program.addAll(extra.isBlank() ? List.of() : List.of(extra.split(" ")));
        program.addAll(List.of(
                "-jar",
                checkout()
                        .resolve(module + "/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        return Server.start(
                module,
                cores,
                environment,
                program,
                () -> HealthCheck.passes(ports.managementOf(port), "/q/health/ready"));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() {
        infrastructure.stop();
    }

    /** A part of the local product without the flags that make it small: compiled and collected as in production. */
    private record Unbridled(Part part) implements Part {
        @Override
        public String name() {
            return part.name();
        }

        @Override
        public int port() {
            return part.port();
        }

        @Override
        public java.util.Set<String> needs() {
            return part.needs();
        }

        @Override
        public java.time.Duration deadline() {
            return part.deadline();
        }

        @Override
        public void prepare(Progress progress) throws IOException, InterruptedException {
            part.prepare(progress);
        }

        @Override
        public List<String> command() throws IOException {
            return part.command().stream()
                    .filter(word -> !word.equals("-XX:TieredStopAtLevel=1") && !word.equals("-XX:+UseSerialGC"))
                    .map(word -> word.matches("-Xmx\\d+m") ? "-Xmx1g" : word)
                    .toList();
        }

        @Override
        public Map<String, String> environment() {
            return part.environment();
        }

        @Override
        public boolean isReady() throws Exception {
            return part.isReady();
        }

        @Override
        public void settle(Progress progress) throws Exception {
            part.settle(progress);
        }

        @Override
        public String stopSignal() {
            return part.stopSignal();
        }
    }
}
