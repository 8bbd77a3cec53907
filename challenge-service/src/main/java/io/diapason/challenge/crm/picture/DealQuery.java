package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.Stage;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query of a list of deals. */
record DealQuery(
        @RestQuery @Nullable Stage stage,
        @RestQuery @Nullable String ownerId,
        @RestQuery @Nullable String account,
        @RestQuery @Nullable String product,
        @RestQuery @Nullable LocalDate closedFrom,
        @RestQuery @Nullable LocalDate closedTo,
        @RestQuery @Nullable String q,
        @RestQuery @Nullable UUID connectionId,
        @RestQuery @Nullable Boolean incomplete) {
    DealListStore.Filter filter() {
        return new DealListStore.Filter(
                stage == null ? null : stage.name().toLowerCase(Locale.ROOT),
                ownerId,
                account,
                product,
                closedFrom,
                closedTo,
                q,
                connectionId,
                incomplete);
    }
}
