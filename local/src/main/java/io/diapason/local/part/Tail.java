package io.diapason.local.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log: what a person needs to see when a part died. */
final class Tail {
    private static final int LINES = 25;
    private static final int BYTES = 16_384;

    private Tail() {}

    static String of(Path log) {
        if (!Files.exists(log)) {
            return "    (nothing was logged)";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            int wanted = (int) Math.min(BYTES, file.length());
            byte[] end = new byte[wanted];
            file.seek(file.length() - wanted);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LINES))
                    .map(line -> "    " + line)
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IOException failure) {
            return "    (cannot read " + log + ": " + failure.getMessage() + ")";
        }
    }
}
