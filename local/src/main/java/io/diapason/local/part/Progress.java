package io.diapason.local.part;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** One line per fact on the terminal. */
public final class Progress {
    private static final int NAME_WIDTH = 22;

    private final PrintStream out;
    private final InstantSource clock;

    public Progress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** "  PostgreSQL   ready on port 5433 (0.7 s)". */
    public void done(String name, String what, Instant since) {
        say(name, "%s (%.1f s)".formatted(what, seconds(since)));
    }

    public void say(String name, String what) {
        line("  " + pad(name) + " " + what);
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    private double seconds(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private static String pad(String name) {
        return String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", name);
    }
}
