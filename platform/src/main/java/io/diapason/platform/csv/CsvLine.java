package io.diapason.platform.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a CSV; {@code number} counts lines of data and the header, from 1. Wrong values throw {@link Rejected}. */
public final class CsvLine {
    private final long number;
    private final @Nullable CSVRecord row;
    private final Map<String, Integer> columns;

    CsvLine(long number, @Nullable CSVRecord row, Map<String, Integer> columns) {
        this.number = number;
        this.row = row;
        this.columns = columns;
    }

    public long number() {
        return number;
    }

    /** The value, stripped; null when the column or the value is missing. */
    public @Nullable String text(String column) {
        if (row == null) {
            throw new Rejected(number, null, "unreadable");
        }
        Integer index = columns.get(column.toLowerCase(Locale.ROOT));
        if (index == null || index >= row.size()) {
            return null;
        }
        String value = row.get(index).strip();
        return value.isEmpty() ? null : value;
    }

    public String required(String column) {
        String value = text(column);
        if (value == null) {
            throw new Rejected(number, column, "required");
        }
        return value;
    }

    public @Nullable BigDecimal decimal(String column) {
        return parsed(column, "not-a-number", BigDecimal::new);
    }

    /** A day as {@code YYYY-MM-DD}. */
    public @Nullable LocalDate day(String column) {
        return parsed(column, "not-a-date", LocalDate::parse);
    }

    /** An instant in RFC 3339. */
    public @Nullable Instant instant(String column) {
        return parsed(column, "not-an-instant", Instant::parse);
    }

    private <T> @Nullable T parsed(String column, String reason, Function<String, T> parse) {
        String value = text(column);
        try {
            return value == null ? null : parse.apply(value);
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw new Rejected(number, column, reason);
        }
    }

    public Rejected reject(@Nullable String column, String reason) {
        return new Rejected(number, column, reason);
    }

    /** Why a line is not taken: its number, the column when one is at fault, and a stable reason. */
    public static final class Rejected extends RuntimeException {
        private final long line;
        private final @Nullable String column;
        private final String reason;

        Rejected(long line, @Nullable String column, String reason) {
            super(reason, null, false, false);
            this.line = line;
            this.column = column;
            this.reason = reason;
        }

        public long line() {
            return line;
        }

        public @Nullable String column() {
            return column;
        }

        public String reason() {
            return reason;
        }
    }
}
