package io.diapason.challenge.crm;

import io.diapason.platform.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deal now, whatever the order in which its facts arrived. {@code closedOn} is the win or loss date in
 * the organisation's zone; a deal without amount is incomplete, never worth 0; {@code version} grows with each change.
 */
public record DealFacts(
        UUID id,
        String externalId,
        @Nullable String name,
        Stage stage,
        @Nullable Money amount,
        @Nullable String ownerId,
        @Nullable String account,
        @Nullable String product,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        boolean deleted,
        long version) {

    /** True when the deal counts as won revenue: won, dated, with an amount, and not deleted. */
    public boolean countsAsWon() {
        return stage == Stage.WON && amount != null && closedOn != null && !deleted;
    }
}
