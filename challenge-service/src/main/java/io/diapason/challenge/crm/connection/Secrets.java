package io.diapason.challenge.crm.connection;

import io.diapason.platform.crypto.SecretBox;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Makes the secrets of Standard Webhooks, {@code whsec_} and 32 random bytes, and seals each to its connection. */
@ApplicationScoped
class Secrets {
    private static final int BYTES = 32;

    private final SecretBox box;
    private final SecureRandom random = new SecureRandom();

    Secrets(SecretBox box) {
        this.box = box;
    }

    String fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    String seal(String secret, UUID connection) {
        return box.seal(secret, TenantScope.current() + ":" + connection);
    }
}
