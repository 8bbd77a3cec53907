package io.diapason.platform.web;

import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Positions in lists, signed so that a caller cannot make one up or carry one over to another list, and opaque so that
 * we may change their content.
 */
@ApplicationScoped
public class Cursors {
    public static final int DEFAULT_LIMIT = 50;
    public static final int HIGHEST_LIMIT = 200;
    private static final int SEAL_BYTES = 12;
    private static final String BETWEEN = "\u001f";

    private final SecretKeySpec key;
    private final UriInfo request;

    public Cursors(@ConfigProperty(name = "diapason.secret-key") String base64Key, UriInfo request) {
        this.request = request;
        key = new SecretKeySpec(Base64.getDecoder().decode(base64Key.trim()), "HmacSHA256");
    }

    /** A position made of the sort values and the id of the last row shown. */
    public String encode(String... parts) {
        byte[] position = String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(seal(position), SEAL_BYTES + position.length);
        System.arraycopy(position, 0, both, SEAL_BYTES, position.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** The parts of a position; none without a cursor. A cursor that is not ours is refused. */
    public List<String> decode(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return List.of();
        }
        byte[] both = bytes(cursor);
        if (both.length <= SEAL_BYTES) {
            throw unknown();
        }
        byte[] position = Arrays.copyOfRange(both, SEAL_BYTES, both.length);
        if (!MessageDigest.isEqual(seal(position), Arrays.copyOf(both, SEAL_BYTES))) {
            throw unknown();
        }
        return List.of(new String(position, StandardCharsets.UTF_8).split(BETWEEN, -1));
    }

    /** How many rows to show: 50 unless asked, at most 200. */
    public int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > HIGHEST_LIMIT) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("?limit", "out-of-range"));
        }
        return asked;
    }

    private static Refused unknown() {
        return new Refused(CommonProblem.BAD_CURSOR).with(FieldError.of("?cursor", "unknown-value"));
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException nonsense) {
            throw unknown();
        }
    }

    private byte[] seal(byte[] position) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(("cursor" + request.getPath() + BETWEEN).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(position), SEAL_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
