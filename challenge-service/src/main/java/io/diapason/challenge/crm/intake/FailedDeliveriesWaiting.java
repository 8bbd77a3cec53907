package io.diapason.challenge.crm.intake;

import io.diapason.challenge.Audience;
import io.diapason.challenge.Matter;
import io.diapason.challenge.Waiting;
import io.diapason.challenge.WaitingItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Deliveries that failed and were not taken again wait for an admin, by connection. */
@ApplicationScoped
class FailedDeliveriesWaiting implements Waiting {
    private final KeptDeliveryStore store;

    FailedDeliveriesWaiting(KeptDeliveryStore store) {
        this.store = store;
    }

    @Override
    public List<Matter> matters() {
        return store.failed().stream()
                .map(failed -> new WaitingItem(
                        "deliveries-failed",
                        "/api/v1/crm-connections/" + failed.connectionId() + "/deliveries?state=failed",
                        Map.of("connection", failed.name(), "count", failed.count()),
                        failed.first()))
                .map(item -> new Matter(item, new Audience("admin", null)))
                .toList();
    }
}
