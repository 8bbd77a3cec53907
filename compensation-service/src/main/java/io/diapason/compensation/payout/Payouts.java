package io.diapason.compensation.payout;

import io.diapason.compensation.payout.PayoutStore.Progress;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes payouts of a settlement and approves them, each in the transaction of its cause. */
@ApplicationScoped
class Payouts {
    private final PayoutStore store;
    private final PayoutEvents events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Caller caller;

    Payouts(PayoutStore store, PayoutEvents events, Audit audit, Ids ids, Clock clock, Caller caller) {
        this.store = store;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.caller = caller;
    }

    /** Once a challenge, whatever is told again: a second telling, even under another event id, changes nothing. */
    void settle(Settlement settlement) {
        if (store.isKnown(settlement.challenge())) {
            return;
        }
        List<Payout> payouts = PayoutLine.of(settlement).stream()
                .map(line -> born(settlement, line))
                .toList();
        store.add(settlement, payouts);
        if (!payouts.isEmpty()) {
            events.born(settlement, payouts.size());
        }
    }

    Payout approve(UUID id) {
        Payout payout = store.lock(id).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        FourEyes.refusal(payout, caller.id()).ifPresent(refusal -> {
            throw new Refused(PayoutProblem.of(refusal));
        });
        Payout.Approval approval = new Payout.Approval(caller.id(), caller.name(), now());
        Progress progress = store.approve(payout, approval);
        events.approved(payout, approval, progress);
        audit.record("payout.approved", path(id), Map.of("challenge", payout.challenge()));
        return payout.approved(approval);
    }

    /** Each reading of individual pay leaves a trace: whose, never how much. */
    void read(String action, List<Payout> shown) {
        if (!shown.isEmpty()) {
            List<String> lines = shown.stream().map(one -> one.id().toString()).toList();
            audit.record(action, "/api/v1/payouts", Map.of("payouts", lines));
        }
    }

    private Payout born(Settlement settlement, PayoutLine line) {
        return new Payout(
                ids.next(),
                settlement.challenge(),
                settlement.name(),
                line.prize().rank(),
                line.prize().squad(),
                line.beneficiary(),
                line.amount(),
                now(),
                null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String path(UUID id) {
        return "/api/v1/payouts/" + id;
    }
}
