package io.diapason.challenge.crm.imports;

import io.diapason.platform.event.EventType;
import io.diapason.platform.outbox.Live;
import io.diapason.platform.outbox.Outbox;
import io.diapason.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets the screens of admins follow an import. */
@ApplicationScoped
class ImportTeller {
    private static final EventType PROGRESSED = EventType.of("io.diapason.challenge.import-progressed.v1");

    private final Outbox outbox;

    ImportTeller(Outbox outbox) {
        this.outbox = outbox;
    }

    record Progress(UUID importId, String status, long accepted, long rejectedCount) {}

    /** Finishing counts as a line: the sequence grows with every word. */
    void tell(Job job) {
        long lines = job.accepted()
                + job.rejectedCount()
                + job.undone()
                + (job.finishedAt() == null ? 0 : 1)
                + (job.status().equals("undone") ? 1 : 0);
        outbox.append(OutgoingEvent.of(
                        "diapason.challenge",
                        job.id().toString(),
                        PROGRESSED,
                        lines,
                        new Progress(job.id(), promised(job.status()), job.accepted(), job.rejectedCount()))
                .withLive(new Live("import.changed", "/api/v1/imports/" + job.id(), "role:admin")));
    }

    /** The event was promised with three states: an import that is being undone runs, and an undone one has come to its end. */
    static String promised(String status) {
        return switch (status) {
            case "undoing" -> "running";
            case "undone" -> "done";
            default -> status;
        };
    }
}
