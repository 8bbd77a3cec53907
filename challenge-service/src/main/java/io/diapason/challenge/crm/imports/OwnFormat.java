package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.intake.Checked;
import io.diapason.challenge.roster.Enrolment;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.csv.CsvLine;
import io.diapason.platform.csv.CsvReading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads CSV in our own format, whose columns are named as our fields. */
@ApplicationScoped
class OwnFormat {
    private final Enrolment enrolment;
    private final Organisations organisations;

    OwnFormat(Enrolment enrolment, Organisations organisations) {
        this.enrolment = enrolment;
        this.organisations = organisations;
    }

    Lines open(Job job, Path file) throws IOException {
        CsvReading csv = CsvReading.of(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        if (!csv.has(job.kind().key())) {
            csv.close();
            throw new Lines.Unusable("column-missing");
        }
        ZoneId zone = QuarkusTransaction.requiringNew()
                .call(() -> organisations.current().zone());
        FactLines facts = new FactLines(job, zone, Set.copyOf(csv.columns()));
        return new Reader(csv, job.kind(), facts);
    }

    private final class Reader implements Lines {
        private final CsvReading csv;
        private final Iterator<CsvLine> lines;
        private final Kind kind;
        private final FactLines facts;

        Reader(CsvReading csv, Kind kind, FactLines facts) {
            this.csv = csv;
            this.lines = csv.iterator();
            this.kind = kind;
            this.facts = facts;
        }

        @Override
        public @Nullable Some next(int most) {
            List<CsvLine> chunk = new ArrayList<>();
            while (chunk.size() < most && lines.hasNext()) {
                chunk.add(lines.next());
            }
            if (chunk.isEmpty()) {
                return null;
            }
            List<Reject> rejects = new ArrayList<>();
            // whether an account is taken already stands in the roster
            return kind == Kind.OWNERS
                    ? QuarkusTransaction.requiringNew()
                            .call(() -> Some.people(read(chunk, new OwnerLines(enrolment)::read, rejects), rejects))
                    : Some.facts(read(chunk, facts::read, rejects), rejects);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
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
}
