package io.diapason.local;

import io.diapason.local.part.Memory;
import io.diapason.local.part.PidFile;
import io.diapason.local.settings.Folders;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** One line a part: pid, port, state and memory. Ends with 0 when everything is ready, else with 3. */
record Status(Folders folders, PrintStream out) {
    private static final List<String> PARTS = List.of(
            Up.SUPERVISOR,
            "postgres",
            "kafka",
            "keycloak",
            "persona-service",
            "challenge-service",
            "compensation-service",
            "gateway");
    private static final int NOT_RUNNING = 3;

    int run() {
        out.printf("  %-22s %8s %6s  %-10s %8s%n", "part", "pid", "port", "state", "memory");
        long total = 0;
        boolean allReady = true;
        for (String part : PARTS) {
            PidFile file = new PidFile(folders.run(), part);
            Optional<ProcessHandle> process = file.process();
            String pid = process.map(one -> Long.toString(one.pid())).orElse("-");
            String state = process.map(one -> file.state()).orElse("stopped");
            long kilobytes = process.map(one -> Memory.kilobytesOf(one, part.equals("postgres")))
                    .orElse(0L);
            String port = process.isPresent() && !part.equals(Up.SUPERVISOR) ? file.port() : "-";
            out.printf("  %-22s %8s %6s  %-10s %5d MB%n", part, pid, port, state, kilobytes / 1024);
            total += kilobytes;
            allReady &= state.equals("ready");
        }
        out.printf("  %-22s %8s %6s  %-10s %5d MB%n", "total", "", "", "", total / 1024);
        return allReady ? 0 : NOT_RUNNING;
    }
}
