package io.diapason.gateway.door;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Salesforce signs nothing either: the customer's own flow, middleware or balancer adds our secret as a header. For an
 * outbound message the door also asks for the right OrganizationId, which {@link SalesforceLook} reads.
 */
final class SalesforceSecret implements Proof {
    static final String HEADER = "x-diapason-secret";

    @Override
    public @Nullable Proven check(Delivery delivery, List<Secret> secrets, Instant now) {
        String shown = delivery.headers().get(HEADER);
        byte[] offered = shown == null ? SharedSecret.NONE : shown.getBytes(StandardCharsets.UTF_8);
        return SharedSecret.check(offered, delivery.body(), secrets);
    }
}
