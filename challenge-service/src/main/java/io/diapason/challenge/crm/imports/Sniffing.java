package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.Sniffed.Guess;
import io.diapason.challenge.crm.imports.Sniffed.Proposal;
import io.diapason.challenge.crm.imports.Sniffed.Seen;
import io.diapason.challenge.crm.imports.Sniffed.SeenAmounts;
import io.diapason.challenge.crm.imports.Sniffed.SeenDates;
import io.diapason.challenge.crm.imports.Sniffed.SeenValue;
import io.diapason.challenge.crm.imports.guess.Column;
import io.diapason.challenge.crm.imports.guess.ColumnGuess;
import io.diapason.challenge.crm.imports.guess.Field;
import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.imports.guess.Recognition;
import io.diapason.challenge.crm.imports.guess.Stages;
import io.diapason.challenge.crm.imports.table.Encoding;
import io.diapason.challenge.crm.imports.table.Row;
import io.diapason.challenge.crm.imports.table.Rows;
import io.diapason.challenge.crm.imports.table.Shape;
import io.diapason.challenge.crm.imports.values.AmountEvidence;
import io.diapason.challenge.crm.imports.values.DateEvidence;
import io.diapason.challenge.crm.imports.values.DateOrder;
import io.diapason.challenge.crm.imports.values.DecimalMark;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out what a file is: three passes over it in constant memory, since one late line may decide a whole column. */
final class Sniffing {
    private Sniffing() {}

    /** Null when there is no table in it. */
    static @Nullable Sniffed of(Encoding.Bytes bytes) throws IOException {
        Encoding encoding = Encoding.of(bytes);
        Shape shape;
        try (Reader text = encoding.read(bytes.open())) {
            shape = Shape.of(text);
        }
        return shape == null || shape.columns().size() < 2 && shape.headerLine() == 0
                ? null
                : columns(encoding, shape, bytes);
    }

    private static Sniffed columns(Encoding encoding, Shape shape, Encoding.Bytes bytes) throws IOException {
        List<Column> columns = new ArrayList<>();
        shape.columns().forEach(name -> columns.add(new Column(columns.size(), name)));
        long lines = 0;
        long broken = 0;
        try (Rows rows = new Rows(encoding.read(bytes.open()), shape.delimiter())) {
            for (Row row = rows.read(); row != null; row = rows.read()) {
                if (row.line() <= shape.headerLine() || row.isBlank()) {
                    continue;
                }
                lines++;
                broken += row.broken() ? 1 : 0;
                for (Column column : columns) {
                    column.add(row.cell(column.index()), row.line());
                }
            }
        }
        Recognition recognised = Recognition.of(columns);
        return new Sniffed(
                encoding,
                String.valueOf(shape.delimiter()),
                shape.headerLine(),
                lines,
                broken,
                recognised.vendor(),
                recognised.kind(),
                recognised.confidence(),
                columns.stream().map(Sniffing::seen).toList(),
                Arrays.stream(Kind.values())
                        .map(kind -> new Proposal(
                                kind,
                                ColumnGuess.of(kind, recognised.vendor(), columns).stream()
                                        .map(one ->
                                                new Guess(one.field(), one.column(), one.confidence(), one.reason()))
                                        .toList()))
                        .toList());
    }

    private static Seen seen(Column column) {
        List<SeenValue> values = new ArrayList<>();
        Stages.of(column.fewValues())
                .forEach((value, means) ->
                        values.add(new SeenValue(value, means.lines(), means.stage(), means.isSure())));
        DateEvidence dates = column.dates();
        AmountEvidence amounts = column.amounts();
        return new Seen(
                column.index(),
                column.name(),
                column.filled(),
                column.examples(),
                values,
                dates.isDates()
                        ? new SeenDates(
                                dates.verdict(),
                                dates.likely(),
                                dates.dayFirst(),
                                dates.monthFirst(),
                                dates.either(),
                                dates.dayFirstLine(),
                                dates.monthFirstLine())
                        : null,
                amounts.isNumbers() ? new SeenAmounts(amounts.verdict(), amounts.likely(), amounts.currency()) : null);
    }

