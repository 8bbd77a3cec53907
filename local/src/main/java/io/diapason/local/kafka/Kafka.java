package io.diapason.local.kafka;

import io.diapason.local.part.Commands;
import io.diapason.local.part.Jvm;
import io.diapason.local.part.Part;
import io.diapason.local.part.Progress;
import io.diapason.local.settings.Folders;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** The broker: one node that is broker and controller at once. */
public final class Kafka implements Part {
    public static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 192;

    private final Path data;
    private final Path run;
    private final Path settings;
    private final Path classes;
    private final String libraries;
    private final int port;
    private final int controllerPort;

    public Kafka(Folders folders, int port, int controllerPort) {
        this.data = folders.data(NAME);
        this.run = folders.run();
        this.settings = run.resolve("kafka.properties");
        this.classes = folders.classes(NAME);
        this.libraries = folders.checkout().resolve("local/target/lib") + "/*";
        this.port = port;
        this.controllerPort = controllerPort;
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
        Files.writeString(settings, BrokerSettings.of(port, controllerPort, data));
        if (!Files.exists(data.resolve("meta.properties"))) {
            Commands.run(
                    java(64).run(
                                    "kafka.tools.StorageTool",
                                    "format",
                                    "-t",
                                    Uuid.randomUuid().toString(),
                                    "-c",
                                    settings.toString(),
                                    "--ignore-formatted"),
                    run,
                    Map.of());
        }
    }

    @Override
    public List<String> command() {
        return java(HEAP_MEGABYTES).rememberingClasses(classes).run("kafka.Kafka", settings.toString());
    }

    private Jvm java(int heapMegabytes) {
        return new Jvm(heapMegabytes)
                .with("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .with("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .with("-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS")
                .with("-cp", libraries);
    }

    /** An open port is not readiness: the broker must say that it leads. */
    @Override
    public boolean isReady() throws InterruptedException, ExecutionException, TimeoutException {
        if (!isOpen()) {
            return false;
        }
        Admin admin = admin();
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } finally {
            // closing waits for open questions otherwise
            admin.close(Duration.ZERO);
        }
    }

    private boolean isOpen() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Override
    public void settle(Progress progress) throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = admin()) {
            Set<String> there = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", "127.0.0.1:" + port,
                "request.timeout.ms", 10_000,
                "reconnect.backoff.ms", 50,
                "reconnect.backoff.max.ms", 200));
    }
}
