package io.diapason.gateway.proxy;

import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.edge.Trace;
import io.diapason.gateway.session.SignedIn;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What passes to a service and back: nothing that a caller could use to speak as somebody else. */
@ApplicationScoped
class Hygiene {
    private static final Set<String> NEVER_IN = Set.of(
            "cookie",
            "authorization",
            "forwarded",
            "via",
            "te",
            "traceparent",
            "tracestate",
            "baggage",
            "x-real-ip",
            "x-request-id",
            "x-csrf-token",
            "x-http-method-override",
            "x-original-url",
            "x-rewrite-url",
            "expect");
    private static final List<String> NEVER_IN_BEGINNING =
            List.of("x-forwarded-", "x-user", "x-tenant", "x-organisation", "sec-", "proxy-");
    private static final List<String> NEVER_OUT = List.of("Server", "Set-Cookie", "X-Powered-By");

    private final String scheme;
    private final String authority;

    Hygiene(GatewaySettings settings) {
        this.scheme = settings.publicUrl().getScheme();
        this.authority = settings.publicUrl().getRawAuthority();
    }

    /** Without a caller, nothing that names one goes on. */
    void inwards(MultiMap headers, RoutingContext exchange, @Nullable SignedIn caller) {
        for (String listed : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : listed.split(",", -1)) {
                headers.remove(name.strip());
            }
        }
        headers.names().stream().filter(Hygiene::neverIn).toList().forEach(headers::remove);
        Trace trace = Trace.of(exchange);
        if (caller != null) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + caller.accessToken());
        }
        headers.set("X-Request-Id", trace.traceId())
                .set("traceparent", trace.traceparent())
                .set(
                        "Forwarded",
                        "for=\"" + exchange.request().remoteAddress().hostAddress() + "\";host=\"" + authority
                                + "\";proto=" + scheme);
    }

    /** A service names itself by its inner address; callers are told the public one. */
    void outwards(MultiMap headers, Upstream service) {
        NEVER_OUT.forEach(headers::remove);
        String location = headers.get(HttpHeaders.LOCATION);
        String inner = "http://" + service.host() + ":" + service.port() + "/";
        if (location != null && location.startsWith(inner)) {
            headers.set(HttpHeaders.LOCATION, scheme + "://" + authority + location.substring(inner.length() - 1));
        }
    }

    private static boolean neverIn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NEVER_IN.contains(lower)
                || lower.indexOf('_') >= 0
                || NEVER_IN_BEGINNING.stream().anyMatch(lower::startsWith);
    }
}
