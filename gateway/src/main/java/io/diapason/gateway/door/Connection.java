package io.diapason.gateway.door;

import io.diapason.gateway.edge.Buckets;
import io.diapason.platform.crypto.SecretBox;
import io.github.bucket4j.Bucket;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
        @Nullable String sender,
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
                vendor.secret(box.open(told.getString("current"), place)),
                previous == null ? null : vendor.secret(box.open(previous, place)),
                told.getInstant("previousValidUntil"),
                told.getString("sender"),
                perSecond == null ? null : Buckets.perSecond(perSecond, told.getInteger("burst", perSecond)),
                bytes(id),
                bytes(organisation),
                bytes(vendor.wire()));
    }

    /** True unless the body says that it is from somebody else than this connection was made for. */
    boolean isFrom(@Nullable String said) {
        return said == null || (sender != null && MessageDigest.isEqual(bytes(said), bytes(sender)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Always two, so that a refusal tells nothing about a rotation. */
    List<Secret> secrets(Instant now) {
        boolean overlap = previous != null && previousValidUntil != null && now.isBefore(previousValidUntil);
        return List.of(current, overlap && previous != null ? previous : Secret.NONE);
    }
}
