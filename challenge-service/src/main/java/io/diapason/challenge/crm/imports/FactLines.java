package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.intake.Checked;
import io.diapason.challenge.crm.picture.Told;
import io.diapason.challenge.crm.standard.Fields;
import io.diapason.challenge.crm.standard.StandardFacts;
import io.diapason.platform.csv.CsvLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * Reads lines of deals, touches, campaigns and leads. A line was said when its {@code updated_at} says, else when the import
 * began; so an older file never undoes what came live since.
 */
record FactLines(Job job, ZoneId zone, Set<String> columns) {
    Told read(CsvLine line) {
        LineSource source = new LineSource(line, columns);
        Instant said = said(line);
        Stamp stamp = Stamp.ofImport(said, job.id(), line.number());
        try {
            Fact fact = StandardFacts.of(job.kind().type(), new Fields(source, zone), stamp);
            Cause cause = new Cause("import", null, job.id().toString(), said);
            return new Told(Objects.requireNonNull(fact), cause);
        } catch (Fields.Wrong wrong) {
            throw line.reject(wrong.trouble().place(), wrong.trouble().reason());
        }
    }

    private Instant said(CsvLine line) {
        String value = line.text("updated_at");
        if (value == null) {
            return job.startedAt();
        }
        try {
            Instant said = Checked.instant(value);
            return said.isAfter(job.startedAt()) ? job.startedAt() : said;
        } catch (Checked.Bad bad) {
            throw line.reject("updated_at", bad.reason());
        }
    }
}
