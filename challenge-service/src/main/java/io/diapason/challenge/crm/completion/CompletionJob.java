package io.diapason.challenge.crm.completion;

import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Completes deals, organisation by organisation. Replicas may run it at once. */
@ApplicationScoped
class CompletionJob {
    private static final Logger LOG = Logger.getLogger(CompletionJob.class);

    private final Organisations organisations;
    private final Completion completion;

    CompletionJob(Organisations organisations, Completion completion) {
        this.organisations = organisations;
        this.completion = completion;
    }

    @Scheduled(
            every = "${diapason.crm.completion.every:30s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        for (UUID organisation : QuarkusTransaction.requiringNew().call(organisations::all)) {
            try {
                TenantScope.run(organisation, completion::readSome);
            } catch (RuntimeException failure) {
                LOG.errorf("deals of organisation %s could not be completed: %s", organisation, failure.getClass());
            }
        }
    }
}
