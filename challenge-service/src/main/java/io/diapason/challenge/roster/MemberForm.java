package io.diapason.challenge.roster;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a member. */
record MemberForm(
        @NotBlank @Size(max = 200) String name,
        @Email @Size(max = 254) @Nullable String email,
        @Nullable Department department,
        @Size(max = 100) @Nullable String team,
        @Size(max = 200) @Nullable String manager,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> crmOwnerIds,
        @Nullable UUID userId,
        @Nullable Boolean consentsToRanking,
        @Nullable Set<@NotNull Role> roles) {

    static MemberForm of(Person now) {
        return new MemberForm(
                now.name(),
                now.email(),
                now.department(),
                now.team(),
                now.manager(),
                now.crmOwnerIds(),
                now.userId(),
                now.consentsToRanking(),
                now.roles());
    }

    Person person(UUID id, boolean consents, @Nullable Instant leftAt, long version) {
        List<String> identities = crmOwnerIds == null
                ? List.of()
                : crmOwnerIds.stream().map(String::strip).distinct().sorted().toList();
        return new Person(
                id,
                name.strip(),
                email,
                department,
                team,
                manager,
                identities,
                userId,
                consents,
                roles,
                leftAt,
                version);
    }
}
