package io.diapason.challenge.notice.mail;

import io.diapason.challenge.roster.Organisations;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Empties the queue, a lane a connection. Within a lane a letter is sent only after the one before it was marked, each
 * mark its own transaction: a process killed at any moment leaves one letter of the lane in doubt, and that one is sent
 * again under its Message-ID.
 */
@ApplicationScoped
class Sender {
    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final MessageStore store;
    private final WakeStore wakes;
    private final MailSettings settings;
    private final Organisations organisations;
    private final Clock clock;
    private final HookLines hooks;
    private final ExtrasStore extras;
    private final Unsubscribing unsubscribing;
    private final Semaphore free;
    private final Semaphore freeHooks = new Semaphore(4);
    private boolean lookedEverywhere;
    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("mail-", 0).factory());

    private record Held(UUID organisation, MessageStore.Lease lease, Semaphore place) {}

    Sender(
            MessageStore store,
            WakeStore wakes,
            MailSettings settings,
            HookLines hooks,
            ExtrasStore extras,
            Unsubscribing unsubscribing,
            Organisations organisations,
            Clock clock,
            @ConfigProperty(name = "diapason.smtp.connections", defaultValue = "10") int connections) {
        this.store = store;
        this.wakes = wakes;
        this.settings = settings;
        this.hooks = hooks;
        this.extras = extras;
        this.unsubscribing = unsubscribing;
        this.organisations = organisations;
        this.clock = clock;
        this.free = new Semaphore(connections);
    }

    void start(@Observes StartupEvent started) {
        clockwork.scheduleWithFixedDelay(this::round, 1000, 500, TimeUnit.MILLISECONDS);
        clockwork.scheduleWithFixedDelay(this::renew, 5, 5, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        clockwork.shutdownNow();
        lines.shutdownNow();
    }

    private void round() {
        try {
            for (UUID organisation : awake()) {
                TenantScope.run(organisation, () -> {
                    if (settings.isOn()) {
                        claimAll(organisation, false, free);
                    }
                    claimAll(organisation, true, freeHooks);
                    inTransaction(() -> {
                        wakes.rearm();
                        return true;
                    });
                });
            }
            lookedEverywhere = true;
        } catch (RuntimeException away) {
            LOG.warnf("mail waits for its next round cause=%s", away);
        }
    }

    /** Those with work now; in the first round all, as a version before this one told nobody of its lanes. */
    private List<UUID> awake() {
        return QuarkusTransaction.requiringNew()
                .call(() -> lookedEverywhere ? wakes.due(clock.instant()) : organisations.all());
    }

    private void claimAll(UUID organisation, boolean channels, Semaphore places) {
        while (places.tryAcquire()) {
            MessageStore.Lease lease = null;
            try {
                lease = inTransaction(() -> store.claim(channels));
            } finally {
                if (lease == null) {
                    places.release();
                }
            }
            if (lease == null) {
                return;
            }
            Held lane = new Held(organisation, lease, places);
            held.add(lane);
            lines.execute(() -> TenantScope.run(organisation, () -> run(lane)));
        }
    }

    /** A slow server may take longer over one letter than a lease lasts. */
    private void renew() {
        held.forEach(lane -> {
            try {
                TenantScope.run(lane.organisation(), () -> inTransaction(() -> store.renew(lane.lease())));
            } catch (RuntimeException away) {
                LOG.warnf("lease not renewed lane=%s cause=%s", lane.lease().lane(), away);
            }
        });
    }

    private void run(Held lane) {
        try (Line line = open(lane.lease())) {
            Duration pause = empty(lane.lease(), line);
            held.remove(lane);
            inTransaction(() -> {
                store.release(lane.lease(), pause);
                return true;
            });
        } catch (RuntimeException failure) {
            // the lease runs out and the lane is taken up again
            LOG.warnf("lane left lane=%s cause=%s", lane.lease().lane(), failure);
        } finally {
            held.remove(lane);
            lane.place().release();
        }
    }

    private Line open(MessageStore.Lease lease) {
        return lease.channel() == null ? new SmtpLine(settings) : hooks.open(lease.channel());
    }

    /** Sends the lane's letters; a pause when the server wants none now. */
    private @Nullable Duration empty(MessageStore.Lease lease, Line line) {
        Message letter;
        while ((letter = inTransaction(() -> store.take(lease))) != null) {
            Message sent = letter;
            Answer answer = line.send(outgoing(sent, lease));
            inTransaction(() -> {
                mark(sent, answer);
                return true;
            });
            if (answer instanceof Answer.Away away) {
                LOG.warnf("server away channel=%s tries=%d cause=%s", lease.channel(), lease.tries() + 1, away.words());
                Duration wait = Backoff.after(lease.tries() + 1);
                return away.pause() == null || away.pause().compareTo(wait) < 0 ? wait : away.pause();
            }
        }
        return null;
    }

    private Outgoing outgoing(Message letter, MessageStore.Lease lease) {
        Extras with = lease.channel() == null ? inTransaction(() -> extras.of(letter.id())) : null;
        return new Outgoing(
                letter,
                store.messageId(letter),
                Date.from(clock.instant()),
                with == null ? null : unsubscribing.url(letter.person(), with.kinds()),
                with == null ? null : with.calendar());
    }

    private void mark(Message letter, Answer answer) {
        switch (answer) {
            case Answer.Accepted taken -> store.end(letter.id(), "sent", null);
            case Answer.Refused refused -> store.end(letter.id(), "refused", refused.words());
            case Answer.Later later -> later(letter, Backoff.after(letter.tries()), later.words());
            case Answer.Away away -> later(letter, Duration.ZERO, away.words()); // the lane pauses as a whole
        }
    }

    private void later(Message letter, Duration wait, String words) {
        if (letter.tries() >= Backoff.MOST_TRIES) {
            store.end(letter.id(), "gave-up", words);
        } else {
            store.later(letter.id(), wait, words);
        }
    }

    private static <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
