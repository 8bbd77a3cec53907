package io.diapason.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data set's files: a header row, commas, no quotes inside. */
final class CsvTable {
    private CsvTable() {}

    static List<Map<String, String>> read(String name) {
        try (InputStream file = CsvTable.class.getResourceAsStream("/demo/crm/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Map<String, String>> read(BufferedReader lines) {
        List<List<String>> rows =
                lines.lines().map(line -> List.of(line.split(",", -1))).toList();
        List<String> header = rows.getFirst();
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                named.put(header.get(column), row.get(column));
            }
            table.add(named);
        }
        return table;
    }

    /** RFC 4180 for an import: a cell with a comma, a quote or a line break is quoted. */
    static String write(List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", header)).append("\r\n");
        for (List<String> row : rows) {
            text.append(String.join(",", row.stream().map(CsvTable::cell).toList()))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String cell(String value) {
        boolean quoted = value.chars().anyMatch(one -> one == ',' || one == '"' || one == '\n' || one == ';');
        return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
