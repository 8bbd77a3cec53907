package io.diapason.platform.inbox;

import io.diapason.platform.event.IncomingEvent;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Applies events once: the mark that an event was applied and its effect are one transaction. */
@ApplicationScoped
class InboxTransaction {
    private static final Logger LOG = Logger.getLogger(InboxTransaction.class);
    private static final int TRIES_OF_A_SINGLE_EVENT = 3;

    private final InboxStore store;
    private final DeadLetterTopic deadLetters;

    InboxTransaction(InboxStore store, DeadLetterTopic deadLetters) {
        this.store = store;
        this.deadLetters = deadLetters;
    }

    /**
     * Applies the batch at once; when that fails for a reason in the events, by halves in their order, so that a single
     * bad event does not hold the others. A failure of a dependency is thrown: the caller waits and tries again.
     */
    void applyOrNarrow(EventHandler handler, UUID organisation, List<IncomingEvent> batch) {
        try {
            inScope(organisation, () -> apply(handler, batch));
        } catch (RuntimeException failure) {
            if (Transient.is(failure)) {
                throw failure;
            }
            LOG.warnf("%s narrows %d events: %s", handler.consumer(), batch.size(), failure);
            if (batch.size() == 1) {
                applySingle(handler, organisation, batch.getFirst());
                return;
            }
            int half = batch.size() / 2;
            applyOrNarrow(handler, organisation, batch.subList(0, half));
            applyOrNarrow(handler, organisation, batch.subList(half, batch.size()));
        }
    }

    private void applySingle(EventHandler handler, UUID organisation, IncomingEvent event) {
        for (int attempt = 1; ; attempt++) {
            try {
                inScope(organisation, () -> apply(handler, List.of(event)));
                return;
            } catch (RuntimeException failure) {
                if (Transient.is(failure)) {
                    throw failure;
                }
                boolean hopeless = failure instanceof Poison || failure instanceof IncomingEvent.Unreadable;
                if (hopeless || attempt == TRIES_OF_A_SINGLE_EVENT) {
                    park(handler, organisation, event, reason(failure));
                    return;
                }
            }
        }
    }

    private void apply(EventHandler handler, List<IncomingEvent> batch) {
        List<IncomingEvent> fresh = store.markApplied(handler.consumer(), batch);
        List<IncomingEvent> free = store.queueBehindParked(handler, fresh);
        if (!free.isEmpty()) {
            handler.handle(free);
        }
    }

    private void park(EventHandler handler, UUID organisation, IncomingEvent event, String reason) {
        String topic = handler.topics().iterator().next();
        deadLetters.tell(handler.consumer(), topic, event, reason);
        inScope(organisation, () -> {
            if (!store.markApplied(handler.consumer(), List.of(event)).isEmpty()) {
                store.setAside(handler.consumer(), topic, event, reason, DeadLetterState.DEAD);
            }
        });
    }

    static String reason(RuntimeException failure) {
        String message = failure.getMessage();
        return failure instanceof Poison && message != null
                ? message
                : failure.getClass().getSimpleName() + ": " + message;
    }

    /** Each attempt has its own transaction and its own request context, as a request would. */
    static void inScope(UUID organisation, Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            TenantScope.run(
                    organisation, () -> QuarkusTransaction.requiringNew().run(work));
        } finally {
            request.terminate();
        }
    }
}
