package io.diapason.challenge.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of the roster; {@code roles} of the account are null while nobody told them. */
@Schema(name = "Member")
record MemberView(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable Department department,
        @Nullable String team,
        @Nullable String manager,
        List<String> crmOwnerIds,
        @Nullable UUID userId,
        boolean consentsToRanking,
        @Nullable List<Role> roles,
        @Nullable Instant leftAt,
        long version) {
    static MemberView of(Person one) {
        return new MemberView(
                one.id(),
                one.name(),
                one.email(),
                one.department(),
                one.team(),
                one.manager(),
                one.crmOwnerIds(),
                one.userId(),
                one.consentsToRanking(),
                one.roles() == null ? null : one.roles().stream().sorted().toList(),
                one.leftAt(),
                one.version());
    }
}
