package io.diapason.challenge.roster;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** CRM identities given to people in one act: {@code members} by identity. */
record OwnerMapping(
        UUID id,
        Instant at,
        String by,
        Map<String, UUID> members,
        @Nullable Instant undoneAt,
        long version) {}
