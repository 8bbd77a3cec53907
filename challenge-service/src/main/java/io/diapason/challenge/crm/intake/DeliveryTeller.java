package io.diapason.challenge.crm.intake;

import io.diapason.platform.event.EventType;
import io.diapason.platform.outbox.Live;
import io.diapason.platform.outbox.Outbox;
import io.diapason.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lets the screens of those who look after connections know that something came: one word for each connection and batch. */
@ApplicationScoped
class DeliveryTeller {
    private static final EventType RECEIVED = EventType.of("io.diapason.challenge.delivery-received.v1");
    private static final String AUDIENCE = "role:admin,role:manager";

    private final DeliveryStore store;
    private final Outbox outbox;

    DeliveryTeller(DeliveryStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    /** What came since the last word: how many, how many of them in trouble, and the last one's state. */
    record Received(UUID connectionId, long received, int count, int failed, String lastState) {}

    void tell(List<Outcome> outcomes) {
        Map<UUID, List<Outcome>> byConnection = new LinkedHashMap<>();
        outcomes.forEach(outcome -> byConnection
                .computeIfAbsent(outcome.delivery().connectionId(), id -> new ArrayList<>())
                .add(outcome));
        List<OutgoingEvent> events = new ArrayList<>();
        store.count(byConnection).forEach((connection, received) -> {
            List<Outcome> some = byConnection.getOrDefault(connection, List.of());
            events.add(event(connection, received, some));
        });
        outbox.appendAll(events);
    }

    private static OutgoingEvent event(UUID connection, long received, Collection<Outcome> some) {
        int failed = (int) some.stream()
                .filter(outcome -> outcome.state() == Outcome.State.FAILED)
                .count();
        String last = some.stream().reduce((a, b) -> b).orElseThrow().state().code();
        return OutgoingEvent.of(
                        "diapason.challenge",
                        connection.toString(),
                        RECEIVED,
                        received,
                        new Received(connection, received, some.size(), failed, last))
                .withLive(new Live(
                        "delivery.received", "/api/v1/crm-connections/" + connection + "/deliveries", AUDIENCE));
    }
}
