package io.diapason.gateway.door;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Standard Webhooks 1.0: HMAC-SHA256 of {@code id.timestamp.body}, several signatures allowed, 5 minutes of skew. */
final class StandardWebhooks implements Proof {
    private static final long WINDOW_SECONDS = 300;
    private static final int MOST_SIGNATURES = 10;

    @Override
    public @Nullable Proven check(Delivery delivery, List<Secret> secrets, Instant now) {
        MultiMap headers = delivery.headers();
        String id = headers.get("webhook-id");
        String timestamp = headers.get("webhook-timestamp");
        String signatures = headers.get("webhook-signature");
        boolean readable = id != null && timestamp != null && signatures != null && Proven.plain(id);
        byte[] signed = ((readable ? id : "") + "." + (timestamp == null ? "" : timestamp) + ".")
                .getBytes(StandardCharsets.UTF_8);
        List<byte[]> offered = readable ? decoded(signatures) : List.of();
        Proven found = null;
        for (Secret secret : secrets) {
            byte[] expected = Hmac.of(secret, signed, delivery.body());
            for (byte[] one : offered) {
                if (MessageDigest.isEqual(one, expected) && found == null && id != null) {
                    found = new Proven(id, Hmac.print(expected));
                }
            }
            if (found != null) {
                break; // the sender knows the secret: no time left to hide
            }
        }
        return timestamp != null && fresh(timestamp, now) ? found : null;
    }

    private static List<byte[]> decoded(String signatures) {
        List<byte[]> found = new ArrayList<>(2);
        for (String one : signatures.split(" ", MOST_SIGNATURES + 1)) {
            if (one.startsWith("v1,") && found.size() < MOST_SIGNATURES) {
                try {
                    byte[] raw = Base64.getDecoder().decode(one.substring(3));
                    if (raw.length == Hmac.BYTES) {
                        found.add(raw);
                    }
                } catch (IllegalArgumentException notBase64) {
                    // not a signature; another one of the list may be
                }
            }
        }
        return found;
    }

    private static boolean fresh(String timestamp, Instant now) {
        try {
            return Math.abs(Math.subtractExact(now.getEpochSecond(), Long.parseLong(timestamp))) <= WINDOW_SECONDS;
        } catch (NumberFormatException | ArithmeticException notATime) {
            return false;
        }
    }
}
