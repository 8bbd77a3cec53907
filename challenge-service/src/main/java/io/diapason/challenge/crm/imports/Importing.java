package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.intake.Checked;
import io.diapason.challenge.crm.picture.Picture;
import io.diapason.challenge.crm.picture.Told;
import io.diapason.challenge.roster.Enrolment;
import io.diapason.challenge.roster.Newcomer;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.csv.CsvLine;
import io.diapason.platform.csv.CsvReading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes a file in, some lines a transaction: a bad line is set apart, the good ones around it count. */
@ApplicationScoped
class Importing {
    private static final Logger LOG = Logger.getLogger(Importing.class);
    private static final int CHUNK = 500;

    private final ImportStore store;
    private final ImportTeller teller;
    private final Picture picture;
    private final Enrolment enrolment;
    private final Organisations organisations;
    private final Clock clock;

    Importing(
            ImportStore store,
            ImportTeller teller,
            Picture picture,
            Enrolment enrolment,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.teller = teller;
        this.picture = picture;
        this.enrolment = enrolment;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Runs in the organisation's scope, on a thread of its own, until the file is through. */
    void run(Job job, Path file) {
        try (CsvReading csv = CsvReading.of(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            if (!csv.has(job.kind().key())) {
                finish(job, "failed", "column-missing");
                return;
            }
            chunks(job, csv);
            finish(job, "done", null);
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(failure, "import %s stopped", job.id());
            finish(job, "failed", failure instanceof IOException ? "unreadable" : "interrupted");
        }
    }

    private void chunks(Job job, CsvReading csv) {
        Set<String> columns = Set.copyOf(csv.columns());
        List<CsvLine> chunk = new ArrayList<>(CHUNK);
        for (CsvLine line : csv) {
            chunk.add(line);
            if (chunk.size() == CHUNK) {
                take(job, columns, chunk);
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            take(job, columns, chunk);
        }
    }

    private void take(Job job, Set<String> columns, List<CsvLine> chunk) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Reject> rejects = new ArrayList<>();
            int accepted = job.kind() == Kind.OWNERS
                    ? owners(chunk, rejects)
                    : facts(new FactLines(job, organisations.current().zone(), columns), chunk, rejects);
            teller.tell(store.progress(job.id(), accepted, rejects, clock.instant()));
        });
    }

    private int facts(FactLines lines, List<CsvLine> chunk, List<Reject> rejects) {
        List<Told> told = read(chunk, lines::read, rejects);
        picture.add(told);
        return told.size();
    }

    private int owners(List<CsvLine> chunk, List<Reject> rejects) {
        List<Newcomer> newcomers = read(chunk, new OwnerLines(enrolment)::read, rejects);
        enrolment.enrol(newcomers);
        return newcomers.size();
    }

    private static <T> List<T> read(List<CsvLine> chunk, Function<CsvLine, T> reader, List<Reject> rejects) {
        List<T> good = new ArrayList<>(chunk.size());
        for (CsvLine line : chunk) {
            try {
                good.add(reader.apply(line));
            } catch (CsvLine.Rejected rejected) {
                rejects.add(new Reject(rejected.line(), rejected.column(), rejected.reason(), null));
            } catch (Checked.Bad bad) {
                rejects.add(new Reject(line.number(), null, bad.reason(), null));
            }
        }
        return good;
    }

    private void finish(Job job, String status, @Nullable String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> teller.tell(store.finish(job.id(), status, reason, clock.instant())));
    }
}
