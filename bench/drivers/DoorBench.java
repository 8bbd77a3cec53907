package io.diapason.bench.drivers;

import io.diapason.local.settings.Port;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The CRM door against the least that Quarkus and Spring can do: same deliveries, same broker, acks=all. */
final class DoorBench {
    private static final int CONNECTIONS = 512;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final int WARM_UPS = 3;
    /** Deliveries made beforehand for each second of a round; a door that takes more of them ends its round early. */
    private static final int ENOUGH = 40_000;

    /** A door and what it took, round by round. */
    private record Door(Server server, int port, String path, List<Outcome> rounds) {}

    private DoorBench() {}

    static void run(Stand stand) throws Exception {
        Figures figures = new Figures("door", "The CRM door");
        Backlog.makeTopic(stand, "diapason.bench");
        stand.pin(Stand.OTHER_CORE);
        try (Server ours = stand.gateway(Stand.SERVER_CORE, Map.of());
                Server bare = peer(stand, "bare-door", "quarkus-app/quarkus-run.jar", 21201);
                Server spring = peer(stand, "spring-door", "spring-door-1.0.0-SNAPSHOT.jar", 21202)) {
            Door mine = new Door(ours, stand.port(Port.GATEWAY), stand.crm().doorPath(), new ArrayList<>());
            Door least = new Door(bare, 21201, "/door", new ArrayList<>());
            Door usual = new Door(spring, 21202, "/door", new ArrayList<>());
            List<Door> doors = List.of(mine, least, usual);
            for (int lap = 0; lap < WARM_UPS; lap++) {
                for (Door door : doors) {
                    say(door, knock(stand, door, WARM_UP));
                }
            }
            System.out.println("  warm");
            for (int round = 0; round < ROUNDS; round++) {
                for (Door door : doors) {
                    Outcome outcome = knock(stand, door, ROUND);
                    door.rounds().add(outcome);
                    say(door, outcome);
                }
            }
            figures.throughput("against bare Quarkus", mine.rounds(), "Quarkus", least.rounds(), 0.75);
            figures.throughput("against Spring Boot", mine.rounds(), "Spring", usual.rounds(), 1.0);
            explain(figures, mine, least, usual);
        } finally {
            stand.pin(Stand.EVERY_CORE);
        }
        Backlog.skip(stand);
        figures.write();
    }

    private static void explain(Figures figures, Door mine, Door least, Door usual) {
        figures.note(
                "Server on one core; broker, load and the rest on the other. %d connections, %d rounds "
                        + "of %d s in turn, medians.",
                CONNECTIONS, ROUNDS, ROUND.toSeconds());
        figures.note("All three wait 1 ms for a batch to fill and write to topics of 12 partitions. Ours also "
                + "looks at size, type, age, rate, repeats and JSON of a delivery, and counts it.");
        figures.note("Samples taken with the door's former place told where the difference went: a fifth to the "
                + "record (14 headers and a digest beside the body), a fifth to the answer (security headers, "
                + "metrics), a sixth to sign-in's handlers, which the door now stands before, a tenth to the "
                + "JSON. A record with fewer headers and cheaper metrics would close more of it.");
        figures.note(
                "Failures in all rounds: ours %d, Quarkus %d, Spring %d.",
                failures(mine), failures(least), failures(usual));
    }

    private static void say(Door door, Outcome outcome) {
        System.out.println("  " + outcome.line(door.server().name()));
    }

    private static long failures(Door door) {
        return door.rounds().stream().mapToLong(Outcome::failures).sum();
    }

    private static Server peer(Stand stand, String name, String jar, int port)
            throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "PORT",
                "" + port,
                "KAFKA",
                stand.brokers(),
                "SECRET",
                stand.crm().secret());
        String path = Stand.checkout()
                .resolve("bench/peers/" + name + "/target/" + jar)
                .toString();
        return Server.start(
                name, Stand.SERVER_CORE, environment, List.of(Stand.java(), "-jar", path), () -> Probe.open(port));
    }

    private static Outcome knock(Stand stand, Door door, Duration time) throws IOException {
        String path = door.path();
        Iterator<byte[]> signed = IntStream.range(0, (int) time.toSeconds() * ENOUGH)
                .parallel()
                .mapToObj(i -> stand.crm().delivery(path, Crm.wonDeal("bench-door-" + i)))
                .toList()
                .iterator();
        double before = door.server().cpuSeconds();
        Outcome outcome =
                Load.closed(door.port(), CONNECTIONS, 202, () -> signed.hasNext() ? signed.next() : null, time);
        return outcome.withCpu(door.server().cpuSeconds() - before);
    }
}
