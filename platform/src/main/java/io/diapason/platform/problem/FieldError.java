package io.diapason.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of the request: a JSON Pointer into the body ({@code /target/amount}) or a parameter
 * ({@code ?limit}). Without a text of its own, the code's text in the caller's language is used.
 */
public record FieldError(
        String pointer, String code, @Nullable String detail) {
    public static FieldError of(String pointer, String code) {
        return new FieldError(pointer, code, null);
    }
}
