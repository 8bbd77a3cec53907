package io.diapason.challenge.roster;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the organisation's roster. {@code userId} is set once the person has an account; {@code crmOwnerIds} are
 * the identities under which the CRM knows the person. {@code roles} are those of the account, as far as they are known;
 * a person who left is not {@code active} and stays on the roster, for what was won before.
 */
public record Member(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable Department department,
        @Nullable String team,
        @Nullable UUID userId,
        Set<String> crmOwnerIds,
        boolean consentsToRanking,
        Set<Role> roles,
        boolean active) {

    /** A head turns the key of the own department. */
    public boolean isHead() {
        return active && department != null && roles.contains(Role.MANAGER);
    }
}
