package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.Stage;
import io.diapason.challenge.crm.imports.guess.Field;
import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.imports.values.DateOrder;
import io.diapason.challenge.crm.imports.values.DecimalMark;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read: which column is which field, what its stages mean, how its dates and amounts are written, and
 * when it was exported. What is null is not decided yet, or not needed.
 */
@Schema(name = "ImportMapping")
record Mapping(
        Kind kind,
        List<Assigned> columns,
        List<Meaning> stages,
        @Nullable DateOrder dateOrder,
        @Nullable DecimalMark decimalMark,
        @Nullable String currency,
        @Nullable String zone,
        @Nullable Instant exportedAt) {

    /** A field and the column, counted from 0, that stands for it. */
    @Schema(name = "ImportColumnOf")
    record Assigned(Field field, int column) {}

    /** A value of the stage column and what it means. */
    @Schema(name = "ImportStageOf")
    record Meaning(String value, Stage stage) {}

    Mapping {
        columns = columns == null ? List.of() : List.copyOf(columns);
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    @Nullable
    Integer column(Field field) {
        return columns.stream()
                .filter(one -> one.field() == field)
                .map(Assigned::column)
                .findFirst()
                .orElse(null);
    }

    /** Of the next file with this header the same holds, but for the day of its export. */
    Mapping withoutExport() {
        return new Mapping(kind, columns, stages, dateOrder, decimalMark, currency, zone, null);
    }
}
