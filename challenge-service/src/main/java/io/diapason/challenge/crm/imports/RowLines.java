package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.imports.table.Row;
import io.diapason.challenge.crm.intake.Checked;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Newcomer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of a staged file says: a fact, or a person. */
@ApplicationScoped
class RowLines {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int TEXT = 200;

    Reading reading(StagedFile file, ZoneId zone) {
        return new Reading(file.mapping(), file.columnNames(), zone, file.createdAt());
    }

    StagedFileView.LineView preview(StagedFile file, Reading reading, Row row, Instant now) {
        try {
            Map<String, @Nullable String> values = new LinkedHashMap<>();
            if (file.mapping().kind() == Kind.OWNERS) {
                newcomer(reading, row);
                file.mapping()
                        .kind()
                        .fields()
                        .forEach(field ->
                                put(values, field.code(), reading.cells(row).raw(field.code())));
            } else {
                var fact = reading.told(row, NOBODY, now).fact();
                values.put("id", fact.externalId());
                file.mapping()
                        .kind()
                        .fields()
                        .forEach(
                                field -> put(values, field.code(), fact.fields().get(field.code())));
            }
            return StagedFileView.LineView.good(row.line(), row.cells(), values);
        } catch (Reading.Unread unread) {
            return StagedFileView.LineView.bad(row.line(), row.cells(), unread.column(), unread.reason());
        }
    }

    private static void put(Map<String, @Nullable String> values, String code, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(code, value);
        }
    }

    Newcomer newcomer(Reading reading, Row row) {
        Reading.Cells cells = reading.cells(row);
        String owner = text(cells, "ownerId");
        if (owner == null) {
            throw new Reading.Unread(cells.place("ownerId"), "required");
        }
        String email = text(cells, "email");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Reading.Unread(cells.place("email"), "email-invalid");
        }
        return new Newcomer(
                owner,
                text(cells, "name"),
                email,
                department(cells),
                text(cells, "team"),
                text(cells, "manager"),
                null);
    }

    private static @Nullable Department department(Reading.Cells cells) {
        String value = text(cells, "department");
        return switch (value == null ? "" : value.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "sales", "ventes", "vente", "commerce", "commercial" -> Department.SALES;
            case "marketing", "mkt" -> Department.MARKETING;
            default -> throw new Reading.Unread(cells.place("department"), "department-unknown");
        };
    }

    private static @Nullable String text(Reading.Cells cells, String code) {
        String value = cells.raw(code);
        try {
            return value == null || value.isEmpty() ? null : Checked.text(value, TEXT);
        } catch (Checked.Bad bad) {
            throw new Reading.Unread(cells.place(code), bad.reason());
        }
    }
}
