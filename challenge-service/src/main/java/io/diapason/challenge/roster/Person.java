package io.diapason.challenge.roster;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member with all that the roster keeps of the person. */
record Person(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable Department department,
        @Nullable String team,
        @Nullable String manager,
        List<String> crmOwnerIds,
        @Nullable UUID userId,
        boolean consentsToRanking,
        @Nullable Set<Role> roles,
        @Nullable Instant leftAt,
        long version) {

    Member member() {
        return new Member(
                id,
                name,
                email,
                department,
                team,
                userId,
                Set.copyOf(crmOwnerIds),
                consentsToRanking,
                roles == null ? Set.of() : roles,
                leftAt == null);
    }

    boolean isActiveAdmin() {
        return roles != null && roles.contains(Role.ADMIN) && leftAt == null && userId != null;
    }

    Person in(@Nullable Department side, @Nullable Set<Role> may) {
        return new Person(
                id, name, email, side, team, manager, crmOwnerIds, userId, consentsToRanking, may, leftAt, version);
    }

    Person owning(List<String> identities) {
        return new Person(
                id,
                name,
                email,
                department,
                team,
                manager,
                identities,
                userId,
                consentsToRanking,
                roles,
                leftAt,
                version);
    }

    Person gone(@Nullable Instant at) {
        return new Person(
                id, name, email, department, team, manager, crmOwnerIds, userId, consentsToRanking, roles, at, version);
    }
}
