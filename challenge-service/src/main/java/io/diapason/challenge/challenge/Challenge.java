package io.diapason.challenge.challenge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A joint challenge as it stands; {@code version} grows with each change. */
public record Challenge(
        UUID id,
        String name,
        ChallengeStatus status,
        Rules rules,
        List<Signature> signatures,
        Instant createdAt,
        @Nullable Instant settledAt,
        long version) {

    List<Signature> signed(Signature.Purpose purpose) {
        return signatures.stream().filter(one -> one.purpose() == purpose).toList();
    }
}
