package io.diapason.gateway.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HubSpot's signature, version 3: HMAC-SHA256 of method, full address, body and timestamp in milliseconds, with the app's
 * client secret. Versions 1 and 2 sign no time and could be sent again forever, so they prove nothing here.
 */
final class HubSpotSignature implements Proof {
    private static final long WINDOW_MILLIS = 300_000;
    private static final byte[] NOTHING = new byte[0];

    @Override
    public @Nullable Proven check(Delivery delivery, List<Secret> secrets, Instant now) {
        String timestamp = delivery.headers().get("x-hubspot-request-timestamp");
        byte[] offered = decoded(delivery.headers().get("x-hubspot-signature-v3"));
        byte[] head = ("POST" + HubSpotUri.asSigned(delivery.uri())).getBytes(StandardCharsets.UTF_8);
        byte[] tail = timestamp == null ? NOTHING : timestamp.getBytes(StandardCharsets.UTF_8);
        Proven found = null;
        for (Secret secret : secrets) {
            byte[] expected = Hmac.of(secret, head, delivery.body(), tail);
            if (MessageDigest.isEqual(offered, expected)) {
                found = new Proven(null, Hmac.print(expected));
                break; // the sender knows the secret: no time left to hide
            }
        }
        return timestamp != null && fresh(timestamp, now) ? found : null;
    }

    private static byte[] decoded(@Nullable String signature) {
        try {
            return signature == null ? NOTHING : Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException notBase64) {
            return NOTHING;
        }
    }

    private static boolean fresh(String timestamp, Instant now) {
        try {
            return Math.abs(Math.subtractExact(now.toEpochMilli(), Long.parseLong(timestamp))) <= WINDOW_MILLIS;
        } catch (NumberFormatException | ArithmeticException notATime) {
            return false;
        }
    }
}
