package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.history.Fact;
import io.diapason.challenge.crm.history.Stamp;
import io.diapason.challenge.crm.imports.guess.Field;
import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.imports.table.Row;
import io.diapason.challenge.crm.imports.values.Amount;
import io.diapason.challenge.crm.imports.values.DateOrder;
import io.diapason.challenge.crm.imports.values.DecimalMark;
import io.diapason.challenge.crm.imports.values.When;
import io.diapason.challenge.crm.intake.Checked.Bad;
import io.diapason.challenge.crm.picture.Told;
import io.diapason.challenge.crm.salesforce.SalesforceId;
import io.diapason.challenge.crm.standard.Fields;
import io.diapason.challenge.crm.standard.StandardFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one file under a mapping. A row was true when its own "modified" column says, else when the file was
 * exported; so an older export never undoes what came live since.
 */
final class Reading {
    /** Reports of Salesforce shorten the ids that its events tell whole. */
    private static final Set<Field> REFERENCES =
            EnumSet.of(Field.ID, Field.DEAL_ID, Field.OWNER_ID, Field.ACTOR_ID, Field.ACCOUNT, Field.CAMPAIGN_ID);

    private final Kind kind;
    private final List<String> names;
    private final int width;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<String, String> stages = new HashMap<>();
    private final @Nullable DateOrder order;
    private final DecimalMark mark;
    private final @Nullable String currency;
    private final ZoneId fileZone;
    private final ZoneId ourZone;
    private final Instant exportedAt;

    Reading(Mapping mapping, List<String> names, ZoneId ourZone, Instant exportedAt) {
        this.kind = mapping.kind();
        this.names = names;
        this.ourZone = ourZone;
        this.exportedAt = mapping.exportedAt() == null ? exportedAt : mapping.exportedAt();
        mapping.columns().forEach(one -> columns.put(one.field(), one.column()));
        mapping.stages()
                .forEach(one -> stages.put(one.value(), one.stage().name().toLowerCase(Locale.ROOT)));
        this.order = mapping.dateOrder();
        this.mark = mapping.decimalMark() == null ? DecimalMark.POINT : mapping.decimalMark();
        this.currency = mapping.currency();
        this.fileZone = mapping.zone() == null ? ourZone : ZoneId.of(mapping.zone());
        int last = names.size();
        while (last > 0 && names.get(last - 1).matches("[A-Z]{1,2}")) {
            last--; // columns without a name at the end are often left out
        }
        this.width = last;
    }

    /** A row that is not taken; the column is null when the row as a whole is at fault. */
    static final class Unread extends RuntimeException {
        private final @Nullable String column;
        private final String reason;

        Unread(@Nullable String column, String reason) {
            super(reason, null, false, false);
            this.column = column;
            this.reason = reason;
        }

        @Nullable
        String column() {
            return column;
        }

        String reason() {
            return reason;
        }
    }

    /** The fact that a row states. Not for owners, who are no facts. */
    Told told(Row row, UUID job, Instant startedAt) {
        Cells cells = cells(row);
        Instant said = said(cells, startedAt);
        try {
            Fact fact =
                    StandardFacts.of(kind.type(), new Fields(cells, ourZone), Stamp.ofImport(said, job, row.line()));
            return new Told(Objects.requireNonNull(fact), new Cause("import", null, job.toString(), said));
        } catch (Fields.Wrong wrong) {
            throw new Unread(wrong.trouble().place(), wrong.trouble().reason());
        }
    }

    Cells cells(Row row) {
        if (row.broken()) {
            throw new Unread(null, "quote-unmatched");
        }
        if (row.cells().size() < width) {
            throw new Unread(null, "cells-missing");
        }
        if (row
                .cells()
                .subList(Math.min(names.size(), row.cells().size()), row.cells().size())
                .stream()
                .anyMatch(cell -> !cell.isBlank())) {
            throw new Unread(null, "cells-too-many");
        }
        return new Cells(row);
    }

    private Instant said(Cells cells, Instant startedAt) {
        String modified = cells.raw("updatedAt");
        Instant said = modified == null || modified.isEmpty() ? exportedAt : Instant.parse(modified);
        return said.isAfter(startedAt) ? startedAt : said;
    }

    /** A row's values in the standard vocabulary and its notation. */
    final class Cells implements Fields.Source {
        private final Row row;

        Cells(Row row) {
            this.row = row;
        }

        @Override
        public boolean has(String code) {
            Field field = kind.find(code);
            return field != null && (columns.containsKey(field) || code.equals("currency"));
        }

        @Override
        public @Nullable String raw(String code) {
            Field field = kind.find(code);
            if (field == null) {
                return null;
            }
            Integer column = columns.get(field);
            if (field == Field.CURRENCY) {
                return currency(column);
            }
            if (column == null) {
                return field == Field.ID && kind == Kind.TOUCHES ? ownId() : null;
            }
            String cell = row.cell(column);
            try {
                return cell.isEmpty() ? "" : plain(field, cell);
            } catch (Bad bad) {
                throw new Unread(place(code), bad.reason());
            }
        }

        private String plain(Field field, String cell) {
            return switch (field.content()) {
                case TEXT -> REFERENCES.contains(field) ? SalesforceId.asTold(cell) : cell;
                case STAGE -> stage(cell);
                case AMOUNT -> Amount.of(cell, mark).plain();
                case CURRENCY -> Amount.currency(cell);
                case DAY -> When.of(cell, order).dayIn(fileZone, ourZone).toString();
                case INSTANT -> When.of(cell, order).instant(fileZone).toString();
            };
        }

        private String stage(String cell) {
            String stage = stages.get(cell);
            if (stage == null) {
                throw new Bad("stage-unknown");
            }
            return stage;
        }

        /** Its own column, else what stands beside the amount, else the file's. */
        private @Nullable String currency(@Nullable Integer column) {
            if (column != null && !row.cell(column).isEmpty()) {
                return Amount.currency(row.cell(column));
            }
            Integer amount = columns.get(kind == Kind.CAMPAIGNS ? Field.SPEND : Field.AMOUNT);
            try {
                String beside = amount == null || row.cell(amount).isEmpty()
                        ? null
                        : Amount.of(row.cell(amount), mark).currency();
                return beside == null ? currency : beside;
            } catch (Bad bad) {
                throw new Unread(names.get(Objects.requireNonNull(amount)), bad.reason());
            }
        }

        /** A touch without an id is known by all that is said of it: the same line again is the same touch. */
        private String ownId() {
            StringBuilder all = new StringBuilder();
            columns.forEach((field, column) ->
                    all.append(field).append('=').append(row.cell(column)).append('\n'));
            return "line:" + UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String place(String code) {
            Field field = kind.find(code);
            Integer column = field == null ? null : columns.get(field);
            return column == null ? code : names.get(column);
        }
    }
}
