package io.diapason.challenge;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a secret link carries: the organisation, so that its rows can be read, and 192 random bits. */
public record LinkToken(UUID organisation, byte[] secret) {
    private static final int SECRET_BYTES = 24;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkToken fresh(UUID organisation) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new LinkToken(organisation, secret);
    }

    /** Null for what cannot be a token of ours. */
    public static @Nullable LinkToken parse(String text) {
        try {
            byte[] raw = Base64.getUrlDecoder().decode(text);
            if (raw.length != ID_BYTES + SECRET_BYTES) {
                return null;
            }
            ByteBuffer read = ByteBuffer.wrap(raw);
            UUID organisation = new UUID(read.getLong(), read.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            read.get(secret);
            return new LinkToken(organisation, secret);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    public String text() {
        byte[] raw = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(organisation.getMostSignificantBits())
                .putLong(organisation.getLeastSignificantBits())
                .put(secret)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    /** All that is kept of it. A plain hash will do: nobody guesses 192 bits. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
