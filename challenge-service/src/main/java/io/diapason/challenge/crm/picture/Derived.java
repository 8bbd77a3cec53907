package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.history.DealHistory;
import io.diapason.challenge.crm.history.History;
import io.diapason.challenge.crm.history.Mappings;
import io.diapason.challenge.crm.history.Word;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A history and how it is read, so that what many columns follow from is worked out once. */
final class Derived {
    private final History history;
    private final Mappings mappings;
    private @Nullable DealHistory deal;

    Derived(History history, Mappings mappings) {
        this.history = history;
        this.mappings = mappings;
    }

    History history() {
        return history;
    }

    Mappings mappings() {
        return mappings;
    }

    DealHistory deal() {
        if (deal == null) {
            deal = DealHistory.of(history, mappings);
        }
        return deal;
    }

    /** The word in which a connection told the stage; null when none did. */
    @Nullable
    Word stage() {
        return Word.of(history.text("stage"));
    }

    /** The connection that told the deal, as far as it used words of its own. */
    @Nullable
    UUID speaker() {
        return Stream.of("stage", "amount", "closedOn", "openedOn", "gap")
                .map(field -> Word.of(history.text(field)))
                .filter(Objects::nonNull)
                .map(Word::connection)
                .findFirst()
                .orElse(null);
    }
}
