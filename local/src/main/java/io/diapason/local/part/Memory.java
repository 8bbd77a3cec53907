package io.diapason.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of a process as its proportional share (Pss): pages shared with others count in part. */
public final class Memory {
    private Memory() {}

    /** In kilobytes; 0 where the system does not tell. */
    public static long kilobytesOf(ProcessHandle process, boolean withChildren) {
        Stream<ProcessHandle> all =
                withChildren ? Stream.concat(Stream.of(process), process.descendants()) : Stream.of(process);
        return all.mapToLong(one -> kilobytes(one.pid())).sum();
    }

    private static long kilobytes(long pid) {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        if (!Files.isReadable(rollup)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
