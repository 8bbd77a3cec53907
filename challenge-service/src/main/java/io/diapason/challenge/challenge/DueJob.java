package io.diapason.challenge.challenge;

import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Starts and ends challenges when their day comes, organisation by organisation. Replicas may run it at once. */
@ApplicationScoped
class DueJob {
    private static final Logger LOG = Logger.getLogger(DueJob.class);

    private final Organisations organisations;
    private final LifeCycle lifeCycle;

    DueJob(Organisations organisations, LifeCycle lifeCycle) {
        this.organisations = organisations;
        this.lifeCycle = lifeCycle;
    }

    @Scheduled(every = "60s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        for (UUID organisation : QuarkusTransaction.requiringNew().call(organisations::all)) {
            try {
                TenantScope.run(
                        organisation, () -> QuarkusTransaction.requiringNew().run(lifeCycle::moveDue));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "challenges of organisation %s could not be moved on", organisation);
            }
        }
    }
}
