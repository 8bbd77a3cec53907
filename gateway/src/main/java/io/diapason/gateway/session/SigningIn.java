package io.diapason.gateway.session;

import io.diapason.gateway.GatewaySettings;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /login?return=} is the only address that starts the code flow. Authentication itself is the framework's: its
 * permission for these paths redirects to the identity provider and back.
 */
@ApplicationScoped
class SigningIn {
    /** Before authentication (200), after the edge filter. */
    private static final int BEFORE_AUTHENTICATION = 500;

    private static final Logger LOG = Logger.getLogger(SigningIn.class);

    private final GatewaySettings settings;

    SigningIn(GatewaySettings settings) {
        this.settings = settings;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::prepare, BEFORE_AUTHENTICATION);
    }

    void routes(@Observes Router router) {
        router.route(HttpMethod.GET, "/login")
                .order(1)
                .handler(exchange ->
                        redirect(exchange, SafeReturn.of(exchange.request().getParam("return"))));
        router.route(HttpMethod.GET, "/login/failed")
                .order(1)
                .handler(exchange -> redirect(exchange, "/?sign-in=failed"));
        router.route(HttpMethod.GET, "/callback").order(1).handler(exchange -> redirect(exchange, "/"));
        router.route("/callback").failureHandler(SigningIn::afterCallback);
    }

    private static void afterCallback(RoutingContext exchange) {
        if (exchange.failure() instanceof AuthenticationRedirectException back) {
            redirect(exchange, back.getRedirectUri());
        } else {
            LOG.warnf("sign-in failed cause=%s", exchange.failure());
            redirect(exchange, "/?sign-in=failed");
        }
    }

    private void prepare(RoutingContext exchange) {
        String path = exchange.request().path();
        if (!path.equals("/login") && !path.equals("/callback")) {
            exchange.next();
            return;
        }
        // a script's marker would turn the redirect into a status of the framework's own (499)
        exchange.request().headers().remove("X-Requested-With").remove(HttpHeaders.AUTHORIZATION);
        if (settings.publicUrl().getRawAuthority().equalsIgnoreCase(host(exchange))) {
            exchange.next();
        } else {
            // the identity provider returns to the public address, where a cookie of another host name is not sent
            redirect(exchange, settings.origin() + exchange.request().uri());
        }
    }

    private static @Nullable String host(RoutingContext exchange) {
        return exchange.request().getHeader(HttpHeaders.HOST);
    }

    static void redirect(RoutingContext exchange, String where) {
        exchange.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, where)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
