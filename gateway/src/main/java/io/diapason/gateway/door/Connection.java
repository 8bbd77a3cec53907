package io.diapason.gateway.door;

import io.diapason.gateway.edge.Buckets;
import io.diapason.platform.crypto.SecretBox;
import io.github.bucket4j.Bucket;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CRM connection as the door needs it, from the record that challenge-service publishes. */
record Connection(
        String id,
        String organisation,
        Vendor vendor,
        Secret current,
        @Nullable Secret previous,
        @Nullable Instant previousValidUntil,
        @Nullable Bucket rate,
        byte[] idBytes,
        byte[] organisationBytes,
        byte[] vendorBytes) {

    /** Null for a vendor whose proof this door cannot check. */
    static @Nullable Connection of(JsonObject told, SecretBox box) {
        String id = told.getString("id");
        String organisation = told.getString("organisation");
        Vendor vendor = Vendor.of(told.getString("vendor"));
        if (vendor == null) {
            return null;
        }
        String place = organisation + ":" + id;
        String previous = told.getString("previous");
        Integer perSecond = told.getInteger("ratePerSecond");
        return new Connection(
                id,
                organisation,
                vendor,
                Secret.of(box.open(told.getString("current"), place)),
                previous == null ? null : Secret.of(box.open(previous, place)),
                told.getInstant("previousValidUntil"),
                perSecond == null ? null : Buckets.perSecond(perSecond, told.getInteger("burst", perSecond)),
                id.getBytes(StandardCharsets.UTF_8),
                organisation.getBytes(StandardCharsets.UTF_8),
                vendor.wire().getBytes(StandardCharsets.UTF_8));
    }

    /** Always two, so that a refusal tells nothing about a rotation. */
    List<Secret> secrets(Instant now) {
        boolean overlap = previous != null && previousValidUntil != null && now.isBefore(previousValidUntil);
        return List.of(current, overlap && previous != null ? previous : Secret.NONE);
    }
}
