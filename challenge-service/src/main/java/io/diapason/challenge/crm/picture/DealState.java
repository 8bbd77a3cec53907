package io.diapason.challenge.crm.picture;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal as other services are told of it. */
record DealState(
        UUID dealId,
        String externalId,
        @Nullable String name,
        String stage,
        @Nullable Amount amount,
        @Nullable String ownerId,
        @Nullable String account,
        @Nullable String product,
        @Nullable String industry,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String lossReason,
        boolean deleted,
        long version) {

    /** Money on the wire: the amount is a decimal string. */
    record Amount(String amount, String currency) {}

    static DealState of(Deal deal) {
        var worth = deal.worth();
        return new DealState(
                deal.id(),
                deal.externalId(),
                deal.name(),
                deal.stage().name().toLowerCase(Locale.ROOT),
                worth == null ? null : new Amount(worth.amount().toPlainString(), worth.currency()),
                deal.ownerId(),
                deal.account(),
                deal.product(),
                deal.industry(),
                deal.openedOn(),
                deal.closedOn(),
                deal.lossReason(),
                deal.gone(),
                deal.version());
    }
}
