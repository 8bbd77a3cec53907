package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.history.History;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A column read from a history, as text that PostgreSQL casts; the second argument is the usual currency. */
record Column(String name, String type, BiFunction<History, String, @Nullable String> value) {
    static Column text(String name, String field) {
        return of(name, "text", field);
    }

    static Column of(String name, String type, String field) {
        return new Column(name, type, (history, currency) -> history.text(field));
    }
}
