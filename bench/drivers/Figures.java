package io.diapason.bench.drivers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one measurement: a table on the terminal and in {@code bench/results}. */
final class Figures {
    private static final String HEAD =
            "| what | ours | peer | ratio | CPU µs/request | target | met? |\n" + "|---|---|---|---|---|---|---|\n";

    private final String name;
    private final String title;
    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Figures(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** Texts as they stand; {@code met} null for a figure without a target. */
    void row(String what, String ours, String peer, String ratio, String cpu, String target, Boolean met) {
        String verdict = met == null ? "" : met ? "yes" : "**no**";
        String row = "| " + String.join(" | ", what, ours, peer, ratio, cpu, target, verdict) + " |";
        rows.add(row);
        System.out.println(row);
    }

    /**
     * Ours against a peer, in two ways: answers a second, which is the whole of server, load and what stands behind;
     * and answers a second of the server's own processor time, which is what the server alone could do on one core.
     */
    void throughput(String what, List<Outcome> ours, String peerName, List<Outcome> peer, double least) {
        double mine = Outcome.median(ours, Outcome::perSecond);
        double theirs = Outcome.median(peer, Outcome::perSecond);
        double myCpu = Outcome.median(ours, Outcome::cpuMicros);
        double itsCpu = Outcome.median(peer, Outcome::cpuMicros);
        compare(what + ": answers a second", mine, peerName, theirs, text("%.1f : %.1f", myCpu, itsCpu), least);
        compare(what + ": a second of its processor time", 1e6 / myCpu, peerName, 1e6 / itsCpu, "", least);
    }

    private void compare(String what, double ours, String peerName, double peer, String cpu, double least) {
        row(
                what,
                text("%,.0f", ours),
                text("%s %,.0f", peerName, peer),
                text("%.2f", ours / peer),
                cpu,
                text("≥ %.2f", least),
                ours / peer >= least);
    }

    void note(String format, Object... values) {
        String note = text(format, values);
        notes.add(note);
        System.out.println("  " + note);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    void write() throws IOException {
        Path folder = Path.of(System.getProperty("diapason.checkout"), "bench", "results");
        Files.createDirectories(folder);
        StringBuilder page = new StringBuilder("# " + title + "\n\nMeasured on " + LocalDate.now(ZoneOffset.UTC)
                + " on " + Stand.machine() + ".\n\n" + HEAD);
        rows.forEach(row -> page.append(row).append('\n'));
        notes.forEach(note -> page.append("\n- ").append(note));
        Files.writeString(folder.resolve(name + ".md"), page.append(notes.isEmpty() ? "" : "\n"));
    }
}
