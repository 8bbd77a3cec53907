package io.diapason.challenge.crm.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one object: for each field the value with the greatest {@link Stamp}. Whatever the order and the
 * repetition of its facts, the history is the same. Beneath a word that an import said stays what would stand without it,
 * later words first: each import's last one, and the last of those that came live, which are never taken back.
 */
public record History(SortedMap<String, Known> fields, SortedMap<String, List<Known>> beneath) {
    public static final History NOTHING = new History(new TreeMap<>(), new TreeMap<>());

    public History {
        fields = Collections.unmodifiableSortedMap(fields);
        beneath = Collections.unmodifiableSortedMap(beneath);
    }

    public History(SortedMap<String, Known> fields) {
        this(fields, new TreeMap<>());
    }

    /** This history with one more fact. Fields of which something later is known stay as they are. */
    public History told(Fact fact) {
        SortedMap<String, Known> next = new TreeMap<>(fields);
        SortedMap<String, List<Known>> under = new TreeMap<>(beneath);
        fact.fields().forEach((field, value) -> {
            Known said = new Known(value, fact.stamp());
            Known known = next.get(field);
            if (known == null) {
                next.put(field, said);
            } else if (said.isImported() || known.isImported()) {
                keep(field, Stream.concat(Stream.of(said), words(field)).toList(), next, under);
            } else if (known.isBefore(said)) {
                next.put(field, said);
            }
        });
        return new History(next, under);
    }

    /** This history as it would be had the import never spoken. */
    public History without(String importId) {
        SortedMap<String, Known> next = new TreeMap<>();
        SortedMap<String, List<Known>> under = new TreeMap<>();
        fields.keySet()
                .forEach(field -> keep(
                        field,
                        words(field)
                                .filter(word -> !importId.equals(word.importId()))
                                .toList(),
                        next,
                        under));
        return new History(next, under);
    }

    private Stream<Known> words(String field) {
        Known top = fields.get(field);
        return top == null
                ? Stream.empty()
                : Stream.concat(Stream.of(top), beneath.getOrDefault(field, List.of()).stream());
    }

    /** The latest word of each import down to the latest live one: what is below can never stand again. */
    private static void keep(
            String field, List<Known> words, SortedMap<String, Known> tops, SortedMap<String, List<Known>> under) {
        List<Known> kept = new ArrayList<>();
        Set<String> speakers = new TreeSet<>();
        for (Known word : words.stream().sorted(Comparator.reverseOrder()).toList()) {
            String importId = word.importId();
            if (importId == null) {
                kept.add(word);
                break;
            }
            if (speakers.add(importId)) {
                kept.add(word);
            }
        }
        under.remove(field);
        if (!kept.isEmpty()) {
            tops.put(field, kept.getFirst());
            if (kept.size() > 1) {
                under.put(field, List.copyOf(kept.subList(1, kept.size())));
            }
        }
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
