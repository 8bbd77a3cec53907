package io.diapason.compensation.payout;

import io.diapason.compensation.Roles;
import io.diapason.compensation.payout.PayoutStore.Progress;
import io.diapason.platform.event.EventType;
import io.diapason.platform.outbox.Live;
import io.diapason.platform.outbox.Outbox;
import io.diapason.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Tells what became of a challenge's payouts, never how much. Key: the challenge's id, so that counts stay in order. */
@ApplicationScoped
class PayoutEvents {
    static final String TOPIC = "diapason.compensation";
    static final EventType APPROVED = EventType.of("io.diapason.compensation.payout-approved.v1");
    static final EventType BORN = EventType.of("io.diapason.compensation.payouts-created.v1");

    private final Outbox outbox;

    PayoutEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** One payout is approved; {@code approved} of the challenge's {@code payouts} are by now. */
    record PayoutApproved(UUID payoutId, UUID challengeId, Instant approvedAt, int payouts, int approved) {}

    /** A settled challenge has payouts that wait for an approval. */
    record PayoutsCreated(UUID challengeId, int payouts) {}

    void born(Settlement settlement, int payouts) {
        PayoutsCreated data = new PayoutsCreated(settlement.challenge(), payouts);
        send(settlement.challenge(), BORN, 0, data);
    }

    void approved(Payout payout, Payout.Approval approval, Progress progress) {
        PayoutApproved data = new PayoutApproved(
                payout.id(), payout.challenge(), approval.at(), progress.payouts(), progress.approved());
        send(payout.challenge(), APPROVED, progress.revision(), data);
    }

    private void send(UUID challenge, EventType type, long revision, Object data) {
        Live live = new Live("inbox.changed", "/api/v1/inbox", "role:" + Roles.PAY_ANALYST);
        outbox.append(new OutgoingEvent(TOPIC, challenge.toString(), type, revision, data, live));
    }
}
