package io.diapason.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Properties;

/** What the state folder remembers of the demo: the day the story ends, what is loaded, how far the replay went. */
final class Anchor {
    private final Path file;
    private final Properties kept = new Properties();

    Anchor(Path file, LocalDate today) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read " + file, failure);
            }
        }
        if (kept.getProperty("day") == null) {
            keep("day", today.toString());
        }
    }

    /** Set at the first load after {@code --fresh}, and never moved: a story that jumped would rewrite history. */
    LocalDate day() {
        return LocalDate.parse(kept.getProperty("day"));
    }

    boolean has(String step) {
        return kept.containsKey(step);
    }

    String value(String name, String otherwise) {
        return kept.getProperty(name, otherwise);
    }

    void keep(String name, String value) {
        kept.setProperty(name, value);
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file)) {
                kept.store(out, null);
            }
            // it holds the replay's signing secret
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }
}
