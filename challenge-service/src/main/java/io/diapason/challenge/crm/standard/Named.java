package io.diapason.challenge.crm.standard;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw values under the names of the standard vocabulary, each with the place where the vendor's message has it. */
public final class Named implements Fields.Source {
    private final Map<String, @Nullable String> values = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    public Named put(String field, @Nullable String raw, String place) {
        values.put(field, raw);
        places.put(field, place);
        return this;
    }

    @Override
    public boolean has(String field) {
        return values.containsKey(field);
    }

    @Override
    public @Nullable String raw(String field) {
        return values.get(field);
    }

    @Override
    public String place(String field) {
        return places.getOrDefault(field, field);
    }
}
