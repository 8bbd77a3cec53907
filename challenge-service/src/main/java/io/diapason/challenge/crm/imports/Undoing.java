package io.diapason.challenge.crm.imports;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.Settled;
import io.diapason.challenge.crm.history.Subject;
import io.diapason.challenge.crm.imports.guess.Kind;
import io.diapason.challenge.crm.picture.Picture;
import io.diapason.platform.problem.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a whole import back: deals, touches, campaigns and leads stand as if it had never spoken, and running ledgers get
 * their reversals. Done in pages; begun again after a crash it goes on with what is left.
 */
@ApplicationScoped
class Undoing {
    private static final Logger LOG = Logger.getLogger(Undoing.class);
    private static final int PAGE = 500;

    private final ImportStore store;
    private final ImportTeller teller;
    private final Picture picture;
    private final Settled settled;
    private final Clock clock;

    Undoing(ImportStore store, ImportTeller teller, Picture picture, Settled settled, Clock clock) {
        this.store = store;
        this.teller = teller;
        this.picture = picture;
        this.settled = settled;
        this.clock = clock;
    }

    /** Within the caller's transaction; refused when there is nothing to undo, or when a final figure rests on it. */
    Job begin(Job job) {
        if (job.kind() == Kind.OWNERS) {
            throw new Refused(ImportProblem.IMPORT_OF_OWNERS);
        }
        Set<String> standing = standing(job);
        if (!standing.isEmpty()) {
            throw new Refused(ImportProblem.IMPORT_SETTLED, String.join(", ", standing));
        }
        if (!store.beginUndo(job.id(), clock.instant())) {
            throw new Refused(ImportProblem.IMPORT_NOT_DONE);
        }
        return Objects.requireNonNull(store.find(job.id()));
    }

    private Set<String> standing(Job job) {
        Set<String> names = new TreeSet<>();
        UUID after = null;
        List<UUID> page;
        do {
            page = picture.saidBy(subject(job), job.id(), after, PAGE);
            names.addAll(settled.challengesOn(picture.dealsBehind(subject(job), page)));
            after = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
        return names;
    }

    /** In the organisation's scope, on a thread of its own. */
    void run(Job job) {
        try {
            UUID after = null;
            do {
                after = next(job, after);
            } while (after != null);
            QuarkusTransaction.requiringNew()
                    .run(() -> teller.tell(store.finish(job.id(), "undone", null, clock.instant())));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "undoing of import %s stopped", job.id());
            QuarkusTransaction.requiringNew()
                    .run(() -> teller.tell(store.finish(job.id(), "failed", "undo-interrupted", clock.instant())));
        }
    }

    private @Nullable UUID next(Job job, @Nullable UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> page = picture.saidBy(subject(job), job.id(), after, PAGE);
            Cause cause = new Cause("import", null, job.id().toString(), clock.instant());
            picture.withdraw(subject(job), job.id(), page, cause);
            if (!page.isEmpty()) {
                teller.tell(store.undone(job.id(), page.size(), clock.instant()));
            }
            return page.size() < PAGE ? null : page.getLast();
        });
    }

    static Subject subject(Job job) {
        return switch (job.kind()) {
            case DEALS -> Subject.DEAL;
            case TOUCHES -> Subject.TOUCH;
            case CAMPAIGNS -> Subject.CAMPAIGN;
            case LEADS, OWNERS -> Subject.LEAD;
        };
    }
}
