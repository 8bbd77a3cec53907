package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.Stage;
import io.diapason.challenge.crm.imports.guess.ColumnGuess;
import io.diapason.challenge.crm.imports.guess.Field;
import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.imports.guess.Vendor;
import io.diapason.challenge.crm.imports.table.Encoding;
import io.diapason.challenge.crm.imports.values.AmountEvidence;
import io.diapason.challenge.crm.imports.values.DateEvidence;
import io.diapason.challenge.crm.imports.values.DateOrder;
import io.diapason.challenge.crm.imports.values.DecimalMark;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a file turned out to be, judged on all of its lines. {@code headerLine} 0: it has no header. */
@Schema(name = "SniffedFile")
record Sniffed(
        Encoding encoding,
        String delimiter,
        long headerLine,
        long lines,
        long brokenLines,
        Vendor vendor,
        Kind kind,
        double confidence,
        List<Seen> columns,
        List<Proposal> proposals) {

    /** A column; {@code values} are told when they are few, with what each would mean as a stage. */
    @Schema(name = "SniffedColumn")
    record Seen(
            int index,
            String name,
            long filled,
            List<String> examples,
            List<SeenValue> values,
            @Nullable SeenDates dates,
            @Nullable SeenAmounts amounts) {}

    @Schema(name = "SniffedValue")
    record SeenValue(String value, long lines, Stage stage, boolean sure) {}

    /** How many dates prove an order, and a line where each proof stands (0: none does). */
    @Schema(name = "SniffedDates")
    record SeenDates(
            DateEvidence.Verdict verdict,
            @Nullable DateOrder likely,
            long dayFirst,
            long monthFirst,
            long either,
            long dayFirstLine,
            long monthFirstLine) {}

    @Schema(name = "SniffedAmounts")
    record SeenAmounts(
            AmountEvidence.Verdict verdict,
            DecimalMark likely,
            @Nullable String currency) {}

    /** The columns proposed if the file lists this kind of thing. */
    @Schema(name = "ImportProposal")
    record Proposal(Kind kind, List<Guess> columns) {}

    @Schema(name = "ImportGuess")
    record Guess(Field field, int column, double confidence, ColumnGuess.Reason reason) {}
}
