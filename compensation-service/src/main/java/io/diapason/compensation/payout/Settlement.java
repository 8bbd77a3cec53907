package io.diapason.compensation.payout;

import io.diapason.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a challenge ended, as the challenge-service told it once and for all. */
public record Settlement(UUID challenge, String name, Instant settledAt, boolean gateOpen, List<Prize> prizes) {

    /** One prize and who earned it together; without a squad it is everybody's. */
    public record Prize(int rank, Money amount, @Nullable UUID squad, List<Beneficiary> beneficiaries) {}

    /** A person of the roster; {@code user} is null as long as the person has no account. */
    public record Beneficiary(
            UUID member,
            @Nullable UUID user,
            @Nullable String name,
            @Nullable String department) {}
}
