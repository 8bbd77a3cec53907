package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.imports.table.Row;
import io.diapason.challenge.crm.imports.table.Rows;
import io.diapason.challenge.crm.picture.Picture;
import io.diapason.challenge.crm.picture.Told;
import io.diapason.challenge.roster.Enrolment;
import io.diapason.challenge.roster.Newcomer;
import io.diapason.challenge.roster.Organisations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes a staged file in under its mapping, some rows a transaction, in constant memory; or only counts what would happen. */
@ApplicationScoped
class StagedImporting {
    private static final Logger LOG = Logger.getLogger(StagedImporting.class);
    private static final int CHUNK = 1000;
    private static final int LONGEST_ORIGINAL = 4000;

    private final StagedFiles files;
    private final RowLines lines;
    private final ImportStore store;
    private final ImportTeller teller;
    private final Picture picture;
    private final Enrolment enrolment;
    private final Organisations organisations;
    private final Clock clock;

    StagedImporting(
            StagedFiles files,
            RowLines lines,
            ImportStore store,
            ImportTeller teller,
            Picture picture,
            Enrolment enrolment,
            Organisations organisations,
            Clock clock) {
        this.files = files;
        this.lines = lines;
        this.store = store;
        this.teller = teller;
        this.picture = picture;
        this.enrolment = enrolment;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Runs in the organisation's scope, on a thread of its own, until the file is through. */
    void run(Job job, StagedFile file) {
        try (Rows rows = files.rows(file)) {
            Reading reading = QuarkusTransaction.requiringNew()
                    .call(() -> lines.reading(file, organisations.current().zone()));
            List<Row> chunk = new ArrayList<>(CHUNK);
            for (Row row = rows.read(); row != null; row = rows.read()) {
                if (row.line() > file.sniffed().headerLine() && !row.isBlank()) {
                    chunk.add(row);
                }
                if (chunk.size() == CHUNK) {
                    take(job, reading, chunk);
                    chunk.clear();
                }
            }
            if (!chunk.isEmpty()) {
                take(job, reading, chunk);
            }
            finish(job, "done", null);
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(failure, "import %s stopped", job.id());
            finish(job, "failed", failure instanceof IOException ? "unreadable" : "interrupted");
        }
    }

    private void take(Job job, Reading reading, List<Row> chunk) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Reject> rejects = new ArrayList<>();
            int accepted;
            if (job.kind() == Kind.OWNERS) {
                List<Newcomer> people = read(chunk, row -> lines.newcomer(reading, row), rejects);
                accepted = people.size();
                if (!job.dryRun()) {
                    enrolment.enrol(people);
                }
            } else {
                List<Told> told = read(chunk, row -> reading.told(row, job.id(), job.startedAt()), rejects);
                accepted = told.size();
                if (!job.dryRun()) {
                    picture.add(told);
                }
            }
            teller.tell(store.progress(job.id(), accepted, rejects, clock.instant()));
        });
    }

    private static <T> List<T> read(List<Row> chunk, Function<Row, T> reader, List<Reject> rejects) {
        List<T> good = new ArrayList<>(chunk.size());
        for (Row row : chunk) {
            try {
                good.add(reader.apply(row));
            } catch (Reading.Unread unread) {
                String text = row.text().replace("\0", "");
                rejects.add(new Reject(
                        row.line(),
                        unread.column(),
                        unread.reason(),
                        text.substring(0, Math.min(text.length(), LONGEST_ORIGINAL))));
            }
        }
        return good;
    }

    private void finish(Job job, String status, @Nullable String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> teller.tell(store.finish(job.id(), status, reason, clock.instant())));
    }
}
