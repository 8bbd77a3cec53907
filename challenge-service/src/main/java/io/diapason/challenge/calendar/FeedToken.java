package io.diapason.challenge.calendar;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a feed's address carries: the organisation, so that its rows can be read, and 192 random bits. */
record FeedToken(UUID organisation, byte[] secret) {
    private static final int SECRET_BYTES = 24;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedToken fresh(UUID organisation) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new FeedToken(organisation, secret);
    }

    /** Null for what cannot be a token of ours. */
    static @Nullable FeedToken parse(String text) {
        try {
            byte[] raw = Base64.getUrlDecoder().decode(text);
            if (raw.length != ID_BYTES + SECRET_BYTES) {
                return null;
            }
            ByteBuffer read = ByteBuffer.wrap(raw);
            UUID organisation = new UUID(read.getLong(), read.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            read.get(secret);
            return new FeedToken(organisation, secret);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    String text() {
        byte[] raw = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(organisation.getMostSignificantBits())
                .putLong(organisation.getLeastSignificantBits())
                .put(secret)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    /** All that is kept of it. A plain hash will do: nobody guesses 192 bits. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
