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

    // written once as bytes: text would be checked and encoded again for each answer
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence RESOURCE_POLICY = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence OPENER_POLICY = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence CONTENT_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence PERMISSIONS_POLICY = HttpHeaders.createOptimized("Permissions-Policy");
    private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence POWERED_BY = HttpHeaders.createOptimized("X-Powered-By");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence ONE_YEAR = HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence NOWHERE_AT_ALL = HttpHeaders.createOptimized(NOWHERE);
    private static final CharSequence DOOR_POLICY = HttpHeaders.createOptimized(DOOR);

    private final CharSequence page;
    private final CharSequence referencePage;
    private final boolean https;

    SecurityHeaders(
            GatewaySettings settings, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String identityProvider) {
        URI issuer = URI.create(identityProvider);
        String common = "default-src 'none'; script-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
                + "font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
                + "form-action 'self' " + issuer.getScheme() + "://" + issuer.getRawAuthority() + "; ";
        this.page = HttpHeaders.createOptimized(common + "style-src 'self'; require-trusted-types-for 'script'");
        // the reference page's viewer writes its own style elements; it has no session-changing form
        this.referencePage = HttpHeaders.createOptimized(common + "style-src 'self' 'unsafe-inline'");
        this.https = settings.https();
    }

    void apply(String path, MultiMap headers) {
        headers.remove(HttpHeaders.SERVER).remove(POWERED_BY);
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.set(RESOURCE_POLICY, SAME_ORIGIN);
        if (path.startsWith("/api/v1/webhooks/")) {
            headers.set(CONTENT_POLICY, DOOR_POLICY);
        } else {
            headers.set(CONTENT_POLICY, path.startsWith("/docs") ? referencePage : page);
            headers.set(REFERRER_POLICY, SAME_ORIGIN);
            headers.set(PERMISSIONS_POLICY, NOWHERE_AT_ALL);
            headers.set(OPENER_POLICY, SAME_ORIGIN);
            headers.set(FRAME_OPTIONS, DENY);
        }
        if (https) {
            headers.set(TRANSPORT, ONE_YEAR);
        }
        boolean personal = path.startsWith("/api") || path.startsWith("/log") || path.startsWith("/callback");
        if (personal && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }
}
