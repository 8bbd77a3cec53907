package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.standard.Fields;
import io.diapason.platform.csv.CsvLine;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A line of CSV as the fields of an object: the column of {@code ownerId} is {@code owner_id}. */
record LineSource(CsvLine line, Set<String> columns) implements Fields.Source {
    private static final Map<String, String> PLACES = new ConcurrentHashMap<>(); // asked for each value of each line

    @Override
    public boolean has(String field) {
        return columns.contains(place(field));
    }

    @Override
    public @Nullable String raw(String field) {
        return line.text(place(field));
    }

    @Override
    public String place(String field) {
        return PLACES.computeIfAbsent(
                field, name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }
}
