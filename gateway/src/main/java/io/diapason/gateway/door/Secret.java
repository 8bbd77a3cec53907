package io.diapason.gateway.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** A secret as a key, decoded once. */
record Secret(SecretKeySpec key) {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    /** Stands in where there is no secret, so that the answer takes as long. */
    static final Secret NONE = plain("nobody has this secret");

    /** A secret of Standard Webhooks: {@code whsec_} and base64. */
    static Secret of(String written) {
        String base64 = written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
        return new Secret(new SecretKeySpec(Base64.getDecoder().decode(base64), ALGORITHM));
    }

    /** A secret whose characters are the key. */
    static Secret plain(String written) {
        return new Secret(new SecretKeySpec(written.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }
}
