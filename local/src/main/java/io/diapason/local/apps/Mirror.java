package io.diapason.local.apps;

import io.diapason.local.settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Makes one folder equal another, copying only files whose size or time differ. */
final class Mirror {
    private Mirror() {}

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path there : list(to)) {
            if (!Files.exists(from.resolve(to.relativize(there)))) {
                remove(there);
            }
        }
        for (Path wanted : list(from)) {
            Path copy = to.resolve(from.relativize(wanted));
            if (Files.isDirectory(wanted)) {
                copy(wanted, copy);
            } else if (!isSame(wanted, copy)) {
                Files.copy(wanted, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(other)
                && Files.size(one) == Files.size(other)
                && Files.getLastModifiedTime(one).equals(Files.getLastModifiedTime(other));
    }

    private static void remove(Path there) throws IOException {
        if (Files.isDirectory(there)) {
            Folders.delete(there);
        } else {
            Files.delete(there);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
