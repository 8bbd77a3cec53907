package io.diapason.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cookies that hold the encrypted tokens; a large one comes in chunks. */
final class SessionCookies {
    private static final String PREFIX = "q_session";

    private SessionCookies() {}

    /** All of them as one text, always in the same order; null without a session. */
    static @Nullable String of(HttpServerRequest request) {
        if (request.getHeader("Cookie") == null) {
            return null;
        }
        TreeMap<String, String> found = new TreeMap<>();
        for (Cookie one : request.cookies()) {
            if (one.getName().startsWith(PREFIX)) {
                found.put(one.getName(), one.getValue());
            }
        }
        return found.isEmpty() ? null : found.toString();
    }

    /** Takes them from the browser: what they hold is of no use any more. */
    static void forget(RoutingContext exchange) {
        if (exchange.response().headWritten()) {
            return;
        }
        for (Cookie one : exchange.request().cookies()) {
            if (one.getName().startsWith(PREFIX)) {
                exchange.response()
                        .addCookie(Cookie.cookie(one.getName(), "")
                                .setPath("/")
                                .setMaxAge(0)
                                .setHttpOnly(true));
            }
        }
    }
}
