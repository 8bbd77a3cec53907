package io.diapason.gateway.session;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Ends a session at both ends: asked for here ({@code /logout}), or told by the identity provider. */
@ApplicationScoped
class SigningOut {
    /** Before the framework's own handler of this path, which is a filter as well and ends the exchange. */
    private static final int BEFORE_THE_FRAMEWORK = 500;

    private static final String TOLD_HERE = "/session/ended";

    private final HttpAuthenticator authenticator;
    private final EndedSessions ended;

    SigningOut(HttpAuthenticator authenticator, EndedSessions ended) {
        this.authenticator = authenticator;
        this.ended = ended;
    }

    void routes(@Observes Router router) {
        router.route(HttpMethod.GET, "/logout").order(1).handler(this::logout);
    }

    void filter(@Observes Filters filters) {
        filters.register(this::toldByProvider, BEFORE_THE_FRAMEWORK);
    }

    private void logout(RoutingContext exchange) {
        if ("cross-site".equals(exchange.request().getHeader("Sec-Fetch-Site"))
                || SessionCookies.of(exchange.request()) == null) {
            // a link on another site must not sign people out
            SigningIn.redirect(exchange, "/");
            return;
        }
        exchange.request().headers().remove("Authorization").remove("X-Requested-With");
        authenticator.attemptAuthentication(exchange).subscribe().with(identity -> leave(exchange, "/"), failure -> {
            if (failure instanceof AuthenticationRedirectException toProvider) {
                endHere(toProvider.getRedirectUri());
                leave(exchange, toProvider.getRedirectUri());
            } else {
                leave(exchange, "/");
            }
        });
    }

    /** The redirect names the ID token; its session is over at once, even for who kept a copy of the cookie. */
    private void endHere(String toProvider) {
        String token = new QueryStringDecoder(toProvider)
                .parameters()
                .getOrDefault("id_token_hint", List.of(""))
                .getFirst();
        if (!token.isEmpty()) {
            endSessionOf(token);
        }
    }

    private void endSessionOf(String token) {
        String session = AccessToken.claims(token).getString("sid");
        if (session != null) {
            ended.end(session);
        }
    }

    private void leave(RoutingContext exchange, String next) {
        SessionCookies.forget(exchange);
        SigningIn.redirect(exchange, next);
    }

    /**
     * The framework verifies the provider's logout token; what it accepted ends the session on every replica. That is
     * done before the answer goes out: once the provider reads 200, the session is over here.
     */
    private void toldByProvider(RoutingContext exchange) {
        if (exchange.request().method() == HttpMethod.POST
                && TOLD_HERE.equals(exchange.request().path())) {
            exchange.addHeadersEndHandler(answering -> {
                String token = exchange.request().getFormAttribute("logout_token");
                if (exchange.response().getStatusCode() == 200 && token != null) {
                    endSessionOf(token);
                }
            });
        }
        exchange.next();
    }
}
