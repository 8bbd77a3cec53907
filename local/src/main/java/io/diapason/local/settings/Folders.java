package io.diapason.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie: what a run writes is under the state folder; unpacked programs are kept in {@code .diapason/tools}
 * of the checkout, so that emptying the data or a second state folder does not unpack them again.
 */
public record Folders(Path checkout, Path state, Path tools) {

    public static Folders of(Path checkout, Map<String, String> environment) {
        Path usual = checkout.resolve(".diapason");
        String moved = environment.getOrDefault("DIAPASON_STATE_DIR", "");
        Path state = moved.isBlank() ? usual : Path.of(moved).toAbsolutePath().normalize();
        return new Folders(checkout, state, usual.resolve("tools"));
    }

    public Path data(String part) {
        return state.resolve("data").resolve(part);
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return state.resolve("run");
    }

    /** Copies that the services run from: a build beside a running product must not pull files from under it. */
    public Path apps() {
        return state.resolve("apps");
    }

    /** Where a part's JVM keeps the classes of one run for the next. */
    public Path classes(String part) {
        return state.resolve("classes").resolve(part + ".jsa");
    }

    public void create() {
        try {
            for (Path folder :
                    new Path[] {state.resolve("data"), logs(), run(), apps(), state.resolve("classes"), tools}) {
                Files.createDirectories(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write to " + state, failure);
        }
    }

    /** Forgets everything that was stored: databases, events, accounts, keys. */
    public void empty() {
        delete(state.resolve("data"));
        delete(state.resolve("secrets"));
        create();
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot delete " + folder, failure);
        }
    }
}
