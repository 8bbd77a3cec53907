package io.diapason.bench.drivers;

import io.diapason.local.part.Jvm;
import io.diapason.local.settings.Folders;
import io.diapason.local.settings.Port;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product when nobody uses it: its memory, how soon it is up, and each service alone. */
final class IdleBench {
    private static final int ROUNDS = 3;
    private static final long SETTLES_MILLIS = 30_000;
    private static final Pattern TOTAL = Pattern.compile("total\\s+(\\d+) MB");

    private final Figures figures = new Figures("idle", "At rest");

    /** The part that needs the infrastructure alone: each service from its process' start to its first good answer. */
    void alone(Stand stand) throws IOException, InterruptedException {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        Path classes = Files.createTempDirectory("classes");
        for (int round = -1; round < ROUNDS; round++) {
            for (Map.Entry<String, Port> one : Map.of(
                            "persona", Port.PERSONA, "challenge", Port.CHALLENGE, "compensation", Port.COMPENSATION)
                    .entrySet()) {
                String[] flags = asUpStartsIt(classes.resolve(one.getKey()));
                try (Server server = stand.service(one.getKey(), one.getValue(), Server.ANY_CORE, flags)) {
                    keep(seconds, server, round);
                }
            }
            String[] flags = asUpStartsIt(classes.resolve("gateway"));
            try (Server server = stand.gateway(Server.ANY_CORE, Map.of(), flags)) {
                keep(seconds, server, round);
            }
        }
        Folders.delete(classes);
        seconds.forEach((name, took) -> {
            double median = Outcome.median(took);
            figures.row(name + " alone, ready", Figures.text("%.1f s", median), "", "", "", "< 5 s", median < 5);
        });
    }

    /** The first start of each writes the archive of its classes and is not counted. */
    private static String[] asUpStartsIt(Path archive) {
        List<String> command = new Jvm(128).rememberingClasses(archive).run();
        return command.subList(1, command.size()).toArray(String[]::new);
    }

    private static void keep(Map<String, double[]> seconds, Server server, int round) {
        if (round < 0) {
            return;
        }
        seconds.computeIfAbsent(server.name(), name -> new double[ROUNDS])[round] =
                server.tookToStart().toMillis() / 1e3;
    }

    /** The whole product, as {@code ./diapason up} starts it. */
    void together() throws IOException, InterruptedException {
        try {
            diapason("up", "--detach", "--fresh");
            Thread.sleep(SETTLES_MILLIS);
            Matcher total = TOTAL.matcher(diapason("status"));
            int megabytes = total.find() ? Integer.parseInt(total.group(1)) : 0;
            figures.row(
                    "the whole suite after the demo, Pss",
                    megabytes + " MB",
                    "",
                    "",
                    "",
                    "< 2,000 MB",
                    megabytes > 0 && megabytes < 2_000);
            double[] seconds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                diapason("down");
                long start = System.nanoTime();
                diapason("up", "--detach");
                seconds[round] = (System.nanoTime() - start) / 1e9;
            }
            double median = Outcome.median(seconds);
            figures.row("warm ./diapason up", Figures.text("%.1f s", median), "", "", "", "< 20 s", median < 20);
        } finally {
            diapason("down");
        }
        figures.note(
                "Medians of %d starts. Services alone: started with the flags of up, infrastructure running. "
                        + "Memory: %d s after the demo was loaded, PostgreSQL, Kafka, Keycloak, four services and "
                        + "the supervisor.",
                ROUNDS, SETTLES_MILLIS / 1_000);
        figures.write();
    }

    private static String diapason(String... words) throws IOException, InterruptedException {
        Path checkout = Stand.checkout();
        List<String> command =
                new java.util.ArrayList<>(List.of(checkout.resolve("diapason").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("DIAPASON_STATE_DIR", checkout.resolve("bench/target/idle").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(said.indent(2));
        if (process.waitFor() != 0) {
            throw new IllegalStateException("./diapason " + String.join(" ", words) + " failed");
        }
        return said;
    }
}
