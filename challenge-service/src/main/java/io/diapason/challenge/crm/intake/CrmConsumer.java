package io.diapason.challenge.crm.intake;

import io.diapason.platform.event.IncomingEvent;
import io.diapason.platform.inbox.EventHandler;
import io.diapason.platform.inbox.Poison;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes what the door accepted from the broker. */
@ApplicationScoped
class CrmConsumer implements EventHandler {
    private final Intake intake;

    CrmConsumer(Intake intake) {
        this.intake = intake;
    }

    @Override
    public String consumer() {
        return "challenge-crm";
    }

    @Override
    public Set<String> topics() {
        return Set.of("diapason.crm.inbound");
    }

    @Override
    public void handle(List<IncomingEvent> batch) {
        intake.take(batch.stream().map(CrmConsumer::delivery).toList(), "delivery");
    }

    /** The door always names the connection; a record without it was not made by the door. */
    private static Delivery delivery(IncomingEvent event) {
        String webhookId = event.headers().get("webhook-id");
        String connection = event.headers().getOrDefault("connection", event.subject());
        if (webhookId == null) {
            throw new Poison("header webhook-id is missing");
        }
        try {
            return new Delivery(
                    UUID.fromString(connection),
                    webhookId,
                    event.headers().getOrDefault("vendor", "standard"),
                    event.time(),
                    event.data(),
                    event.headers().get("door-failure"));
        } catch (IllegalArgumentException wrong) {
            throw new Poison("header connection is no id: " + connection);
        }
    }
}
