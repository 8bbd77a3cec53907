package io.diapason.challenge.crm.standard;

import io.diapason.challenge.crm.history.StageMeaning;
import io.diapason.challenge.crm.history.Word;
import io.diapason.challenge.crm.intake.Checked;
import io.diapason.challenge.crm.intake.Checked.Bad;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the checked fields of one object, from a JSON body or from a line of CSV. A field that the source does not have
 * is not spoken of; an empty one is told as empty.
 */
public final class Fields {
    private static final int ID = 200;
    private static final int TEXT = 500;
    private static final int DAY = 10;

    private final Source source;
    private final ZoneId zone;
    private final @Nullable UUID connection;
    private final Map<String, @Nullable String> told = new HashMap<>();

    /** Where raw values come from. */
    public interface Source {
        boolean has(String field);

        @Nullable
        String raw(String field);

        /** How the sender knows the place: a JSON pointer, or the column's name. */
        String place(String field);

        /** What the sender's stages usually mean; null when nobody knows. */
        default @Nullable StageMeaning usualStage() {
            return null;
        }
    }

    public Fields(Source source, ZoneId zone) {
        this(source, zone, null);
    }

    /** What depends on the connection's mapping is kept in its own words, to be read again when that changes. */
    public Fields(Source source, ZoneId zone, @Nullable UUID connection) {
        this.source = source;
        this.zone = zone;
        this.connection = connection;
    }

    /** What is wrong, and where. */
    public static final class Wrong extends RuntimeException {
        private final Trouble trouble;

        Wrong(Trouble trouble) {
            super(trouble.reason(), null, false, false);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }

    public String id(String field, String missing) {
        String id = checked(field, raw -> Checked.text(raw, ID));
        if (id == null || id.isEmpty()) {
            throw wrong(missing, field);
        }
        return id;
    }

    Fields reference(String field) {
        return put(field, raw -> Checked.text(raw, ID));
    }

    Fields text(String field) {
        return put(field, raw -> Checked.text(raw, TEXT));
    }

    Fields date(String field) {
        return put(field, raw -> {
            String day = Checked.date(raw, zone);
            return connection == null
                    ? day
                    : word(
                            raw.strip().length() <= DAY
                                    ? day
                                    : Checked.instant(raw).toString(),
                            null);
        });
    }

    Fields instant(String field) {
        return put(field, raw -> Checked.instant(raw).toString());
    }

    /** The name of a campaign in the addresses of its links: told in small letters, as those who type it differ in that only. */
    Fields utm(String field) {
        return put(field, raw -> Checked.text(raw, ID).toLowerCase(Locale.ROOT));
    }

    /** One of the codes; an empty value is as if it were not there. */
    Fields code(String field, Set<String> codes, String otherwise) {
        String code = checked(field, raw -> raw.isBlank() ? "" : Checked.oneOf(codes, raw, otherwise));
        if (code != null && !code.isEmpty()) {
            told.put(field, code);
        }
        return this;
    }

    /** A code of ours, or a connection's own word for it. */
    Fields stage(String field, Set<String> codes) {
        return connection == null
                ? code(field, codes, "stage-unknown")
                : put(field, raw -> word(Checked.text(raw, TEXT), source.usualStage()));
    }

    /** An amount with its currency, which is judged first because it says how many decimals there may be. */
    Fields money(String amount) {
        String currency = currency();
        if (currency != null) {
            told.put("currency", currency);
        }
        return put(amount, raw -> {
            String plain = Checked.amount(raw, currency);
            return connection == null ? plain : word(plain, null);
        });
    }

    @Nullable
    String currency() {
        return blankToNull(checked("currency", raw -> raw.isBlank() ? "" : Checked.currency(raw)));
    }

    Fields say(String field, String value) {
        told.put(field, value);
        return this;
    }

    @Nullable
    String value(String field) {
        return told.get(field);
    }

    Map<String, @Nullable String> told() {
        return told;
    }

    Wrong wrong(String reason, String field) {
        return new Wrong(new Trouble(reason, source.place(field), source.raw(field)));
    }

    private Fields put(String field, UnaryOperator<String> check) {
        if (source.has(field)) {
            String value = checked(field, raw -> raw.isBlank() ? "" : check.apply(raw));
            told.put(field, blankToNull(value));
        }
        return this;
    }

    private String word(String raw, @Nullable StageMeaning usual) {
        return new Word(Objects.requireNonNull(connection), usual, raw).text();
    }

    private @Nullable String checked(String field, UnaryOperator<String> check) {
        String raw = source.raw(field);
        try {
            return raw == null ? null : check.apply(raw);
        } catch (Bad bad) {
            throw wrong(bad.reason(), field);
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
