package io.diapason.compensation.benchmark;

import io.diapason.platform.event.EventJson;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The published studies: every data file in {@code studies/}, latest first. They are the same for everybody. */
@Startup
@ApplicationScoped
class Studies {
    private static final String FOLDER = "studies";

    private final List<Study> all;

    Studies() {
        all = List.copyOf(read());
    }

    List<Study> all() {
        return all;
    }

    Optional<Study> find(String id) {
        return all.stream().filter(study -> study.id().equals(id)).findFirst();
    }

    /** References that fit; a criterion that is null is none. */
    List<Cited> cited(Wanted wanted) {
        return all.stream()
                .filter(study -> wanted.year() == null || wanted.year().equals(study.year()))
                .flatMap(study ->
                        study.references().stream().filter(wanted::fits).map(reference -> new Cited(study, reference)))
                .toList();
    }

    /** A reference with the study that vouches for it. */
    record Cited(Study study, PublishedReference reference) {}

    /** What a reader asks for. */
    record Wanted(
            @Nullable Role role,
            @Nullable String department,
            @Nullable String country,
            @Nullable Integer year) {
        boolean fits(PublishedReference reference) {
            return (role == null || role == reference.role())
                    && (department == null || department.equals(reference.department()))
                    && (country == null || country.equals(reference.country()));
        }
    }

    private static List<Study> read() {
        List<Study> found = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> found.addAll(readAll(folder)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the studies cannot be read", broken);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("no study was found: the package is incomplete");
        }
        found.sort(Comparator.comparing(Study::year, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Study::id));
        return found;
    }

    private static List<Study> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(Studies::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Study read(Path file) {
        try {
            return EventJson.read(Files.readAllBytes(file), StudyFile.class).study();
        } catch (IOException broken) {
            throw new UncheckedIOException("study " + file.getFileName() + " cannot be read", broken);
        }
    }
}
