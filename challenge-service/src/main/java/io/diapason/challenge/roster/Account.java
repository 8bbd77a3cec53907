package io.diapason.challenge.roster;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a member's account shall be. Roles that are null stay as they are; who is not active cannot sign in. */
public record Account(
        UUID userId,
        @Nullable Department department,
        @Nullable Set<Role> roles,
        boolean active) {}
