package io.diapason.gateway.door;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pipedrive signs nothing: it sends the user and the password that its webhook was made with. The password is our secret,
 * the user is whatever people typed. An old delivery cannot be told from a new one, and need not: facts are not repeated.
 */
final class PipedriveBasic implements Proof {
    private static final String SCHEME = "basic ";

    @Override
    public @Nullable Proven check(Delivery delivery, List<Secret> secrets, Instant now) {
        return SharedSecret.check(password(delivery.headers().get("authorization")), delivery.body(), secrets);
    }

    private static byte[] password(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return SharedSecret.NONE;
        }
        try {
            byte[] both = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            String text = new String(both, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? SharedSecret.NONE : text.substring(colon + 1).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return SharedSecret.NONE;
        }
    }
}
