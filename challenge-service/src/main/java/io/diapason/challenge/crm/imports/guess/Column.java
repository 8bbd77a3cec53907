package io.diapason.challenge.crm.imports.guess;

import io.diapason.challenge.crm.imports.values.AmountEvidence;
import io.diapason.challenge.crm.imports.values.DateEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a column holds, gathered from every line of the file in constant memory. */
public final class Column {
    private static final int VALUES = 60;
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 80;

    private final int index;
    private final String name;
    private long filled;
    private boolean hasMore;
    private final Map<String, Long> values = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();
    private final DateEvidence dates = new DateEvidence();
    private final AmountEvidence amounts = new AmountEvidence();

    public Column(int index, String name) {
        this.index = index;
        this.name = name;
    }

    public void add(String value, long line) {
        if (value.isEmpty()) {
            return;
        }
        filled++;
        String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        if (examples.size() < EXAMPLES && !examples.contains(shown)) {
            examples.add(shown);
        }
        if (values.containsKey(shown) || values.size() < VALUES) {
            values.merge(shown, 1L, Long::sum);
        } else {
            hasMore = true;
        }
        if (hasDigit(value)) {
            dates.add(value, line);
            amounts.add(value);
        }
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    public int index() {
        return index;
    }

    public String name() {
        return name;
    }

    public long filled() {
        return filled;
    }

    public List<String> examples() {
        return List.copyOf(examples);
    }

    /** Each value with its number of lines, when they are few; empty when they are many. */
    public Map<String, Long> fewValues() {
        return hasMore ? Map.of() : values;
    }

    public DateEvidence dates() {
        return dates;
    }

    public AmountEvidence amounts() {
        return amounts;
    }
}
