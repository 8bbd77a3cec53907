package io.diapason.compensation.payout;

import io.diapason.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line to pay: born pending from a settled challenge, approved by someone other than who gets it. */
public record Payout(
        UUID id,
        UUID challenge,
        String challengeName,
        int rank,
        @Nullable UUID squad,
        Settlement.Beneficiary beneficiary,
        Money amount,
        Instant createdAt,
        @Nullable Approval approval) {

    /** Who answers for the payment. */
    public record Approval(UUID by, String byName, Instant at) {}

    public PayoutState state() {
        return approval == null ? PayoutState.PENDING : PayoutState.APPROVED;
    }

    /** 1 while pending, 2 once approved: an approval is the only change there is. */
    public long version() {
        return approval == null ? 1 : 2;
    }

    public boolean isFor(UUID user) {
        return user.equals(beneficiary.user()) || user.equals(beneficiary.member());
    }

    Payout approved(Approval given) {
        return new Payout(id, challenge, challengeName, rank, squad, beneficiary, amount, createdAt, given);
    }
}
