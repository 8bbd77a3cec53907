package io.diapason.challenge.people;

import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as admins see it; the link is told once, when it is made. Without a letter it goes by hand. */
@Schema(name = "Invitation")
record InvitationView(
        UUID id,
        @Nullable String email,
        @Nullable String name,
        @Nullable Department department,
        List<Role> roles,
        Invitation.State state,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String language,
        InvitationPost.@Nullable Letter letter,
        @Nullable String link) {
    static InvitationView of(
            Invitation one, Instant now, InvitationPost.@Nullable Letter letter, @Nullable String link) {
        return new InvitationView(
                one.id(),
                one.email(),
                one.name(),
                one.department(),
                one.roles().stream().sorted().toList(),
                one.state(now),
                one.invitedBy(),
                one.createdAt(),
                one.expiresAt(),
                one.language(),
                letter,
                link);
    }
}
