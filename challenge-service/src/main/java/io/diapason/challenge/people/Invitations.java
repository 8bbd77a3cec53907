package io.diapason.challenge.people;

import io.diapason.challenge.LinkToken;
import io.diapason.challenge.people.InvitationPost.Addressed;
import io.diapason.challenge.people.InvitationPost.Letter;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Role;
import io.diapason.platform.crypto.SecretBox;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Inviting people and taking it back. */
@ApplicationScoped
class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);

    private final InvitationStore store;
    private final InvitationPost post;
    private final SecretBox box;
    private final Ids ids;
    private final Clock clock;
    private final String publicUrl;

    Invitations(
            InvitationStore store,
            InvitationPost post,
            SecretBox box,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "diapason.public-url") String publicUrl) {
        this.store = store;
        this.post = post;
        this.box = box;
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
            Set<Role> roles,
            @Nullable String language) {
        Guest in(String other) {
            return new Guest(email, name, department, roles, other);
        }
    }

    /** An invitation and its link, which is told this once. */
    record Made(Invitation invitation, String link) {}

    /** The letter is not on its way yet: {@link #send} several at once. */
    Made invite(Host host, Guest guest) {
        Set<Role> roles = roles(guest);
        LinkToken token = LinkToken.fresh(host.organisation());
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
                null,
                guest.language());
        String link = publicUrl + "/join/invitation/" + token.text();
        String sealed = made.email() == null ? null : box.seal(link, place(made.id()));
        store.add(made, token.hash(), sealed, host.id());
        return new Made(made, link);
    }

    /** By e-mail, those that have an address; without a mail server every link goes by hand. */
    void send(List<Made> made) {
        if (post.isOpen()) {
            post.send(made.stream()
                    .filter(one -> one.invitation().email() != null)
                    .map(one -> new Addressed(one.invitation(), one.link()))
                    .toList());
        }
    }

    /** The same link again, good for seven days from now. A letter that is still on its way is not doubled. */
    Invitation sendAgain(UUID id) {
        Invitation found = locked(id);
        if (found.revokedAt() != null) {
            throw new Refused(PeopleProblem.INVITATION_REVOKED);
        }
        String sealed = store.sealedLink(id);
        if (sealed == null) {
            throw new Refused(PeopleProblem.NO_LETTER);
        }
        if (!post.isOpen()) {
            throw new Refused(PeopleProblem.NO_MAIL);
        }
        Letter last = post.letters(List.of(id)).get(id);
        if (last != null && last.state() == Letter.State.WAITING) {
            return found;
        }
        store.extended(id, clock.instant().truncatedTo(ChronoUnit.MICROS).plus(LIFE));
        Invitation extended = locked(id);
        post.send(List.of(new Addressed(extended, box.open(sealed, place(id)))));
        return extended;
    }

    Map<UUID, Letter> letters(List<Invitation> invitations) {
        return post.letters(invitations.stream().map(Invitation::id).toList());
    }

    /** Taking back twice changes nothing; what was accepted cannot be taken back. */
    Invitation revoke(UUID id) {
        if (locked(id).revokedAt() == null) {
            store.revoked(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return locked(id);
    }

    /** One that nobody accepted. */
    private Invitation locked(UUID id) {
        Invitation found = store.locked(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        if (found.acceptedAt() != null) {
            throw new Refused(PeopleProblem.INVITATION_USED);
        }
        return found;
    }

    /** A sealed link opens only for its own invitation. */
    private static String place(UUID invitation) {
        return TenantScope.current() + ":invitation:" + invitation;
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
