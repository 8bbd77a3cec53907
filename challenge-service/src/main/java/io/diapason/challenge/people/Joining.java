package io.diapason.challenge.people;

import io.diapason.challenge.LinkToken;
import io.diapason.challenge.roster.Enrolment;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Accepting an invitation. The account is begun at the identity provider first, locked and of no use; then our tables say
 * who it is; then it is unlocked. A crash between two steps leaves something that the next try, or the next sweep, ends.
 */
@ApplicationScoped
class Joining {
    private static final Logger LOG = Logger.getLogger(Joining.class);

    private final InvitationStore store;
    private final IdentityProvider provider;
    private final AccountJobStore jobs;
    private final AccountJobs worker;
    private final Enrolment enrolment;
    private final Organisations organisations;
    private final Clock clock;

    Joining(
            InvitationStore store,
            IdentityProvider provider,
            AccountJobStore jobs,
            AccountJobs worker,
            Enrolment enrolment,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.provider = provider;
        this.jobs = jobs;
        this.worker = worker;
        this.enrolment = enrolment;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Who accepts, with the password of the account to be. */
    record Newcomer(String name, @Nullable String email, String password) {}

    /** The invitation behind a link, if it can still be accepted. */
    Invitation open(String token) {
        LinkToken parsed = parsed(token);
        return within(parsed.organisation(), () -> usable(store.byToken(parsed.hash())));
    }

    UUID organisationOf(String token) {
        return parsed(token).organisation();
    }

    /** True when the account can be used at once, false when it will be shortly. */
    boolean accept(String token, Newcomer newcomer) {
        LinkToken parsed = parsed(token);
        Invitation invitation = open(token);
        String email = address(invitation, newcomer);
        String name = newcomer.name().strip();
        UUID user;
        try {
            user = provider.begin(invitation.id(), name, email, invitation.email() != null, newcomer.password());
        } catch (AdminCalls.Away away) {
            LOG.warnf("invitation cannot be accepted now id=%s cause=%s", invitation.id(), away.getMessage());
            throw new Refused(PeopleProblem.ACCOUNTS_AWAY);
        }
        within(parsed.organisation(), () -> {
            Invitation now = usable(store.locked(invitation.id()));
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            // an address that nobody proved to be theirs must not take over a colleague's deals
            UUID member = enrolment.welcome(user, name, email, now.department(), now.email() != null);
            store.accepted(now.id(), member, user, at);
            organisations.current(); // the sweep goes through the organisations that are known here
            enrolment.learn(user, now.roles());
            jobs.add(user, now.department(), now.roles(), at);
            return now;
        });
        return worker.work(parsed.organisation());
    }

    private static String address(Invitation invitation, Newcomer newcomer) {
        if (invitation.email() != null) {
            return invitation.email();
        }
        if (newcomer.email() == null) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/email", "required"));
        }
        return newcomer.email().strip();
    }

    private Invitation usable(@Nullable Invitation found) {
        if (found == null) {
            throw new Refused(PeopleProblem.INVITATION_UNKNOWN);
        }
        return switch (found.state(clock.instant())) {
            case OPEN -> found;
            case ACCEPTED -> throw new Refused(PeopleProblem.INVITATION_USED);
            case REVOKED -> throw new Refused(PeopleProblem.INVITATION_REVOKED);
            case EXPIRED -> throw new Refused(PeopleProblem.INVITATION_EXPIRED);
        };
    }

    private static LinkToken parsed(String token) {
        LinkToken parsed = LinkToken.parse(token);
        if (parsed == null) {
            throw new Refused(PeopleProblem.INVITATION_UNKNOWN);
        }
        return parsed;
    }

    private static <T> T within(UUID organisation, Supplier<T> work) {
        return TenantScope.call(
                organisation, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
