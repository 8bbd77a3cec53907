package io.diapason.bench.drivers;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.local.settings.Port;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** From a file to the ledger of a running race: lines a second, in a small heap, against PostgreSQL's own COPY of them. */
final class ImportBench {
    /** For who works on it: one round of a shorter file, and nothing is written. */
    private static final boolean QUICK = System.getenv("BENCH_SHORT") != null;

    private static final int LINES = QUICK ? 60_000 : 200_000;
    private static final int FEW = 20_000;
    private static final int ROUNDS = QUICK ? 1 : 3;
    private static final double TARGET = 20_000;
    private static final String HEAP = "-Xmx192m";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** What one file took: seconds to look at it, to count, and to take it in; and the processor time of the last. */
    private record Run(double looked, double counted, double taken, double cpuSeconds) {}

    private ImportBench() {}

    static void run(Stand stand) throws Exception {
        Figures figures = new Figures("import", "An export, from the file to the ledger");
        Path folder = Files.createDirectories(Stand.checkout().resolve("bench/target/imports"));
        List<Run> runs = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        long ledgerBefore = ledgerLines(stand);
        long few;
        long many;
        try (Server challenge = stand.challengeService(Server.ANY_CORE, HEAP)) {
            once(stand, challenge, ExportFile.write(folder, "warm-up", FEW));
            few = challenge.peakMegabytes();
            for (int round = 0; round < ROUNDS; round++) {
                Path file = ExportFile.write(folder, "round-" + round, LINES);
                copies.add(LINES / copy(stand, file));
                runs.add(once(stand, challenge, file));
                System.out.println(Figures.text(
                        "  looked at %,.0f, counted %,.0f, taken in %,.0f, COPY %,.0f lines/s",
                        LINES / runs.getLast().looked(),
                        LINES / runs.getLast().counted(),
                        LINES / runs.getLast().taken(),
                        copies.getLast()));
            }
            many = challenge.peakMegabytes();
        }
        double taken =
                LINES / Outcome.median(runs.stream().mapToDouble(Run::taken).toArray());
        double copied = Outcome.median(copies.stream().mapToDouble(one -> one).toArray());
        figures.row(
                Figures.text("%,d lines into picture and ledger", LINES),
                Figures.text("%,.0f lines/s", taken),
                Figures.text("COPY %,.0f lines/s", copied),
                Figures.text("%.2f", taken / copied),
                Figures.text(
                        "%.0f",
                        Outcome.median(runs.stream()
                                .mapToDouble(one -> one.cpuSeconds() * 1e6 / LINES)
                                .toArray())),
                Figures.text("≥ %,.0f lines/s", TARGET),
                taken >= TARGET);
        double counted =
                LINES / Outcome.median(runs.stream().mapToDouble(Run::counted).toArray());
        double looked =
                LINES / Outcome.median(runs.stream().mapToDouble(Run::looked).toArray());
        figures.row("a trial of it, without effect", Figures.text("%,.0f lines/s", counted), "", "", "", "", null);
        figures.row("sent and recognised", Figures.text("%,.0f lines/s", looked), "", "", "", "", null);
        figures.row(
                Figures.text("resident at most, heap %s", HEAP),
                Figures.text("%,d MB", many),
                Figures.text("%,d MB after %,d lines", few, FEW),
                Figures.text("%.2f", (double) many / few),
                "",
                "≤ 1.30",
                many <= 1.3 * few);
        figures.note(
                "Half of the deals are won, and half of those within the running race: %,d ledger lines in %d rounds. "
                        + "Nobody touched them, so each is one line.",
                ledgerLines(stand) - ledgerBefore, ROUNDS);
        figures.note("The file is a Salesforce report in French: Windows-1252, semicolons, decimal commas, days first. "
                + "Time is from the request to run it until the import says that it is done.");
        figures.note("COPY: the cells of the same file, as they are, into a table with the columns and indexes of the"
                + " deals, in one transaction on the same server: no reading, no history, no events, no ledger.");
        if (!QUICK) {
            figures.write();
        }
    }

    private static Run once(Stand stand, Server challenge, Path file) throws Exception {
        String token = Crm.token(stand, "ada");
        long start = System.nanoTime();
        JsonNode staged = Crm.ask(
                HttpRequest.newBuilder(Crm.api(stand, Port.CHALLENGE, "/imports/files?name=" + file.getFileName()))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofFile(file)),
                token);
        double looked = (System.nanoTime() - start) / 1e9;
        if (!staged.path("questions").isEmpty()) {
            throw new IllegalStateException("the file leaves questions: " + staged.path("questions"));
        }
        String id = staged.path("id").asText();
        double counted = through(stand, token, id, "dry-runs");
        double before = challenge.cpuSeconds();
        double taken = through(stand, token, id, "runs");
        return new Run(looked, counted, taken, challenge.cpuSeconds() - before);
    }

    /** Seconds until it is done. */
    private static double through(Stand stand, String token, String file, String how) throws Exception {
        long start = System.nanoTime();
        JsonNode job = Crm.ask(
                HttpRequest.newBuilder(Crm.api(stand, Port.CHALLENGE, "/imports/files/" + file + "/" + how))
                        .POST(HttpRequest.BodyPublishers.noBody()),
                token);
        while (job.path("status").asText().equals("running")) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IllegalStateException("the import takes too long: " + job);
            }
            Thread.sleep(50);
            job = Crm.ask(
                    HttpRequest.newBuilder(Crm.api(
                            stand, Port.CHALLENGE, "/imports/" + job.path("id").asText())),
                    token);
        }
        if (!job.path("status").asText().equals("done")
                || job.path("accepted").asLong() != job.path("total").asLong()) {
            throw new IllegalStateException("the import did not take everything: " + job);
        }
        Instant ended = Instant.parse(job.path("finishedAt").asText());
        return Duration.between(Instant.parse(job.path("startedAt").asText()), ended)
                        .toMillis()
                / 1e3;
    }

    /** Seconds that PostgreSQL takes for the bare cells. */
    private static double copy(Stand stand, Path file) throws SQLException, IOException {
        try (Connection database = stand.database("challenge");
                Statement statement = database.createStatement()) {
            statement.execute("drop table if exists bench_copy");
            statement.execute("create table bench_copy (like deals including all)");
            statement.execute(
                    "alter table bench_copy alter column organisation_id set default '" + UUID.randomUUID() + "'");
            statement.execute("alter table bench_copy alter column id set default gen_random_uuid()");
            Path plain = ExportFile.plain(file);
            long start = System.nanoTime();
            try (BufferedReader lines = Files.newBufferedReader(plain)) {
                database.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy bench_copy (external_id, name, stage, amount, owner_id, account, opened_on,"
                                        + " closed_on) from stdin (format csv)",
                                lines);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table bench_copy");
            return seconds;
        }
    }

    private static long ledgerLines(Stand stand) throws SQLException {
        try (Connection database = stand.database("challenge");
                Statement statement = database.createStatement();
                var answer = statement.executeQuery("select sum(last_seq) from ledgers")) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }
}
