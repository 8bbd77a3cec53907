package io.diapason.gateway.door;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before every connection is known: a cold start must not teach a CRM that it is unknown. */
@Readiness
@ApplicationScoped
class DoorReady implements HealthCheck {
    private final Connections connections;

    DoorReady(Connections connections) {
        this.connections = connections;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("crm-connections")
                .status(connections.loaded())
                .build();
    }
}
