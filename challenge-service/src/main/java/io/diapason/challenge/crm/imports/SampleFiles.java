package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.picture.Picture;
import io.diapason.challenge.crm.picture.Told;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.csv.CsvLine;
import io.diapason.platform.csv.CsvReading;
import io.diapason.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Files of the example story: taken in as an import is, but all in the caller's transaction, and withdrawn as one is undone. */
@ApplicationScoped
public class SampleFiles {
    private static final int PAGE = 500;

    private final ImportStore store;
    private final Picture picture;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    SampleFiles(ImportStore store, Picture picture, Organisations organisations, Ids ids, Clock clock) {
        this.store = store;
        this.picture = picture;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes in a file of one of our kinds; a line that cannot be read is a bug of the story. */
    public UUID load(String kind, String csv) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Job job = Job.of(ids.next(), Kind.valueOf(kind), now, "sample", false, null);
        store.add(job);
        List<Told> told = new ArrayList<>();
        try (CsvReading reading = CsvReading.of(new StringReader(csv))) {
            FactLines lines = new FactLines(job, organisations.current().zone(), Set.copyOf(reading.columns()));
            for (CsvLine line : reading) {
                told.add(lines.read(line));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        picture.add(told);
        store.progress(job.id(), told.size(), List.of(), now);
        store.finish(job.id(), "done", null, now);
        return job.id();
    }

    /** Everything stands as if the file had never been read, and nothing tells of it. */
    public void withdraw(UUID importId) {
        Job job = store.find(importId);
        if (job == null) {
            return;
        }
        Cause cause = new Cause("import", null, importId.toString(), clock.instant());
        UUID after = null;
        List<UUID> page;
        do {
            page = picture.saidBy(Undoing.subject(job), importId, after, PAGE);
            picture.withdraw(Undoing.subject(job), importId, page, cause);
            after = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
        store.remove(importId);
    }
}
