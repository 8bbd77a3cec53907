package io.diapason.challenge.crm.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the words of all connections of an organisation, with its own settings where a connection has none. */
public record Mappings(String usualCurrency, ZoneId usualZone, Map<UUID, Mapping> byConnection) {
    private static final int DAY = 10;

    public Mappings(String usualCurrency, ZoneId usualZone) {
        this(usualCurrency, usualZone, Map.of());
    }

    public Mapping of(UUID connection) {
        return byConnection.getOrDefault(connection, Mapping.NONE);
    }

    /** What a stage means; null when it is a word of which nobody said what it means. Nothing said is open. */
    public @Nullable StageMeaning stage(@Nullable String value) {
        Word word = Word.of(value);
        if (word != null) {
            return of(word.connection()).stages().getOrDefault(word.raw(), word.usual());
        }
        return value == null ? StageMeaning.OPEN : StageMeaning.valueOf(value.toUpperCase(Locale.ROOT));
    }

    public @Nullable BigDecimal number(@Nullable String value) {
        String raw = Word.raw(value);
        return raw == null ? null : new BigDecimal(raw);
    }

    /** The currency of an amount: the stated one, else that of who said the amount, else the organisation's. */
    public String currency(@Nullable String stated, @Nullable String amount) {
        if (stated != null) {
            return stated;
        }
        Word word = Word.of(amount);
        String usual = word == null ? null : of(word.connection()).currency();
        return usual == null ? usualCurrency : usual;
    }

    /** A day as it is, an instant as the day it is in the zone of who said it. */
    public @Nullable LocalDate day(@Nullable String value) {
        Word word = Word.of(value);
        String raw = word == null ? value : word.raw();
        if (raw == null) {
            return null;
        }
        ZoneId zone = word == null ? null : of(word.connection()).zone();
        return raw.length() == DAY
                ? LocalDate.parse(raw)
                : LocalDate.ofInstant(Instant.parse(raw), zone == null ? usualZone : zone);
    }
}
