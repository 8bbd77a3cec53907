package io.diapason.challenge.crm.history;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value in a connection's own words, kept as it was said and read with the connection's mapping: a change of the mapping
 * is then a change of reading, as if it had been so from the start. {@code usual} is what the vendor means by it when
 * nobody decided otherwise; only stages have one.
 */
public record Word(UUID connection, @Nullable StageMeaning usual, String raw) {
    private static final int ID_END = 37;

    /** {@code =<connection> raw}, for a stage with a usual meaning {@code =<connection>:won raw}. */
    public String text() {
        return "=" + connection + (usual == null ? "" : ":" + usual.code()) + " " + raw;
    }

    /** Null for a value that is no connection's: it means what it says. */
    public static @Nullable Word of(@Nullable String value) {
        if (value == null || !value.startsWith("=") || value.length() <= ID_END) {
            return null;
        }
        UUID connection = UUID.fromString(value.substring(1, ID_END));
        int blank = value.indexOf(' ', ID_END);
        String usual = value.substring(ID_END, blank);
        return new Word(
                connection,
                usual.isEmpty() ? null : StageMeaning.valueOf(usual.substring(1).toUpperCase(Locale.ROOT)),
                value.substring(blank + 1));
    }

    /** The value without the speaker. */
    static @Nullable String raw(@Nullable String value) {
        Word word = of(value);
        return word == null ? value : word.raw();
    }
}
