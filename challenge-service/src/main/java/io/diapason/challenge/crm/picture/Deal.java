package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.DealFacts;
import io.diapason.challenge.crm.Stage;
import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal as it stands, with all that the picture knows of it. {@code amount} is as told; refunds stand apart. */
record Deal(
        UUID id,
        String externalId,
        @Nullable String name,
        Stage stage,
        boolean stageUnknown,
        boolean gap,
        @Nullable Money amount,
        BigDecimal refunded,
        @Nullable String ownerId,
        @Nullable String account,
        @Nullable String product,
        @Nullable String industry,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate leadOn,
        @Nullable LocalDate opportunityOn,
        @Nullable String lossReason,
        boolean gone,
        @Nullable String survivor,
        LocalDate listedOn,
        long version) {

    /** What it is worth: the amount less what was paid back, in the currency's digits. */
    @Nullable
    Money worth() {
        return amount == null ? null : money(amount.amount().subtract(refunded), amount.currency());
    }

    DealFacts facts() {
        return new DealFacts(
                id, externalId, name, stage, worth(), ownerId, account, product, openedOn, closedOn, gone, version);
    }

    static Money money(BigDecimal amount, String currency) {
        Money exact = new Money(amount, currency);
        return new Money(amount.setScale(exact.digits(), RoundingMode.HALF_UP), currency);
    }
}
