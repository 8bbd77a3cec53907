package io.diapason.gateway.proxy;

import io.diapason.gateway.GatewaySettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The services by name. */
@ApplicationScoped
class Upstreams {
    private final Map<String, Upstream> byName = new HashMap<>();

    Upstreams(GatewaySettings settings, Vertx vertx, Clock clock, MeterRegistry meters) {
        settings.services().forEach((name, base) -> {
            Upstream service = new Upstream(base, vertx, clock);
            byName.put(name, service);
            meters.gauge("gateway.upstream.running", Tags.of("service", name), service, Upstream::running);
        });
    }

    Upstream of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }
}
