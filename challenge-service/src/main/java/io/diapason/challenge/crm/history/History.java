package io.diapason.challenge.crm.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one object: for each field the value with the greatest {@link Stamp}. Whatever the order and the
 * repetition of its facts, the history is the same.
 */
public record History(SortedMap<String, Known> fields) {
    public static final History NOTHING = new History(new TreeMap<>());

    public History {
        fields = Collections.unmodifiableSortedMap(fields);
    }

    /** This history with one more fact. Fields of which something later is known stay as they are. */
    public History told(Fact fact) {
        SortedMap<String, Known> next = new TreeMap<>(fields);
        fact.fields().forEach((field, value) -> {
            Known said = new Known(value, fact.stamp());
            Known known = next.get(field);
            if (known == null || known.isBefore(said)) {
                next.put(field, said);
            }
        });
        return new History(next);
    }

    public @Nullable String text(String field) {
        Known known = fields.get(field);
        return known == null ? null : known.value();
    }

    public @Nullable LocalDate date(String field) {
        String value = text(field);
        return value == null ? null : LocalDate.parse(value);
    }

    public @Nullable Instant instant(String field) {
        String value = text(field);
        return value == null ? null : Instant.parse(value);
    }

    public @Nullable BigDecimal number(String field) {
        String value = text(field);
        return value == null ? null : new BigDecimal(value);
    }

    public boolean flag(String field) {
        return "true".equals(text(field));
    }

    /** The fields whose name begins so, for facts that add up instead of replacing one another. */
    public Map<String, Known> all(String prefix) {
        return fields.subMap(prefix, prefix + Character.MAX_VALUE);
    }
}
