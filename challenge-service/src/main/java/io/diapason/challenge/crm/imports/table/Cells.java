package io.diapason.challenge.crm.imports.table;

/** What spreadsheets put around a value. */
public final class Cells {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Cells() {}

    /** The text without spaces at its ends; the unbreakable ones of French spreadsheets are spaces too. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE || c == BYTE_ORDER_MARK;
    }
}
