package io.diapason.challenge.crm.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.diapason.challenge.crm.Stage;
import io.diapason.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deal. {@code incomplete} names what is not known of it: amount, closedOn (of a won deal), stage (nobody said what it
 * means), gap (changes of it were missed).
 */
@Schema(name = "Deal")
record DealView(
        UUID id,
        String externalId,
        @Nullable String name,
        Stage stage,
        @Nullable Money amount,
        @Nullable Money refunded,
        @Nullable String ownerId,
        @Nullable String account,
        @Nullable String product,
        @Nullable String industry,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate leadOn,
        @Nullable LocalDate opportunityOn,
        @Nullable String lossReason,
        List<String> incomplete,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TouchView> touches) {

    static DealView of(Deal deal, @Nullable List<TouchView> touches) {
        Money amount = deal.amount();
        boolean paidBack = amount != null && deal.refunded().signum() != 0;
        return new DealView(
                deal.id(),
                deal.externalId(),
                deal.name(),
                deal.stage(),
                amount,
                paidBack && amount != null ? Deal.money(deal.refunded(), amount.currency()) : null,
                deal.ownerId(),
                deal.account(),
                deal.product(),
                deal.industry(),
                deal.openedOn(),
                deal.closedOn(),
                deal.leadOn(),
                deal.opportunityOn(),
                deal.lossReason(),
                missing(deal),
                deal.version(),
                touches);
    }

    private static List<String> missing(Deal deal) {
        List<String> missing = new ArrayList<>();
        if (deal.amount() == null && deal.stage() != Stage.LOST) {
            missing.add("amount");
        }
        if (deal.stage() == Stage.WON && deal.closedOn() == null) {
            missing.add("closedOn");
        }
        if (deal.stageUnknown()) {
            missing.add("stage");
        }
        if (deal.gap()) {
            missing.add("gap");
        }
        return missing;
    }
}
