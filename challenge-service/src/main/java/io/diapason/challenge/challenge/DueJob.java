package io.diapason.challenge.challenge;

import io.diapason.challenge.EachOrganisation;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.jboss.logging.Logger;

/** Starts and ends challenges when their day comes, organisation by organisation. Replicas may run it at once. */
@ApplicationScoped
class DueJob {
    private static final Logger LOG = Logger.getLogger(DueJob.class);

    private final EachOrganisation organisations;
    private final LifeCycle lifeCycle;

    DueJob(EachOrganisation organisations, LifeCycle lifeCycle) {
        this.organisations = organisations;
        this.lifeCycle = lifeCycle;
    }

    @Scheduled(every = "60s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        organisations.runInTransaction(
                lifeCycle::moveDue,
                (organisation, failure) ->
                        LOG.errorf(failure, "challenges of organisation %s could not be moved on", organisation));
    }
}
