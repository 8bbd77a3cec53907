package io.diapason.challenge.challenge;

import io.diapason.challenge.people.absence.Key;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A joint challenge as it stands; {@code version} grows with each change. The sample is the example story's. */
public record Challenge(
        UUID id,
        String name,
        ChallengeStatus status,
        Rules rules,
        List<Signature> signatures,
        Instant createdAt,
        @Nullable Instant settledAt,
        boolean sample,
        @Nullable LastChange lastChange,
        long version) {

    /** True when the department's key is turned, or the hand that would turn it has turned the other one. */
    boolean hasKeyOf(Signature.Purpose purpose, Key key) {
        return signed(purpose).stream()
                .anyMatch(turned ->
                        turned.department() == key.department() || turned.byId().equals(key.byId()));
    }

    Challenge changedBy(LastChange change) {
        return new Challenge(id, name, status, rules, signatures, createdAt, settledAt, sample, change, version);
    }

    List<Signature> signed(Signature.Purpose purpose) {
        return signatures.stream().filter(one -> one.purpose() == purpose).toList();
    }
}
