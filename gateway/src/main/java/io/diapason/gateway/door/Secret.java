package io.diapason.gateway.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** A signing secret, decoded once. */
record Secret(SecretKeySpec key) {
    private static final String PREFIX = "whsec_";
    /** Stands in where there is no secret, so that the answer takes as long. */
    static final Secret NONE =
            new Secret(new SecretKeySpec("nobody has this secret".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));

    static Secret of(String written) {
        String base64 = written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
        return new Secret(new SecretKeySpec(Base64.getDecoder().decode(base64), "HmacSHA256"));
    }
}
