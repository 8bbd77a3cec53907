package io.diapason.compensation.payout;

import io.diapason.compensation.payout.Settlement.Beneficiary;
import io.diapason.compensation.payout.Settlement.Prize;
import io.diapason.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event that a challenge is settled, as far as payouts need it; contracts/events tells the whole shape. */
record ChallengeSettled(UUID challengeId, String name, Instant settledAt, boolean gateOpen, List<PrizeData> prizes) {

    /** {@code members} says more of each id in {@code memberIds}, when the sender knows it. */
    record PrizeData(
            int rank,
            BigDecimal amount,
            String currency,
            @Nullable UUID squadId,
            List<UUID> memberIds,
            @Nullable List<MemberData> members) {

        /** Amounts are checked here: more decimals than the currency has could not be paid. */
        Prize prize() {
            Money money = new Money(amount, currency);
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("a prize below zero");
            }
            Money exact = new Money(amount.setScale(money.digits(), RoundingMode.UNNECESSARY), currency);
            if (new HashSet<>(memberIds).size() != memberIds.size()) {
                throw new IllegalArgumentException("one member twice in a prize");
            }
            return new Prize(
                    rank,
                    exact,
                    squadId,
                    memberIds.stream().map(this::beneficiary).toList());
        }

        private Beneficiary beneficiary(UUID member) {
            return (members == null ? List.<MemberData>of() : members)
                    .stream()
                            .filter(known -> known.id().equals(member))
                            .findFirst()
                            .map(known -> new Beneficiary(member, known.userId(), known.name(), known.department()))
                            .orElse(new Beneficiary(member, null, null, null));
        }
    }

    record MemberData(
            UUID id,
            @Nullable UUID userId,
            @Nullable String name,
            @Nullable String department) {}

    Settlement settlement() {
        return new Settlement(
                Objects.requireNonNull(challengeId, "challengeId"),
                Objects.requireNonNull(name, "name"),
                Objects.requireNonNull(settledAt, "settledAt"),
                gateOpen,
                prizes.stream().map(PrizeData::prize).toList());
    }
}
