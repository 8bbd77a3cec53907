package io.diapason.gateway.edge;

import io.diapason.gateway.GatewaySettings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers that every answer carries, whoever wrote it. */
@ApplicationScoped
public class SecurityHeaders {
    private static final String NOWHERE = "accelerometer=(), camera=(self), display-capture=(self), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(self), payment=(), usb=()";

    /** What the door answers is read by CRMs and never shown: nothing in it is ever run or framed. */
    private static final String DOOR = "default-src 'none'; frame-ancestors 'none'";

    private final String page;
    private final String referencePage;
    private final boolean https;

    SecurityHeaders(
            GatewaySettings settings, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String identityProvider) {
        URI issuer = URI.create(identityProvider);
        String common = "default-src 'none'; script-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
                + "font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
                + "form-action 'self' " + issuer.getScheme() + "://" + issuer.getRawAuthority() + "; ";
        this.page = common + "style-src 'self'; require-trusted-types-for 'script'";
        // the reference page's viewer writes its own style elements; it has no session-changing form
        this.referencePage = common + "style-src 'self' 'unsafe-inline'";
        this.https = settings.https();
    }

    void apply(String path, MultiMap headers) {
        headers.remove("Server").remove("X-Powered-By");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (path.startsWith("/api/v1/webhooks/")) {
            headers.set("Content-Security-Policy", DOOR);
        } else {
            headers.set("Content-Security-Policy", path.startsWith("/docs") ? referencePage : page);
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Permissions-Policy", NOWHERE);
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("X-Frame-Options", "DENY");
        }
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        boolean personal = path.startsWith("/api") || path.startsWith("/log") || path.startsWith("/callback");
        if (personal && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
