package io.diapason.compensation.payout;

import io.diapason.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What callers read of payouts. */
final class PayoutViews {
    private PayoutViews() {}

    @Schema(name = "Payout")
    record PayoutView(
            UUID id,
            UUID challengeId,
            String challengeName,
            int rank,
            @Nullable UUID squadId,
            BeneficiaryView beneficiary,
            Money amount,
            PayoutState state,
            Instant createdAt,
            @Nullable ApprovalView approval,
            long version) {

        static PayoutView of(Payout one) {
            return new PayoutView(
                    one.id(),
                    one.challenge(),
                    one.challengeName(),
                    one.rank(),
                    one.squad(),
                    BeneficiaryView.of(one.beneficiary()),
                    one.amount(),
                    one.state(),
                    one.createdAt(),
                    ApprovalView.of(one.approval()),
                    one.version());
        }
    }

    @Schema(name = "PayoutBeneficiary")
    record BeneficiaryView(
            UUID memberId,
            @Nullable UUID userId,
            @Nullable String name,
            @Nullable String department) {
        static BeneficiaryView of(Settlement.Beneficiary one) {
            return new BeneficiaryView(one.member(), one.user(), one.name(), one.department());
        }
    }

    @Schema(name = "PayoutApproval")
    record ApprovalView(UUID by, String byName, Instant at) {
        static @Nullable ApprovalView of(Payout.@Nullable Approval one) {
            return one == null ? null : new ApprovalView(one.by(), one.byName(), one.at());
        }
    }

    /** What waits for the caller in this service; the gateway gathers it over all services. */
    @Schema(name = "InboxItem")
    record InboxItemView(
            UUID id,
            String kind,
            String title,
            String resource,
            Instant createdAt,
            @Nullable Instant dueAt) {
        static InboxItemView of(AwaitedPayouts one) {
            String resource = "/api/v1/payouts?challengeId=" + one.challenge() + "&state=pending";
            return new InboxItemView(one.challenge(), "payout-approval", one.name(), resource, one.since(), null);
        }
    }
}
