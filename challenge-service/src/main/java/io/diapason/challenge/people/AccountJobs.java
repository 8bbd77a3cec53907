package io.diapason.challenge.people;

import io.diapason.challenge.people.AccountJobStore.AccountJob;
import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells the identity provider what our tables already say: at once when it answers, later when it was away. */
@ApplicationScoped
class AccountJobs {
    private static final Logger LOG = Logger.getLogger(AccountJobs.class);
    private static final int LONGEST_WAIT_EXPONENT = 8;

    private final AccountJobStore store;
    private final IdentityProvider provider;
    private final Organisations organisations;
    private final Clock clock;

    AccountJobs(AccountJobStore store, IdentityProvider provider, Organisations organisations, Clock clock) {
        this.store = store;
        this.provider = provider;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        QuarkusTransaction.requiringNew().call(organisations::all).forEach(this::work);
    }

    /** Does what is due in one organisation; true when nothing failed. */
    boolean work(UUID organisation) {
        return TenantScope.call(organisation, () -> {
            boolean fine = true;
            Step step = Step.DONE;
            while (step != Step.NOTHING) {
                step = QuarkusTransaction.requiringNew().call(() -> one(organisation));
                fine &= step != Step.LATER;
            }
            return fine;
        });
    }

    private void work(UUID organisation, AccountJob job) {
        if (job.joins()) {
            Set<String> roles = job.roles();
            provider.complete(organisation, job.userId(), job.department(), roles == null ? Set.of() : roles);
        }
        if (!job.joins() || !job.active()) {
            provider.change(organisation, job);
        }
    }

    private enum Step {
        NOTHING,
        DONE,
        LATER
    }

    private Step one(UUID organisation) {
        AccountJob job = store.next(clock.instant());
        if (job == null) {
            return Step.NOTHING;
        }
        try {
            work(organisation, job);
            store.done(job.userId());
            return Step.DONE;
        } catch (IdentityProvider.NotOurs foreign) {
            LOG.errorf("account is not of this organisation user=%s organisation=%s", job.userId(), organisation);
            store.done(job.userId());
            return Step.DONE;
        } catch (AdminCalls.Away away) {
            Duration wait = Duration.ofSeconds(1L << Math.min(job.attempts() + 1, LONGEST_WAIT_EXPONENT));
            store.again(job.userId(), clock.instant().plus(wait));
            LOG.warnf(
                    "account waits user=%s attempts=%d cause=%s", job.userId(), job.attempts() + 1, away.getMessage());
            return Step.LATER;
        }
    }
}
