package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.Stage;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query of a list of deals. */
record DealQuery(
        @RestQuery("stage") @Nullable Stage stage,
        @RestQuery("ownerId") @Nullable String ownerId,
        @RestQuery("account") @Nullable String account,
        @RestQuery("product") @Nullable String product,
        @RestQuery("closedFrom") @Nullable LocalDate closedFrom,
        @RestQuery("closedTo") @Nullable LocalDate closedTo,
        @RestQuery("q") @Nullable String q,
        @RestQuery("connectionId") @Nullable UUID connectionId,
        @RestQuery("incomplete") @Nullable Boolean incomplete) {
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
