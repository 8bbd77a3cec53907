package io.diapason.challenge.crm.imports.values;

/** What stands before the cents: 1,234.50 or 1.234,50. */
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char mark;
    private final char group;

    DecimalMark(char mark, char group) {
        this.mark = mark;
        this.group = group;
    }

    char mark() {
        return mark;
    }

    /** What may stand between thousands, besides a space or an apostrophe. */
    char group() {
        return group;
    }
}
