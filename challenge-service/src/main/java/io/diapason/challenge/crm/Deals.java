package io.diapason.challenge.crm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the normalised CRM picture of the current organisation, within the caller's transaction. */
public interface Deals {
    List<DealFacts> byIds(Collection<UUID> dealIds);

    /** All touches of these deals, oldest first, ties by external id. */
    List<TouchFacts> touchesOf(Collection<UUID> dealIds);

    /** Ids of deals won in the closed interval, ascending after {@code after}, at most {@code limit}: to go through them in pages. */
    List<UUID> wonBetween(LocalDate from, LocalDate to, @Nullable UUID after, int limit);
}
