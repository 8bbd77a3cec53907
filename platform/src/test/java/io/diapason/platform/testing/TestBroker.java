package io.diapason.platform.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker in the test process, with the topics of production. */
public final class TestBroker {
    private static final List<String> COMPACTED = List.of("diapason.crm.connections", "diapason.session.ended");
    private static final List<String> ORDERED_BY_KEY = List.of(
            "diapason.crm.inbound",
            "diapason.persona",
            "diapason.challenge",
            "diapason.compensation",
            "diapason.people",
            "diapason.crm.inbound.challenge-crm.dlq",
            "diapason.challenge.compensation-payout.dlq",
            "diapason.challenge.persona-deals.dlq",
            "diapason.persona.challenge-readiness.dlq",
            "diapason.persona.challenge-notices.dlq",
            "diapason.compensation.challenge-notices.dlq",
            "diapason.compensation.challenge-payouts.dlq");
    private static TestBroker shared;

    private final String address;
    private final Map<String, String> settings;
    private KafkaRaftServer server;

    private TestBroker() throws Exception {
        int port = freePort();
        int controllerPort = freePort();
        Path folder = Files.createTempDirectory("diapason-test-broker");
        address = "127.0.0.1:" + port;
        settings = settings(port, controllerPort, folder);
        format(folder);
        start();
        createTopics();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    public static synchronized TestBroker shared() {
        if (shared == null) {
            try {
                shared = new TestBroker();
            } catch (Exception failure) {
                throw new IllegalStateException("cannot start Kafka for tests", failure);
            }
        }
        return shared;
    }

    public String address() {
        return address;
    }

    /** Takes the broker away, for tests of what happens then. Bring it back with {@link #start()}. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    public synchronized void start() {
        server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
    }

    /** Creates a topic that only one test needs. */
    public void createTopic(String name, int partitions) {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException("cannot create topic " + name, failure);
        }
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        List<NewTopic> topics = new ArrayList<>();
        ORDERED_BY_KEY.forEach(name -> topics.add(new NewTopic(name, 12, (short) 1)));
        COMPACTED.forEach(
                name -> topics.add(new NewTopic(name, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))));
        try (Admin admin = admin()) {
            admin.createTopics(topics).all().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address));
    }

    private static Map<String, String> settings(int port, int controllerPort, Path folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        return settings;
    }

    private static void format(Path folder) throws Exception {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(new ByteArrayOutputStream()))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString());
        formatter.addDirectory(folder.toString());
        formatter.run();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
