package io.diapason.platform.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes CSV line by line; text that a spreadsheet would take for a formula is quoted with an apostrophe. */
public final class CsvWriting implements Closeable {
    private final CSVPrinter printer;

    public CsvWriting(Writer out, String... header) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord((Object[]) header);
    }

    public void line(@Nullable Object... values) throws IOException {
        printer.printRecord(Arrays.stream(values).map(CsvWriting::safe).toArray());
    }

    private static Object safe(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number) {
            return value;
        }
        String text = value.toString();
        boolean formula =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9]+(\\.[0-9]+)?");
        return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
