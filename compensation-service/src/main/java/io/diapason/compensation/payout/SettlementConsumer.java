package io.diapason.compensation.payout;

import io.diapason.platform.event.IncomingEvent;
import io.diapason.platform.inbox.EventHandler;
import io.diapason.platform.inbox.Poison;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Hears of settled challenges and makes them payouts, once. */
@ApplicationScoped
class SettlementConsumer implements EventHandler {
    static final String TYPE = "io.diapason.challenge.challenge-settled.v1";

    private final Payouts payouts;

    SettlementConsumer(Payouts payouts) {
        this.payouts = payouts;
    }

    @Override
    public String consumer() {
        return "compensation-payout";
    }

    @Override
    public Set<String> topics() {
        return Set.of("diapason.challenge");
    }

    @Override
    public void handle(List<IncomingEvent> batch) {
        batch.stream().filter(event -> event.type().equals(TYPE)).forEach(this::settle);
    }

    private void settle(IncomingEvent event) {
        Settlement settlement;
        try {
            settlement = event.data(ChallengeSettled.class).settlement();
        } catch (IllegalArgumentException | ArithmeticException | NullPointerException wrong) {
            throw new Poison("a settlement that makes no sense: " + wrong.getMessage());
        }
        payouts.settle(settlement);
    }
}
