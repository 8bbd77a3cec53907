package io.diapason.challenge.roster;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the organisation's roster. {@code userId} is set once the person has an account; {@code crmOwnerIds} are
 * the identities under which the CRM knows the person.
 */
public record Member(
        UUID id,
        String name,
        @Nullable Department department,
        @Nullable String team,
        @Nullable UUID userId,
        Set<String> crmOwnerIds,
        boolean consentsToRanking) {}
