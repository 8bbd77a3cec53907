package io.diapason.challenge.crm.imports.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the table is in a text: what stands between values, on which line the header is (0: there is none, the data begin
 * at once), and what the columns are called. Titles above the header, and a first row of merged cells, are not data.
 */
public record Shape(char delimiter, long headerLine, List<String> columns) {
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int LOOK = 64 * 1024;
    private static final int ROWS = 60;
    private static final int HEADER_WITHIN = 20;
    private static final double MOST = 0.6;

    public Shape {
        columns = List.copyOf(columns);
    }

    /** Reads the beginning of a text; null when there is no table in it. */
    public static @Nullable Shape of(Reader text) throws IOException {
        char[] block = new char[LOOK];
        int length = 0;
        for (int read = text.read(block, 0, LOOK);
                read > 0 && length < LOOK;
                read = text.read(block, length, LOOK - length)) {
            length += read;
        }
        String head = new String(block, 0, length);
        Character told = told(head);
        List<Row> best = List.of();
        char delimiter = told == null ? ',' : told;
        double score = -1;
        for (char one : told == null ? DELIMITERS : new char[] {told}) {
            List<Row> rows = rows(head, one, length == LOOK);
            double regular = regularity(rows);
            if (regular > score) {
                best = rows;
                delimiter = one;
                score = regular;
            }
        }
        return best.isEmpty() ? null : of(delimiter, best);
    }

    private static Shape of(char delimiter, List<Row> rows) {
        int usual = usualWidth(rows);
        for (int i = 0; i < Math.min(rows.size(), HEADER_WITHIN); i++) {
            Row row = rows.get(i);
            if (row.filled() >= Math.max(1, MOST * usual)) {
                if (looksLikeData(row)) {
                    break;
                }
                Row above = i == 0 ? null : rows.get(i - 1);
                return new Shape(delimiter, row.line(), Header.names(row, above));
            }
        }
        return new Shape(delimiter, 0, Header.letters(usual));
    }

    /** Excel's first line "sep=;" tells it outright. */
    private static @Nullable Character told(String head) {
        String start = head.substring(0, Math.min(head.length(), 8))
                .toLowerCase(Locale.ROOT)
                .replace("\"", "");
        return start.startsWith("sep=") && start.length() > 4 ? start.charAt(4) : null;
    }

    private static List<Row> rows(String head, char delimiter, boolean isCut) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Rows all = new Rows(new StringReader(head), delimiter)) {
            for (Row row = all.read(); row != null && rows.size() < ROWS; row = all.read()) {
                if (!row.broken()
                        && !row.isBlank()
                        && !row.text().toLowerCase(Locale.ROOT).startsWith("sep=")) {
                    rows.add(row);
                }
            }
        }
        if (isCut && rows.size() > 1 && rows.size() < ROWS) {
            rows.removeLast();
        }
        return rows;
    }

    /** How many rows have the usual width, times that width: the right delimiter makes many columns, and always as many. */
    private static double regularity(List<Row> rows) {
        int usual = usualWidth(rows);
        long alike = rows.stream().filter(row -> row.cells().size() == usual).count();
        return rows.isEmpty() ? -1 : (double) alike / rows.size() * Math.log(usual + 0.1);
    }

    private static int usualWidth(List<Row> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(row.cells().size(), 1, Integer::sum));
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    /** A header names things: no amounts, no dates, no addresses, and (nearly) no two cells alike. */
    private static boolean looksLikeData(Row row) {
        Set<String> names = new HashSet<>();
        int figures = 0;
        for (String cell : row.cells()) {
            String value = Cells.strip(cell);
            names.add(value);
            boolean digits = value.chars().filter(Character::isDigit).count() * 2 > value.length();
            figures += !value.isEmpty() && (digits || value.contains("@")) ? 1 : 0;
        }
        return figures > 0 && figures * 5 >= row.filled();
    }
}
