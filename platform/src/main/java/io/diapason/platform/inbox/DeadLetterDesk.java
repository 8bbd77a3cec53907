package io.diapason.platform.inbox;

import io.diapason.platform.audit.Audit;
import io.diapason.platform.inbox.DeadLetterStore.Kept;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.Kebab;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator does with dead letters; a service gives it a path of its own by extending it. */
@RunOnVirtualThread
public abstract class DeadLetterDesk {
    private final Tools tools;

    protected DeadLetterDesk(Tools tools) {
        this.tools = tools;
    }

    /** How many events were applied, and the letter as it is now. */
    @Schema(name = "DeadLetterReplay")
    public record Outcome(int applied, DeadLetter letter) {}

    /** Newest first; {@code state} is dead, queued, replayed or dropped. */
    @GET
    @Transactional
    @RolesAllowed("admin")
    @Operation(summary = "Events that could not be applied, and those that wait behind them")
    public Page<DeadLetter> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        List<String> from = tools.cursors.decode(cursor);
        int size = tools.cursors.limit(limit);
        long before = from.isEmpty() ? Long.MAX_VALUE : Long.parseLong(from.getFirst());
        return Page.of(
                tools.store.page(known(state), before, size + 1),
                size,
                kept -> withoutPayload(kept.letter()),
                last -> tools.cursors.encode(Long.toString(last.letter().id())));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed("admin")
    @Operation(summary = "One dead letter with its payload")
    public DeadLetter read(@PathParam("id") long id) {
        Kept found = tools.store.find(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return found.letter();
    }

    /** Applies the event, then those behind it. When it still cannot be applied, {@code applied} is 0. */
    @POST
    @Path("{id}/replays")
    @RolesAllowed("admin")
    @Operation(summary = "Apply a dead letter and what waits behind it")
    public Outcome replay(@PathParam("id") long id) {
        return tools.outcome(id, "dead-letter.replayed", tools.replay.replay(id));
    }

    /** Gives the event up for good and applies those behind it. */
    @POST
    @Path("{id}/drops")
    @RolesAllowed("admin")
    @Operation(summary = "Give a dead letter up and apply what waits behind it")
    public Outcome drop(@PathParam("id") long id) {
        return tools.outcome(id, "dead-letter.dropped", tools.replay.drop(id));
    }

    private static @Nullable String known(@Nullable String state) {
        if (state != null && Kebab.parse(DeadLetterState.class, state).isEmpty()) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("?state", "unknown-value"));
        }
        return state;
    }

    private static DeadLetter withoutPayload(DeadLetter letter) {
        return new DeadLetter(
                letter.id(),
                letter.consumer(),
                letter.topic(),
                letter.eventId(),
                letter.key(),
                letter.type(),
                letter.subject(),
                letter.occurredAt(),
                letter.setAsideAt(),
                letter.state(),
                letter.reason(),
                letter.waiting(),
                null);
    }

    /** What the desk works with. */
    @Singleton
    public static class Tools {
        private final DeadLetterStore store;
        private final Replay replay;
        private final Cursors cursors;
        private final Audit audit;

        Tools(DeadLetterStore store, Replay replay, Cursors cursors, Audit audit) {
            this.store = store;
            this.replay = replay;
            this.cursors = cursors;
            this.audit = audit;
        }

        @Transactional
        Outcome outcome(long id, String action, int applied) {
            Kept now = store.find(id);
            if (now == null) {
                throw new Refused(CommonProblem.NOT_FOUND);
            }
            audit.record(
                    action,
                    "dead-letters/" + id,
                    Map.of("applied", applied, "eventId", now.event().id()));
            return new Outcome(applied, withoutPayload(now.letter()));
        }
    }
}
