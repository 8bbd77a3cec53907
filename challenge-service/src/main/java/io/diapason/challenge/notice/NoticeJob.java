package io.diapason.challenge.notice;

import io.diapason.challenge.EachOrganisation;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.jboss.logging.Logger;

/** Plans notices, organisation by organisation. Replicas may run it at once. */
@ApplicationScoped
class NoticeJob {
    private static final Logger LOG = Logger.getLogger(NoticeJob.class);

    private final EachOrganisation organisations;
    private final Planner planner;

    NoticeJob(EachOrganisation organisations, Planner planner) {
        this.organisations = organisations;
        this.planner = planner;
    }

    @Scheduled(
            every = "${diapason.notices.every:30s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        organisations.runInTransaction(
                planner::plan,
                (organisation, failure) ->
                        LOG.errorf(failure, "notices of organisation %s could not be planned", organisation));
    }
}
