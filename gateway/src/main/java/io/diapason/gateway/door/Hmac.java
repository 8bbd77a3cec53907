package io.diapason.gateway.door;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/** HMAC-SHA256, the base of every vendor's proof. */
final class Hmac {
    static final int BYTES = 32;

    /** Making a Mac costs more than using one; event loops are few. */
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(() -> {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    });

    private Hmac() {}

    static byte[] of(Secret secret, byte[]... parts) {
        try {
            Mac mac = MAC.get();
            mac.init(secret.key());
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first 64 bits, enough to know an immediate repeat by. */
    static long print(byte[] mac) {
        return ByteBuffer.wrap(mac).getLong();
    }
}
