package io.diapason.challenge.people;

import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One place in the organisation, offered for seven days to whoever holds the link; with an e-mail, to that address only. */
public record Invitation(
        UUID id,
        String organisationName,
        @Nullable String email,
        @Nullable String name,
        @Nullable Department department,
        Set<Role> roles,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant revokedAt,
        @Nullable String language) {

    /** Where an invitation stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REVOKED,
        EXPIRED
    }

    public State state(Instant now) {
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
