package io.diapason.challenge.crm.picture;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column read from a history, as text that PostgreSQL casts. */
record Column(String name, String type, Function<Derived, @Nullable String> value) {
    static Column text(String name, String field) {
        return of(name, "text", field);
    }

    static Column of(String name, String type, String field) {
        return new Column(name, type, from -> from.history().text(field));
    }
}
