package io.diapason.challenge.people;

import io.diapason.challenge.roster.Enrolment;
import io.diapason.challenge.roster.Organisations;
import io.diapason.challenge.roster.Role;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks the identity provider what accounts may do that were not made here: an import or an older release mapped them. */
@ApplicationScoped
class AccountLearning {
    private static final Logger LOG = Logger.getLogger(AccountLearning.class);

    private final IdentityProvider provider;
    private final Enrolment enrolment;
    private final Organisations organisations;

    AccountLearning(IdentityProvider provider, Enrolment enrolment, Organisations organisations) {
        this.provider = provider;
        this.enrolment = enrolment;
        this.organisations = organisations;
    }

    @Scheduled(every = "20s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (UUID organisation : QuarkusTransaction.requiringNew().call(organisations::all)) {
            try {
                learn(organisation);
            } catch (AdminCalls.Away away) {
                LOG.debugf("accounts are not known yet organisation=%s cause=%s", organisation, away.getMessage());
            }
        }
    }

    private void learn(UUID organisation) {
        TenantScope.run(organisation, () -> {
            List<UUID> unknown = QuarkusTransaction.requiringNew().call(enrolment::unknownAccounts);
            for (UUID user : unknown) {
                Set<Role> roles = Role.among(provider.rolesOf(organisation, user));
                QuarkusTransaction.requiringNew().run(() -> enrolment.learn(user, roles));
            }
        });
    }
}
