package io.diapason.challenge.people;

import io.diapason.challenge.roster.Department;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Inviting people and taking it back. */
@ApplicationScoped
class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);

    private final InvitationStore store;
    private final List<InvitationListener> listeners;
    private final Ids ids;
    private final Clock clock;
    private final String publicUrl;

    Invitations(
            InvitationStore store,
            @All List<InvitationListener> listeners,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "diapason.public-url") String publicUrl) {
        this.store = store;
        this.listeners = listeners;
        this.ids = ids;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Who invites, and into which organisation. */
    record Host(UUID organisation, String organisationName, UUID id, String name) {}

    /** Who is invited, as what. */
    record Guest(
            @Nullable String email,
            @Nullable String name,
            @Nullable Department department,
            Set<Role> roles) {}

    /** An invitation and its link, which is told this once. */
    record Made(Invitation invitation, String link) {}

    Made invite(Host host, Guest guest) {
        Set<Role> roles = roles(guest);
        InvitationToken token = InvitationToken.fresh(host.organisation());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Invitation made = new Invitation(
                ids.next(),
                host.organisationName(),
                guest.email(),
                guest.name(),
                guest.department(),
                roles,
                host.name(),
                now,
                now.plus(LIFE),
                null,
                null);
        store.add(made, token.hash(), host.id());
        String link = publicUrl + "/join/invitation/" + token.text();
        listeners.forEach(listener -> listener.invited(made, link));
        return new Made(made, link);
    }

    /** Taking back twice changes nothing; what was accepted cannot be taken back. */
    Invitation revoke(UUID id) {
        Invitation found = store.locked(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        if (found.acceptedAt() != null) {
            throw new Refused(PeopleProblem.INVITATION_USED);
        }
        if (found.revokedAt() == null) {
            store.revoked(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        Invitation now = store.locked(id);
        return now == null ? found : now;
    }

    private static Set<Role> roles(Guest guest) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(guest.roles());
        if (guest.department() != null) {
            roles.add(Role.MEMBER);
        } else if (roles.isEmpty() || roles.contains(Role.MEMBER) || roles.contains(Role.MANAGER)) {
            throw new Refused(PeopleProblem.ROLE_NEEDS_DEPARTMENT).with(FieldError.of("/department", "required"));
        }
        return Set.copyOf(roles);
    }
}
