package io.diapason.challenge.roster;

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
        long version) {

    Member member() {
        return new Member(id, name, department, team, userId, Set.copyOf(crmOwnerIds), consentsToRanking);
    }
}
