package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.imports.table.Row;
import io.diapason.challenge.crm.imports.table.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a staged file under its mapping. */
final class StagedLines implements Lines {
    private static final int LONGEST_ORIGINAL = 4000;

    private final Rows rows;
    private final long headerLine;
    private final Job job;
    private final Reading reading;
    private final RowLines lines;

    StagedLines(Rows rows, long headerLine, Job job, Reading reading, RowLines lines) {
        this.rows = rows;
        this.headerLine = headerLine;
        this.job = job;
        this.reading = reading;
        this.lines = lines;
    }

    @Override
    public @Nullable Some next(int most) throws IOException {
        List<Row> chunk = new ArrayList<>();
        for (Row row = rows.read(); row != null; row = rows.read()) {
            if (row.line() > headerLine && !row.isBlank()) {
                chunk.add(row);
            }
            if (chunk.size() == most) {
                break;
            }
        }
        if (chunk.isEmpty()) {
            return null;
        }
        List<Reject> rejects = new ArrayList<>();
        return job.kind() == Kind.OWNERS
                ? Some.people(read(chunk, row -> lines.newcomer(reading, row), rejects), rejects)
                : Some.facts(read(chunk, row -> reading.told(row, job.id(), job.startedAt()), rejects), rejects);
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

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
