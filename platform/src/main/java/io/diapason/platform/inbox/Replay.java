package io.diapason.platform.inbox;

import io.diapason.platform.inbox.DeadLetterStore.Kept;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes what was set aside up again, in the order of its key: the dead letter first, then those that wait behind it, each
 * in a transaction of its own, until one cannot be applied. That one is the key's dead letter from then on.
 */
@ApplicationScoped
class Replay {
    private final DeadLetterStore store;
    private final List<EventHandler> handlers;

    Replay(DeadLetterStore store, @All List<EventHandler> handlers) {
        this.store = store;
        this.handlers = handlers;
    }

    /** Gives back how many events were applied; nought when the letter still cannot be. */
    int replay(long id) {
        return drain(QuarkusTransaction.requiringNew().call(() -> demandDead(id)));
    }

    /** Gives a letter up: what waits behind it is applied. Gives back how many. */
    int drop(long id) {
        return drain(QuarkusTransaction.requiringNew().call(() -> {
            Kept dead = demandDead(id);
            store.lock(dead.letter().consumer(), dead.letter().key());
            demandDead(id);
            store.mark(id, DeadLetterState.DROPPED, dead.letter().reason());
            return dead;
        }));
    }

    private Kept demandDead(long id) {
        Kept found = store.find(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        if (!found.letter().state().equals(DeadLetterState.DEAD.code())) {
            throw new Refused(CommonProblem.CONFLICT);
        }
        return found;
    }

    private int drain(Kept first) {
        EventHandler handler = handler(first.letter().consumer());
        int applied = 0;
        while (applyHead(handler, first.letter().key())) {
            applied++;
        }
        return applied;
    }

    /** False when the key is free, or when its next event cannot be applied. */
    private boolean applyHead(EventHandler handler, String key) {
        AtomicReference<@Nullable Kept> tried = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                store.lock(handler.consumer(), key);
                Kept head = store.head(handler.consumer(), key);
                if (head == null) {
                    return false;
                }
                tried.set(head);
                handler.handle(List.of(head.event()));
                store.mark(
                        head.letter().id(),
                        DeadLetterState.REPLAYED,
                        head.letter().reason());
                return true;
            });
        } catch (RuntimeException failure) {
            Kept head = tried.get();
            if (head == null || Transient.is(failure)) {
                throw failure;
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> store.mark(head.letter().id(), DeadLetterState.DEAD, InboxTransaction.reason(failure)));
            return false;
        }
    }

    private EventHandler handler(String consumer) {
        return handlers.stream()
                .filter(handler -> handler.consumer().equals(consumer))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonProblem.CONFLICT));
    }
}
