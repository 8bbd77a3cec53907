package io.diapason.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds. One replica at a time, the holder of an advisory lock: competing workers would publish out
 * of order. It always reads every unsent row, never a cursor, because sequence numbers become visible out of order.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LEASE = 0x6469_6170_6173_6f6eL; // "diapason"
    private static final Duration NET = Duration.ofMillis(250); // when no commit here woke us
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final RelayDatabase database;
    private final OutboxBatch batch;
    private final Clock clock;
    private final boolean enabled;
    private final Semaphore work = new Semaphore(0);
    private final AtomicLong oldestAgeMillis = new AtomicLong();
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile boolean leading;

    OutboxRelay(
            RelayDatabase database,
            OutboxBatch batch,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "diapason.outbox.enabled", defaultValue = "true") boolean enabled) {
        this.database = database;
        this.batch = batch;
        this.clock = clock;
        this.enabled = enabled;
        meters.gauge("diapason.outbox.oldest.age.seconds", oldestAgeMillis, age -> age.get() / 1000.0);
        meters.gauge("diapason.outbox.leading", this, relay -> relay.leading ? 1 : 0);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    /** Called after each commit that left an event: it goes out at once, without waiting for a poll. */
    void wake() {
        work.release();
    }

    private void run() {
        while (running) {
            try (Connection connection = database.open()) {
                lead(connection);
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("outbox relay pauses: %s", failure.getMessage());
                rest(AFTER_FAILURE);
            } finally {
                leading = false;
            }
        }
    }

    private void lead(Connection connection) throws SQLException {
        while (running && !leading) {
            leading = tryLease(connection);
            if (!leading) {
                rest(AFTER_FAILURE);
            }
        }
        try (Statement relaxed = connection.createStatement()) {
            relaxed.execute("set synchronous_commit = off"); // a lost deletion only sends twice, and receivers know
        }
        while (running) {
            OutboxBatch.Outcome outcome = batch.sendNext(connection);
            oldestAgeMillis.set(outcome.oldestAgeMillis(clock));
            if (outcome.brokerFailed()) {
                rest(AFTER_FAILURE);
            } else if (!outcome.more()) {
                rest(NET);
            }
        }
    }

    private static boolean tryLease(Connection connection) throws SQLException {
        try (PreparedStatement lease = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lease.setLong(1, LEASE);
            try (ResultSet answer = lease.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void rest(Duration atMost) {
        try {
            if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
