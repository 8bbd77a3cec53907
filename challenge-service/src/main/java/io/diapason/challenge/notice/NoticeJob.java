package io.diapason.challenge.notice;

import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Plans notices, organisation by organisation. Replicas may run it at once. */
@ApplicationScoped
class NoticeJob {
    private static final Logger LOG = Logger.getLogger(NoticeJob.class);

    private final Organisations organisations;
    private final Planner planner;

    NoticeJob(Organisations organisations, Planner planner) {
        this.organisations = organisations;
        this.planner = planner;
    }

    @Scheduled(
            every = "${diapason.notices.every:30s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        for (UUID organisation : QuarkusTransaction.requiringNew().call(organisations::all)) {
            try {
                TenantScope.run(
                        organisation, () -> QuarkusTransaction.requiringNew().run(planner::plan));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "notices of organisation %s could not be planned", organisation);
            }
        }
    }
}
