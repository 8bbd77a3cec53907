package io.diapason.challenge.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A CRM owner as an import names it. What is null is not said, and leaves what the roster knows. */
public record Newcomer(
        String ownerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable Department department,
        @Nullable String team,
        @Nullable String manager,
        @Nullable UUID userId) {}
