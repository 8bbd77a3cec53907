package io.diapason.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What runs, for {@code status} and for the next start. A number alone may belong to another program by then, so the
 * start instant of the process stands beside it.
 */
public final class PidFile {
    private final Path file;

    public PidFile(Path run, String part) {
        this.file = run.resolve(part + ".pid");
    }

    public void write(ProcessHandle process, int port, String state) {
        Properties entry = new Properties();
        entry.setProperty("pid", Long.toString(process.pid()));
        entry.setProperty("started", startOf(process));
        entry.setProperty("port", Integer.toString(port));
        entry.setProperty("state", state);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(draft)) {
            entry.store(out, null);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
        try {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    /** The process named in the file, if that very process still lives. */
    public Optional<ProcessHandle> process() {
        Properties entry = read();
        String pid = entry.getProperty("pid", "");
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(one -> startOf(one).equals(entry.getProperty("started")));
    }

    public String port() {
        return read().getProperty("port", "");
    }

    public String state() {
        return read().getProperty("state", "stopped");
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot delete " + file, failure);
        }
    }

    private Properties read() {
        Properties entry = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            entry.load(in);
        } catch (NoSuchFileException none) {
            return entry; // not running, or just gone
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
        return entry;
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
}
