package io.diapason.challenge.crm.intake;

import io.diapason.challenge.Waiting;
import io.diapason.challenge.WaitingItem;
import io.diapason.platform.tenant.Caller;
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
    public List<WaitingItem> waitingFor(Caller caller) {
        if (!caller.has("admin")) {
            return List.of();
        }
        return store.failed().stream()
                .map(failed -> new WaitingItem(
                        "deliveries-failed",
                        "/api/v1/crm-connections/" + failed.connectionId() + "/deliveries?state=failed",
                        Map.of("connection", failed.name(), "count", failed.count()),
                        failed.first()))
                .toList();
    }
}
