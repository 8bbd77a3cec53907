package io.diapason.challenge.crm.connection;

import io.diapason.challenge.Chore;
import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.mapping.ConnectionMappings;
import io.diapason.challenge.crm.picture.Picture;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the histories kept with a new mapping, page by page, so that all stands as if the mapping had always been so. What
 * a crash leaves undone, the next hour's chore begins again: reading twice changes nothing.
 */
@ApplicationScoped
class Rereading implements Chore {
    private static final Logger LOG = Logger.getLogger(Rereading.class);
    private static final int PAGE = 500;

    private final ConnectionMappings mappings;
    private final Picture picture;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;
    private final ExecutorService threads = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rereading").factory());

    Rereading(
            ConnectionMappings mappings,
            Picture picture,
            TransactionSynchronizationRegistry transactions,
            Clock clock) {
        this.mappings = mappings;
        this.picture = picture;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins once the mapping is kept. */
    void afterCommit(UUID connection, long version) {
        UUID organisation = TenantScope.current();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing: the mapping is already written
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    threads.submit(() -> TenantScope.run(organisation, () -> read(connection, version)));
                }
            }
        });
    }

    private void read(UUID connection, long version) {
        try {
            UUID after = null;
            do {
                after = page(connection, after);
            } while (after != null);
            QuarkusTransaction.requiringNew().run(() -> mappings.wasRead(connection, version));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure, "reading again what connection %s said stopped; it goes on within the hour", connection);
        }
    }

    private @Nullable UUID page(UUID connection, @Nullable UUID after) {
        Cause cause = new Cause("mapping", null, connection.toString(), clock.instant());
        return QuarkusTransaction.requiringNew().call(() -> picture.reread(connection, after, PAGE, cause));
    }

    @Override
    public boolean doSome() {
        mappings.unread().forEach(left -> afterCommit(left.getKey(), left.getValue()));
        return false;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
