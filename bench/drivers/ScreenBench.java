package io.diapason.bench.drivers;

import io.diapason.local.settings.Port;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** From a CRM's POST at the door to the open pages: gateway, broker, challenge-service, database, and back. */
final class ScreenBench {
    private static final int RATE = 200;
    private static final int STREAMS_A_PERSON = 10;
    private static final List<String> PEOPLE = List.of("sophie", "maud", "samir");
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(60);
    /** A gateway that starts reads the last ten minutes first, and shows them to whoever is there already. */
    private static final Duration READS_MEMORY = Duration.ofSeconds(15);

    private static final Duration LAST_NEWS = Duration.ofSeconds(10);
    /** New at each run: a deal told of twice would change nothing. */
    private static final String DEAL = "bench-screen-" + System.currentTimeMillis() + "-";

    private static final String MARK = "\"externalId\":\"" + DEAL;

    private ScreenBench() {}

    static void run(Stand stand) throws Exception {
        Figures figures = new Figures("screen", "From the door to the screen");
        int warm = (int) WARM_UP.toSeconds() * RATE;
        int all = warm + (int) ROUND.toSeconds() * RATE;
        try (Server challenge = stand.challengeService(Server.ANY_CORE);
                Server gateway = stand.gateway(Server.ANY_CORE, Map.of());
                Screens screens = new Screens(MARK)) {
            Thread.sleep(READS_MEMORY.toMillis());
            for (String person : PEOPLE) {
                String token = Crm.token(stand, person);
                for (int i = 0; i < STREAMS_A_PERSON; i++) {
                    screens.open(stand.port(Port.GATEWAY), token, all);
                }
            }
            screens.start();
            long[] told = new long[all];
            tell(stand, told, 0, warm);
            double before = gateway.cpuSeconds() + challenge.cpuSeconds();
            Outcome door = tell(stand, told, warm, all);
            int streams = PEOPLE.size() * STREAMS_A_PERSON;
            long due = (long) all * streams;
            long end = System.nanoTime() + LAST_NEWS.toNanos();
            while (screens.seen() < due && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            double used = gateway.cpuSeconds() + challenge.cpuSeconds() - before;
            long[] nanos = screens.nanosSince(told, warm);
            Outcome seen = new Outcome(nanos.length, 0, ROUND.toSeconds(), nanos, 0);
            String cpu = Figures.text("%.0f", used * 1e6 / (all - warm));
            String what = "POST to screen, %d events/s, %d streams, ".formatted(RATE, streams);
            figures.row(what + "p50", ms(seen.millis(.5)), "", "", cpu, "< 30 ms", seen.millis(.5) < 30);
            figures.row(what + "p99", ms(seen.millis(.99)), "", "", "", "< 100 ms", seen.millis(.99) < 100);
            long missing = due - screens.seen();
            figures.row(what + "lost", missing + " of " + due, "", "", "", "0", missing == 0);
            figures.note(
                    "Of these, the door's own answer: p50 %s, p99 %s, failures %d. Resyncs after the first: "
                            + "%d. %s",
                    ms(door.millis(.5)),
                    ms(door.millis(.99)),
                    door.failures(),
                    Math.max(0, screens.resyncs() - streams),
                    screens.lost());
            figures.note(
                    "Worst %s, p99.9 %s. All parts and the load share both cores; %d s after %d s of warming "
                            + "up. CPU is gateway and challenge-service together, an event.",
                    ms(seen.millis(1)), ms(seen.millis(.999)), ROUND.toSeconds(), WARM_UP.toSeconds());
        }
        figures.write();
    }

    private static String ms(double millis) {
        return Figures.text("%.1f ms", millis);
    }

    /** Tells of the deals from one number to another at the rate, and notes when each was due. */
    private static Outcome tell(Stand stand, long[] told, int from, int to) throws Exception {
        Iterator<byte[]> requests = IntStream.range(from, to)
                .parallel()
                .mapToObj(deal -> stand.crm().delivery(stand.crm().doorPath(), Crm.wonDeal(DEAL + deal)))
                .toList()
                .iterator();
        AtomicInteger next = new AtomicInteger(from);
        return Load.paced(
                stand.port(Port.GATEWAY),
                64,
                202,
                due -> {
                    told[next.getAndIncrement()] = due;
                    return requests.next();
                },
                RATE,
                Duration.ofSeconds((to - from) / RATE));
    }
}
