package io.diapason.challenge.crm.completion;

import io.diapason.challenge.EachOrganisation;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.jboss.logging.Logger;

/** Completes deals, organisation by organisation. Replicas may run it at once. */
@ApplicationScoped
class CompletionJob {
    private static final Logger LOG = Logger.getLogger(CompletionJob.class);

    private final EachOrganisation organisations;
    private final Completion completion;

    CompletionJob(EachOrganisation organisations, Completion completion) {
        this.organisations = organisations;
        this.completion = completion;
    }

    @Scheduled(
            every = "${diapason.crm.completion.every:30s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        organisations.run(
                completion::readSome,
                (organisation, failure) -> LOG.errorf(
                        "deals of organisation %s could not be completed: %s", organisation, failure.getClass()));
    }
}
