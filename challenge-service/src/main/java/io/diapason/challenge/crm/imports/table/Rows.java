package io.diapason.challenge.crm.imports.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows one by one in constant memory. A value in quotes may hold line ends (RFC 4180). A quote that does not close
 * within {@value #LONGEST_ROW} lines, or closes in the middle of a value, breaks its own line only: reading goes on with the
 * next one, so that one bad line never swallows the good ones below it.
 */
public final class Rows implements Iterable<Row>, Closeable {
    private static final int LONGEST_ROW = 50;
    private static final int LONGEST_LINE = 1024 * 1024;

    private final BufferedReader text;
    private final char delimiter;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private long next = 1;

    public Rows(Reader text, char delimiter) {
        this.text = text instanceof BufferedReader buffered ? buffered : new BufferedReader(text);
        this.delimiter = delimiter;
    }

    /** A line longer than any row: this is no table. */
    public static final class TooLong extends IOException {
        TooLong() {
            super("a line is longer than a million characters");
        }
    }

    /** The next row; null at the end. */
    public @Nullable Row read() throws IOException {
        String first = takeLine();
        if (first == null) {
            return null;
        }
        long number = next++;
        if (first.indexOf('"') < 0) {
            return Row.of(number, first, split(first));
        }
        return quoted(number, first);
    }

    /** Lines already read stay first in line when the quotes turn out not to match. */
    private Row quoted(long number, String first) throws IOException {
        List<String> more = new ArrayList<>();
        StringBuilder whole = new StringBuilder(first);
        Quoted reading = Quoted.of(whole, delimiter);
        while (reading.isOpen() && more.size() < LONGEST_ROW) {
            String following = takeLine();
            if (following == null) {
                break;
            }
            more.add(following);
            whole.append('\n').append(following);
            reading = Quoted.of(whole, delimiter);
        }
        if (reading.isGood()) {
            next += more.size();
            return Row.of(number, whole.toString(), reading.cells());
        }
        for (int i = more.size() - 1; i >= 0; i--) {
            ahead.push(more.get(i));
        }
        return Row.broken(number, first);
    }

    private List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    /** As {@link BufferedReader#readLine}, but bounded: a file without line ends must not fill the memory. */
    private @Nullable String takeLine() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.pop();
        }
        line.setLength(0);
        int c = text.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            line.append((char) c);
            if (line.length() > LONGEST_LINE) {
                throw new TooLong();
            }
            c = text.read();
        }
        if (c == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
        return line.toString();
    }

    @Override
    public Iterator<Row> iterator() {
        return new Iterator<>() {
            private @Nullable Row upcoming = fetch();

            private @Nullable Row fetch() {
                try {
                    return read();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }

            @Override
            public boolean hasNext() {
                return upcoming != null;
            }

            @Override
            public Row next() {
                Row row = upcoming;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                upcoming = fetch();
                return row;
            }
        };
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
