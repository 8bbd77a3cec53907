package io.diapason.bench.drivers;

import io.diapason.local.settings.Port;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** What a write, the standings, a page and a past instant cost when a ledger is a thousand times longer. */
final class GrowthBench {
    /** For who works on it: fewer lines, one round, little warm-up, and nothing is written. */
    private static final boolean QUICK = System.getenv("BENCH_SHORT") != null;

    private static final int SHORT = 10_000;
    private static final int LONG = QUICK ? 1_000_000 : 10_000_000;
    private static final int ROUNDS = QUICK ? 1 : 3;
    private static final int DEALS_WRITTEN = 2_000;
    private static final Duration WARM_UP = Duration.ofSeconds(QUICK ? 3 : 8);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration FEW = Duration.ofSeconds(8);
    private static final Duration HISTORY = Duration.ofDays(59);

    /** Milliseconds and microseconds of processor time for one operation. */
    private record Cost(double millis, double cpuMicros) {}

    private GrowthBench() {}

    static void run(Stand stand) throws Exception {
        Figures figures = new Figures("growth", "A ledger that grows");
        List<Map<String, Cost>> costs = new ArrayList<>();
        try (Server challenge = stand.challengeService(Server.ANY_CORE);
                Admin admin = Backlog.admin(stand)) {
            Backlog.whenAtMost(admin, 0, Duration.ofSeconds(300));
            for (int lines : List.of(SHORT, LONG)) {
                long start = System.nanoTime();
                try (Connection database = stand.database("challenge")) {
                    new LongLedger(database, stand.crm()).fill(lines);
                }
                System.out.println(
                        Figures.text("  %,d lines written in %.0f s", lines, (System.nanoTime() - start) / 1e9));
                if (lines == SHORT) {
                    measure(stand, challenge, admin); // warms up: the longer ledger must not win by a warmer JVM
                    try (Connection database = stand.database("challenge")) {
                        new LongLedger(database, stand.crm()).fill(lines);
                    }
                }
                costs.add(measure(stand, challenge, admin));
            }
        }
        row(figures, costs, "a write (an event from the broker, applied)", "write", 1.5);
        row(figures, costs, "standings", "standings", 1.5);
        row(figures, costs, "a ledger page", "page", 1.5);
        row(figures, costs, "standings at a past instant", "past", 3);
        row(figures, costs, "latest wins", "wins", 0);
        row(figures, costs, "explanation of the total", "explanation", 0);
        figures.note(
                "ours: %,d lines in one challenge; peer: the same at %,d. Times are medians of one "
                        + "caller without a gateway, CPU that of challenge-service.",
                LONG, SHORT);
        figures.note(
                "Lines are filled in by SQL: two a deal, over 60 days, the demo's members and squads, "
                        + "with balances and a snapshot each 10,000 lines; only the newest 5,000 deals have a row "
                        + "of their own. Writes: %,d deals a round, two touches and a win each, and they lengthen "
                        + "the short ledger to some 20,000 lines.",
                DEALS_WRITTEN);
        if (!QUICK) {
            figures.write();
        }
    }

    private static void row(Figures figures, List<Map<String, Cost>> costs, String what, String name, double most) {
        Cost few = costs.getFirst().get(name);
        Cost many = costs.getLast().get(name);
        double ratio = many.millis() / few.millis();
        figures.row(
                what,
                Figures.text("%.2f ms", many.millis()),
                Figures.text("%.2f ms", few.millis()),
                Figures.text("%.2f", ratio),
                few.cpuMicros() == 0 ? "" : Figures.text("%.0f : %.0f", many.cpuMicros(), few.cpuMicros()),
                most == 0 ? "" : Figures.text("≤ %.1f", most),
                most == 0 ? null : ratio <= most);
    }

    private static Map<String, Cost> measure(Stand stand, Server challenge, Admin admin) throws Exception {
        String base = "/api/v1/challenges/" + stand.crm().challenge();
        Map<String, Cost> costs = new LinkedHashMap<>();
        costs.put("standings", reads(stand, challenge, List.of(base + "/standings")));
        costs.put("page", reads(stand, challenge, List.of(base + "/ledger?limit=50")));
        Random random = new Random(7);
        Instant now = Instant.now();
        List<String> instants = IntStream.range(0, 500)
                .mapToObj(i -> base + "/standings?at=" + now.minusSeconds(random.nextInt((int) HISTORY.toSeconds())))
                .toList();
        costs.put("past", reads(stand, challenge, instants));
        costs.put("wins", few(stand, "/wins"));
        costs.put("explanation", few(stand, "/explanations?figure=total"));
        costs.put("write", writes(stand, challenge, admin));
        costs.forEach((name, cost) -> System.out.println(
                Figures.text("  %-12s %8.2f ms  cpu %.0f µs", name, cost.millis(), cost.cpuMicros())));
        return costs;
    }

    private static Cost reads(Stand stand, Server challenge, List<String> paths) throws Exception {
        String token = Crm.token(stand, "sophie");
        List<byte[]> requests = paths.stream()
                .map(path -> ("GET " + path
                                + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                                + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII))
                .toList();
        Iterator<byte[]> endless =
                Stream.generate(() -> requests).flatMap(List::stream).iterator();
        int port = stand.port(Port.CHALLENGE);
        Load.closed(port, 1, 200, endless::next, WARM_UP);
        List<Outcome> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double before = challenge.cpuSeconds();
            Outcome outcome = Load.closed(port, 1, 200, endless::next, ROUND);
            if (outcome.failures() > 0) {
                throw new IllegalStateException(outcome.failures() + " failures at " + paths.getFirst());
            }
            rounds.add(outcome.withCpu(challenge.cpuSeconds() - before));
        }
        return new Cost(Outcome.median(rounds, one -> one.millis(.5)), Outcome.median(rounds, Outcome::cpuMicros));
    }

    /** For what may take long: a handful of calls. */
    private static Cost few(Stand stand, String path) throws Exception {
        String token = Crm.token(stand, "sophie");
        List<Double> millis = new ArrayList<>();
        long end = System.nanoTime() + FEW.toNanos();
        while (millis.isEmpty() || (millis.size() < 20 && System.nanoTime() < end)) {
            long start = System.nanoTime();
            Crm.ask(
                    HttpRequest.newBuilder(Crm.api(
                            stand, Port.CHALLENGE, "/challenges/" + stand.crm().challenge() + path)),
                    token);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return new Cost(Outcome.median(millis.stream().mapToDouble(one -> one).toArray()), 0);
    }

    private static Cost writes(Stand stand, Server challenge, Admin admin) throws Exception {
        double[] millis = new double[ROUNDS];
        double[] cpu = new double[ROUNDS];
        int events = DEALS_WRITTEN * 3;
        for (int round = -1; round < ROUNDS; round++) {
            double before = challenge.cpuSeconds();
            long start = System.nanoTime();
            Backlog.addWins(stand, "bench-growth-" + start, DEALS_WRITTEN);
            long end = Backlog.whenAtMost(admin, 0, Duration.ofSeconds(120));
            if (round >= 0) { // the first warms up
                millis[round] = (end - start) / 1e6 / events;
                cpu[round] = (challenge.cpuSeconds() - before) * 1e6 / events;
            }
        }
        return new Cost(Outcome.median(millis), Outcome.median(cpu));
    }
}
