package io.diapason.challenge.crm.imports;

import io.diapason.challenge.Chore;
import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.imports.table.Encoding;
import io.diapason.challenge.crm.imports.table.Row;
import io.diapason.challenge.crm.imports.table.Rows;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps uploaded files for a week, finds out what they are, and lets people correct how they are read. */
@ApplicationScoped
class StagedFiles implements Chore {
    static final Duration KEPT = Duration.ofDays(7);
    private static final long MOST_BYTES = 1024L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final StagedFileStore store;
    private final RowLines lines;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    StagedFiles(StagedFileStore store, RowLines lines, Organisations organisations, Ids ids, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    StagedFile add(String name, Path upload) {
        try {
            Sniffed sniffed = Sniffing.of(() -> Files.newInputStream(upload));
            if (sniffed == null) {
                throw new Refused(ImportProblem.FILE_HAS_NO_TABLE);
            }
            if (store.held() + Files.size(upload) > MOST_BYTES) {
                throw new Refused(ImportProblem.TOO_MANY_FILES);
            }
            String fingerprint = fingerprint(sniffed);
            Mapping known = store.remembered(fingerprint);
            StagedFile file = new StagedFile(
                    ids.next(),
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                    Files.size(upload),
                    fingerprint,
                    sniffed,
                    known == null ? Sniffing.proposed(sniffed, sniffed.kind()) : Sniffing.again(sniffed, known),
                    known != null,
                    clock.instant(),
                    1);
            try (InputStream bytes = Files.newInputStream(upload)) {
                store.add(file, bytes);
            }
            return file;
        } catch (Encoding.NotText other) {
            throw new Refused(
                    other.isSpreadsheet() ? ImportProblem.FILE_IS_SPREADSHEET : ImportProblem.FILE_HAS_NO_TABLE);
        } catch (Rows.TooLong other) {
            throw new Refused(ImportProblem.FILE_HAS_NO_TABLE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    StagedFile found(UUID id) {
        StagedFile file = store.find(id);
        if (file == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return file;
    }

    /** Takes a corrected mapping. Columns that are not there, and fields of another kind, are refused by their place. */
    StagedFile map(UUID id, Mapping mapping, long seen) {
        StagedFile file = found(id);
        int width = file.sniffed().columns().size();
        for (int i = 0; i < mapping.columns().size(); i++) {
            Mapping.Assigned one = mapping.columns().get(i);
            if (one.column() < 0 || one.column() >= width) {
                throw new Refused(CommonProblem.INVALID)
                        .with(FieldError.of("/columns/" + i + "/column", "out-of-range"));
            }
            if (!mapping.kind().fields().contains(one.field())) {
                throw new Refused(CommonProblem.INVALID)
                        .with(FieldError.of("/columns/" + i + "/field", "not-of-this-kind"));
            }
        }
        checkZone(mapping);
        if (!store.map(id, mapping, seen)) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        return found(id);
    }

    private static void checkZone(Mapping mapping) {
        try {
            if (mapping.zone() != null) {
                ZoneId.of(mapping.zone());
            }
        } catch (DateTimeException unknown) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/zone", "zone-unknown"));
        }
    }

    /** What must be decided before the file can be read. */
    static List<String> questions(StagedFile file) {
        List<String> questions = new ArrayList<>();
        Mapping mapping = file.mapping();
        if (mapping.kind() != Kind.TOUCHES
                && mapping.column(mapping.kind().fields().getFirst()) == null) {
            questions.add("id-column");
        }
        if (Sniffing.needsOrder(file.sniffed(), mapping)) {
            questions.add("date-order");
        }
        if (Sniffing.needsMark(file.sniffed(), mapping)) {
            questions.add("decimal-mark");
        }
        return questions;
    }

    /** The file's proposed mapping if it listed something else. */
    static Mapping proposal(StagedFile file, Kind kind) {
        return Sniffing.proposed(file.sniffed(), kind);
    }

    StagedFileView.PreviewView preview(StagedFile file, int limit) {
        Reading reading = lines.reading(file, organisations.current().zone());
        List<StagedFileView.LineView> shown = new ArrayList<>();
        try (Rows rows = rows(file)) {
            for (Row row = rows.read(); row != null && shown.size() < limit; row = rows.read()) {
                if (row.line() > file.sniffed().headerLine() && !row.isBlank()) {
                    shown.add(lines.preview(file, reading, row, clock.instant()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new StagedFileView.PreviewView(shown);
    }

    private Rows rows(StagedFile file) throws IOException {
        return new Rows(
                file.sniffed().encoding().read(store.open(file.id())),
                file.sniffed().delimiter().charAt(0));
    }

    /** The file's lines under its mapping, for a run. */
    Lines open(Job job, StagedFile file) throws IOException {
        Reading reading = QuarkusTransaction.requiringNew()
                .call(() -> lines.reading(file, organisations.current().zone()));
        return new StagedLines(rows(file), file.sniffed().headerLine(), job, reading, lines);
    }

    void remember(StagedFile file) {
        store.remember(file.fingerprint(), file.mapping().withoutExport(), clock.instant());
    }

    private static String fingerprint(Sniffed sniffed) {
        String header = sniffed.columns().stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(header.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public boolean doSome() {
        return store.expire(clock.instant().minus(KEPT), 10);
    }
}