    /** The mapping to begin with. What the file does not prove stays open, for a person to decide. */
    static Mapping proposed(Sniffed file, Kind kind) {
        List<Mapping.Assigned> columns = file.proposals().stream()
                .filter(one -> one.kind() == kind)
                .flatMap(one -> one.columns().stream())
                .map(one -> new Mapping.Assigned(one.field(), one.column()))
                .toList();
        Mapping bare = new Mapping(kind, columns, List.of(), null, null, null, null, null);
        return new Mapping(
                kind,
                columns,
                stages(file, bare),
                order(file, bare),
                mark(file, bare),
                currency(file, bare),
                null,
                null);
    }

    /** How a file with this header was read last time, with what this one adds: new stages, and proofs of its own. */
    static Mapping again(Sniffed file, Mapping known) {
        List<Mapping.Meaning> stages = new ArrayList<>(known.stages());
        stages(file, known).stream()
                .filter(one ->
                        known.stages().stream().noneMatch(old -> old.value().equals(one.value())))
                .forEach(stages::add);
        DateOrder proven = order(file, known);
        boolean mixed = dates(file, known).stream().anyMatch(one -> one.verdict() == DateEvidence.Verdict.MIXED);
        boolean unsure =
                amounts(file, known).stream().anyMatch(one -> one.verdict() == AmountEvidence.Verdict.UNDECIDED);
        return new Mapping(
                known.kind(),
                known.columns(),
                stages,
                proven == null && !mixed ? known.dateOrder() : proven,
                unsure ? known.decimalMark() : mark(file, known),
                known.currency(),
                known.zone(),
                null);
    }

    private static List<Mapping.Meaning> stages(Sniffed file, Mapping mapping) {
        Integer stage = mapping.column(Field.STAGE);
        return stage == null
                ? List.of()
                : file.columns().get(stage).values().stream()
                        .map(one -> new Mapping.Meaning(one.value(), one.stage()))
                        .toList();
    }

    private static @Nullable DateOrder order(Sniffed file, Mapping mapping) {
        List<DateOrder> proven = dates(file, mapping).stream()
                .map(SeenDates::likely)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean mixed = dates(file, mapping).stream().anyMatch(one -> one.verdict() == DateEvidence.Verdict.MIXED);
        return proven.size() == 1 && !mixed ? proven.getFirst() : null;
    }

    private static @Nullable DecimalMark mark(Sniffed file, Mapping mapping) {
        List<AmountEvidence.Verdict> verdicts =
                amounts(file, mapping).stream().map(SeenAmounts::verdict).toList();
        boolean open =
                verdicts.contains(AmountEvidence.Verdict.UNDECIDED) || verdicts.contains(AmountEvidence.Verdict.MIXED);
        return open ? null : verdicts.contains(AmountEvidence.Verdict.COMMA) ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    private static @Nullable String currency(Sniffed file, Mapping mapping) {
        return amounts(file, mapping).stream()
                .map(SeenAmounts::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** True when the dates of the mapped columns do not say by themselves what 03/04 is. */
    static boolean needsOrder(Sniffed file, Mapping mapping) {
        return mapping.dateOrder() == null
                && dates(file, mapping).stream().anyMatch(one -> one.verdict() != DateEvidence.Verdict.NOT_NEEDED);
    }

    static boolean needsMark(Sniffed file, Mapping mapping) {
        return mapping.decimalMark() == null
                && amounts(file, mapping).stream().anyMatch(one -> one.verdict() != AmountEvidence.Verdict.NOT_NEEDED);
    }

    private static List<SeenDates> dates(Sniffed file, Mapping mapping) {
        return mapping.columns().stream()
                .filter(one ->
                        one.field().isDate() && one.column() < file.columns().size())
                .map(one -> file.columns().get(one.column()).dates())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<SeenAmounts> amounts(Sniffed file, Mapping mapping) {
        return mapping.columns().stream()
                .filter(one -> one.field().content() == Field.Content.AMOUNT
                        && one.column() < file.columns().size())
                .map(one -> file.columns().get(one.column()).amounts())
                .filter(Objects::nonNull)
                .toList();
    }
}
