package io.diapason.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals text with AES-256-GCM. The associated data binds a sealed text to its place (organisation and row), so that it
 * cannot be moved to another. Form: {@code <key id>.<base64url of nonce and ciphertext>}.
 */
@ApplicationScoped
public class SecretBox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    public SecretBox(@ConfigProperty(name = "diapason.secret-key") String base64Key) {
        byte[] raw = Base64.getDecoder().decode(base64Key.trim());
        if (raw.length != 32) {
            throw new IllegalArgumentException("DIAPASON_SECRET_KEY must be 32 bytes in base64");
        }
        key = new SecretKeySpec(raw, "AES");
        keyId = HexFormat.of().formatHex(Arrays.copyOf(sha256(raw), 4));
    }

    public String seal(String plain, String associated) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8), associated);
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** The plain text; anything tampered with, moved, or sealed by another key is an {@link IllegalArgumentException}. */
    public String open(String sealed, String associated) {
        int dot = sealed.indexOf('.');
        if (dot < 0 || !sealed.substring(0, dot).equals(keyId)) {
            throw new IllegalArgumentException("sealed by another key");
        }
        byte[] both = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
        if (both.length <= NONCE_BYTES) {
            throw new IllegalArgumentException("not a sealed text");
        }
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] plain = run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length), associated);
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String associated) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("this cannot be opened here", refused);
        }
    }

    private static byte[] sha256(byte[] raw) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
