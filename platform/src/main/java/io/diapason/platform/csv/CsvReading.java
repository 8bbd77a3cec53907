package io.diapason.platform.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV line by line in constant memory: RFC 4180 with a header row, a comma or a semicolon between values, with or
 * without a byte-order mark. Header names are compared without case.
 */
public final class CsvReading implements Iterable<CsvLine>, Closeable {
    private static final int LONGEST_HEADER = 64 * 1024;

    private final CSVParser parser;
    private final Map<String, Integer> columns = new HashMap<>();

    private CsvReading(CSVParser parser, CSVRecord header) {
        this.parser = parser;
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
    }

    /** Starts reading; an empty text has no header and is an {@link IOException}. */
    public static CsvReading of(Reader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text, LONGEST_HEADER);
        skipByteOrderMark(buffered);
        char delimiter = delimiter(buffered);
        CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(buffered);
        Iterator<CSVRecord> rows = parser.iterator();
        if (!rows.hasNext()) {
            throw new IOException("there is no header row");
        }
        return new CsvReading(parser, rows.next());
    }

    public List<String> columns() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean has(String... names) {
        return Arrays.stream(names).allMatch(columns::containsKey);
    }

    @Override
    public Iterator<CsvLine> iterator() {
        Iterator<CSVRecord> rows = parser.iterator();
        return new Iterator<>() {
            private @Nullable CsvLine upcoming;
            private boolean over;

            @Override
            public boolean hasNext() {
                if (upcoming == null && !over) {
                    upcoming = read();
                    over = upcoming == null;
                }
                return upcoming != null;
            }

            /** A quote that never closes makes the rest unreadable: one rejected line stands for it. */
            private @Nullable CsvLine read() {
                try {
                    if (!rows.hasNext()) {
                        return null;
                    }
                    CSVRecord row = rows.next();
                    return new CsvLine(row.getRecordNumber(), row, columns);
                } catch (UncheckedIOException | IllegalStateException unreadable) {
                    over = true;
                    return new CsvLine(parser.getRecordNumber() + 1, null, columns);
                }
            }

            @Override
            public CsvLine next() {
                CsvLine line = hasNext() ? upcoming : null;
                if (line == null) {
                    throw new NoSuchElementException();
                }
                upcoming = null;
                return line;
            }
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    /** A semicolon when the header has more of them than of commas. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        String header = text.readLine();
        text.reset();
        if (header == null) {
            return ',';
        }
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }
}
