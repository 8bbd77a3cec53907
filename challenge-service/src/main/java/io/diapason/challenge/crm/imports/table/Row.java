package io.diapason.challenge.crm.imports.table;

import java.util.List;

/**
 * One row: the line of the file on which it begins (from 1), its text as it stands there, and its cells. A row whose quotes
 * do not match is {@code broken} and has no cells.
 */
public record Row(long line, String text, List<String> cells, boolean broken) {
    static Row of(long line, String text, List<String> cells) {
        return new Row(line, text, cells, false);
    }

    static Row broken(long line, String text) {
        return new Row(line, text, List.of(), true);
    }

    public boolean isBlank() {
        return !broken && cells.stream().allMatch(String::isBlank);
    }

    /** The value, stripped of every kind of space; empty when the row is too short. */
    public String cell(int column) {
        return column < cells.size() ? Cells.strip(cells.get(column)) : "";
    }

    /** The number of cells that say something. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
