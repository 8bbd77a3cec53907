package io.diapason.gateway.door;

import io.diapason.gateway.door.Proof.Proven;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A secret that the sender shows as it is, for vendors that cannot sign. */
final class SharedSecret {
    static final byte[] NONE = new byte[0];

    private SharedSecret() {}

    /** Compares digests of one length, so that the time tells nothing of the secret's own. */
    static @Nullable Proven check(byte[] offered, byte[] body, List<Secret> secrets) {
        Proven found = null;
        for (Secret secret : secrets) {
            byte[] shown = Hmac.of(secret, offered);
            byte[] expected = Hmac.of(secret, secret.key().getEncoded());
            byte[] print = Hmac.of(secret, body);
            if (MessageDigest.isEqual(shown, expected) && offered.length > 0 && found == null) {
                found = new Proven(null, Hmac.print(print));
            }
        }
        return found;
    }
}
