package io.diapason.gateway.session;

import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.edge.EdgeProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from acting with a visitor's cookie. The token is an HMAC of session and organisation: the same on
 * every replica, and still good after the tokens behind the cookie were refreshed.
 */
@ApplicationScoped
public class CrossSite {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final String origin;

    CrossSite(GatewaySettings settings) {
        this.key = new SecretKeySpec(("csrf:" + settings.sessionKey()).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.origin = settings.origin();
    }

    public String tokenOf(SignedIn caller) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String bound = caller.session() + "|" + caller.organisation().id();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(bound.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A browser says that another site's page sent this. */
    public boolean isFromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String from = request.getHeader("Origin");
        return (site != null && !site.equals("same-origin")) || (from != null && !from.equals(origin));
    }

    /** Null when the request may go on: it reads, comes from a machine, or proves that our own page sent it. */
    public @Nullable EdgeProblem refusal(HttpServerRequest request, SignedIn caller) {
        if (!caller.browser() || READING.contains(request.method())) {
            return null;
        }
        if (isFromElsewhere(request)) {
            return EdgeProblem.CROSS_SITE;
        }
        String token = request.getHeader("X-CSRF-Token");
        boolean good = token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), tokenOf(caller).getBytes(StandardCharsets.UTF_8));
        return good ? null : EdgeProblem.CSRF_TOKEN;
    }
}
