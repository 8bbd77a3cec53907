package io.diapason.challenge.crm.imports;

import io.diapason.platform.tenant.TenantScope;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Runs imports beside the requests, two at a time: the others wait their turn. */
@ApplicationScoped
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int AT_ONCE = 2;

    private final Importing importing;
    private final OwnFormat format;
    private final TransactionSynchronizationRegistry transactions;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("import-", 0).factory());

    ImportRunner(Importing importing, OwnFormat format, TransactionSynchronizationRegistry transactions) {
        this.importing = importing;
        this.format = format;
        this.transactions = transactions;
    }

    /** Begins once the job is kept; if it is not, the file goes. The upload itself ends with its request, so it is moved. */
    void afterCommit(UUID organisation, Job job, Path upload) {
        Path file = moved(upload);
        afterCommit(organisation, job, () -> importing.run(job, () -> format.open(job, file)), () -> discard(file));
    }

    /** Begins once the job is kept. */
    void afterCommit(UUID organisation, Job job, Runnable work) {
        afterCommit(organisation, job, work, () -> {});
    }

    private void afterCommit(UUID organisation, Job job, Runnable work, Runnable atLast) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing: the row is already written
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    threads.submit(() -> run(organisation, job, work, atLast));
                } else {
                    atLast.run();
                }
            }
        });
    }

    private static void run(UUID organisation, Job job, Runnable work, Runnable atLast) {
        try {
            TenantScope.run(organisation, work);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "import %s could not be ended", job.id());
        } finally {
            atLast.run();
        }
    }

    private static Path moved(Path upload) {
        try {
            Path file = Files.createTempFile("import-", ".csv");
            return Files.move(upload, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            LOG.warnf("file %s stays: %s", file, kept);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
