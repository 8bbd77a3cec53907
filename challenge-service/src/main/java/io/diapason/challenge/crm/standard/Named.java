package io.diapason.challenge.crm.standard;

import io.diapason.challenge.crm.history.StageMeaning;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw values under the names of the standard vocabulary, each with the place where the vendor's message has it. */
public final class Named implements Fields.Source {
    private final Map<String, @Nullable String> values = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private @Nullable StageMeaning usualStage;

    public Named put(String field, @Nullable String raw, String place) {
        values.put(field, raw);
        places.put(field, place);
        return this;
    }

    /** A stage in the sender's own words, and what it usually means. */
    public Named stage(@Nullable String raw, @Nullable StageMeaning usual, String place) {
        usualStage = usual;
        return put("stage", raw, place);
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

    @Override
    public @Nullable StageMeaning usualStage() {
        return usualStage;
    }
}
