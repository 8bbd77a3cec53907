package io.diapason.challenge.notice.mail;

import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The addresses at which one click stops kinds of letters (RFC 8058). Nothing is kept of them: each carries whom and what
 * it is for, and a proof that we made it.
 */
@ApplicationScoped
public class Unsubscribing {
    public static final String PATH = "/api/v1/notice-unsubscriptions";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int IDS = 32;
    private static final int PROOF = 16;

    private final SecretKeySpec key;
    private final String address;

    Unsubscribing(
            @ConfigProperty(name = "diapason.secret-key") String secret,
            @ConfigProperty(name = "diapason.public-url") String address) {
        this.key = new SecretKeySpec(("unsubscribe:" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.address = address;
    }

    /** Who wants to hear no more of which kinds. */
    public record Wish(UUID organisation, UUID person, String kinds) {}

    String url(UUID person, String kinds) {
        UUID organisation = TenantScope.current();
        byte[] names = kinds.getBytes(StandardCharsets.UTF_8);
        byte[] told = ByteBuffer.allocate(IDS + names.length)
                .putLong(organisation.getMostSignificantBits())
                .putLong(organisation.getLeastSignificantBits())
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put(names)
                .array();
        byte[] whole = ByteBuffer.allocate(told.length + PROOF)
                .put(proof(told))
                .put(told)
                .array();
        return address + PATH + "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Null for what we did not make. */
    public @Nullable Wish read(String token) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
        if (whole.length <= PROOF + IDS) {
            return null;
        }
        byte[] told = Arrays.copyOfRange(whole, PROOF, whole.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(whole, PROOF), proof(told))) {
            return null;
        }
        ByteBuffer read = ByteBuffer.wrap(told);
        UUID organisation = new UUID(read.getLong(), read.getLong());
        UUID person = new UUID(read.getLong(), read.getLong());
        return new Wish(organisation, person, new String(told, IDS, told.length - IDS, StandardCharsets.UTF_8));
    }

    private byte[] proof(byte[] told) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(told), PROOF);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
