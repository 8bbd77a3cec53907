package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.picture.Picture;
import io.diapason.challenge.roster.Enrolment;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in, some lines a transaction, in constant memory; a trial only counts what would happen. A bad line is set
 * apart, the good ones around it count. While some lines are written, the next ones are read.
 */
@ApplicationScoped
class Importing {
    private static final Logger LOG = Logger.getLogger(Importing.class);
    private static final int CHUNK = 2000;

    private final ImportStore store;
    private final ImportTeller teller;
    private final Picture picture;
    private final Enrolment enrolment;
    private final Clock clock;

    Importing(ImportStore store, ImportTeller teller, Picture picture, Enrolment enrolment, Clock clock) {
        this.store = store;
        this.teller = teller;
        this.picture = picture;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    /** Runs in the organisation's scope, on a thread of its own, until the file is through. */
    void run(Job job, Lines.Opening opening) {
        try (Lines lines = opening.open();
                ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            UUID organisation = TenantScope.current();
            Future<Lines.@Nullable Some> ahead = reader.submit(() -> next(organisation, lines));
            for (Lines.Some some = read(ahead); some != null; some = read(ahead)) {
                ahead = reader.submit(() -> next(organisation, lines));
                take(job, some);
            }
            finish(job, "done", null);
        } catch (Lines.Unusable unusable) {
            finish(job, "failed", unusable.reason());
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(failure, "import %s stopped", job.id());
            finish(job, "failed", failure instanceof IOException ? "unreadable" : "interrupted");
        }
    }

    private static Lines.@Nullable Some next(UUID organisation, Lines lines) {
        return TenantScope.call(organisation, () -> {
            try {
                return lines.next(CHUNK);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static Lines.@Nullable Some read(Future<Lines.@Nullable Some> ahead) throws IOException {
        try {
            return ahead.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case UncheckedIOException unreadable -> throw unreadable.getCause();
                case RuntimeException broken -> throw broken;
                case null, default -> throw new IllegalStateException(failure);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", stopping);
        }
    }

    private void take(Job job, Lines.Some some) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!job.dryRun()) {
                picture.add(some.facts());
                enrolment.enrol(some.people());
            }
            teller.tell(store.progress(job.id(), some.accepted(), some.rejects(), clock.instant()));
        });
    }

    private void finish(Job job, String status, @Nullable String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> teller.tell(store.finish(job.id(), status, reason, clock.instant())));
    }
}
