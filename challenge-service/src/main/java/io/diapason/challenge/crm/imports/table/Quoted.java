package io.diapason.challenge.crm.imports.table;

import java.util.ArrayList;
import java.util.List;

/** A row with quotes, as far as its lines are known: good, still open, or with something between a quote and a delimiter. */
record Quoted(List<String> cells, boolean isOpen, boolean isGood) {
    static Quoted of(CharSequence text, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int length = text.length();
        int at = 0;
        while (true) {
            int start = at;
            while (start < length && text.charAt(start) == ' ') {
                start++;
            }
            if (start < length && text.charAt(start) == '"') {
                at = inside(text, start + 1, cell);
                if (at < 0) {
                    return new Quoted(cells, true, false);
                }
                while (at < length && text.charAt(at) == ' ') {
                    at++;
                }
                if (at < length && text.charAt(at) != delimiter) {
                    return new Quoted(cells, false, false);
                }
            } else {
                while (at < length && text.charAt(at) != delimiter) {
                    cell.append(text.charAt(at++)); // a quote within an unquoted value is a letter: 12" screen
                }
            }
            cells.add(cell.toString());
            cell.setLength(0);
            if (at >= length) {
                return new Quoted(cells, false, true);
            }
            at++;
        }
    }

    /** Collects up to the closing quote; gives the place after it, or -1 when it is not there. */
    private static int inside(CharSequence text, int from, StringBuilder cell) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '"') {
                cell.append(c);
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at += 2;
            } else {
                return at + 1;
            }
        }
        return -1;
    }
}
