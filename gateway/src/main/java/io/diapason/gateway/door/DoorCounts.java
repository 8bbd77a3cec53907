package io.diapason.gateway.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Deliveries by what became of them. */
@ApplicationScoped
class DoorCounts {
    private final Counter accepted;
    private final Counter repeated;
    private final Counter refused;
    private final Counter malformed;
    private final Counter limited;
    private final Counter notKept;

    DoorCounts(MeterRegistry meters) {
        accepted = counter(meters, "accepted");
        repeated = counter(meters, "repeated");
        refused = counter(meters, "refused");
        malformed = counter(meters, "malformed");
        limited = counter(meters, "limited");
        notKept = counter(meters, "not-kept");
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return meters.counter("gateway.door.deliveries", "result", result);
    }

    void accepted() {
        accepted.increment();
    }

    void repeated() {
        repeated.increment();
    }

    void refused() {
        refused.increment();
    }

    void malformed() {
        malformed.increment();
    }

    void limited() {
        limited.increment();
    }

    void notKept() {
        notKept.increment();
    }
}
