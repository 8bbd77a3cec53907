package io.diapason.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.diapason.gateway.edge.EdgeProblem;
import io.diapason.gateway.edge.RefusedAtEdge;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells who is calling, by cookie or by bearer token. A token that was verified is remembered until it expires, and a
 * session for a few seconds: the many calls of one page are checked, and if need be refreshed, once.
 */
@ApplicationScoped
public class Callers {
    private static final Duration BURST = Duration.ofSeconds(10);
    private static final Duration TOKEN_MEMORY = Duration.ofMinutes(10);
    private static final int MOST_TOKENS = 50_000;
    private static final String SCHEME = "bearer ";

    private final HttpAuthenticator authenticator;
    private final EndedSessions ended;
    private final Clock clock;
    private final Cache<String, SignedIn> tokens = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(TOKEN_MEMORY)
            .build();
    private final Cache<String, Future<SignedIn>> sessions = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(BURST)
            .build();

    Callers(HttpAuthenticator authenticator, EndedSessions ended, Clock clock) {
        this.authenticator = authenticator;
        this.ended = ended;
        this.clock = clock;
    }

    /** Fails with the refusal to be answered. */
    public Future<SignedIn> of(RoutingContext exchange) {
        String authorization = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        String cookies = SessionCookies.of(exchange.request());
        if (authorization == null) {
            return cookies == null ? refused(EdgeProblem.UNAUTHENTICATED) : bySession(exchange, cookies);
        }
        if (cookies != null) {
            return refused(EdgeProblem.TWO_CREDENTIALS);
        }
        return authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? byToken(exchange, authorization.substring(SCHEME.length()).strip())
                : refused(EdgeProblem.UNAUTHENTICATED);
    }

    private Future<SignedIn> byToken(RoutingContext exchange, String token) {
        SignedIn known = tokens.getIfPresent(token);
        if (known != null) {
            return alive(known);
        }
        return authenticate(exchange).map(identity -> {
            SignedIn caller = AccessToken.read(token, null, false);
            tokens.put(token, caller);
            return caller;
        });
    }

    private Future<SignedIn> bySession(RoutingContext exchange, String cookies) {
        Future<SignedIn> known = sessions.getIfPresent(cookies);
        if (known != null && (!known.isComplete() || known.succeeded())) {
            return here(known).compose(this::alive);
        }
        Promise<SignedIn> fresh = Promise.promise();
        sessions.put(cookies, fresh.future());
        authenticate(exchange).map(Callers::fromSession).onComplete(fresh);
        return fresh.future().compose(this::alive).onFailure(refused -> {
            sessions.invalidate(cookies);
            SessionCookies.forget(exchange);
        });
    }

    /** What another exchange of the session finds out is told on this exchange's own thread, which goes on with it. */
    private static Future<SignedIn> here(Future<SignedIn> asked) {
        Context own = Vertx.currentContext();
        if (asked.isComplete() || own == null) {
            return asked;
        }
        Promise<SignedIn> told = Promise.promise();
        asked.onComplete(answer -> own.runOnContext(back -> told.handle(answer)));
        return told.future();
    }

    private static SignedIn fromSession(SecurityIdentity identity) {
        AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
        IdTokenCredential id = identity.getCredential(IdTokenCredential.class);
        if (access == null || id == null) {
            throw new RefusedAtEdge(EdgeProblem.UNAUTHENTICATED);
        }
        return AccessToken.read(access.getToken(), sessionId(id), true);
    }

    /** The provider's session id, or the person when it gives none: cross-site tokens hang on it. */
    private static @Nullable String sessionId(IdTokenCredential id) {
        var claims = AccessToken.claims(id.getToken());
        return claims.getString("sid", claims.getString("sub"));
    }

    private Future<SignedIn> alive(SignedIn caller) {
        String session = caller.session();
        boolean over = !clock.instant().isBefore(caller.expires()) || (session != null && ended.contains(session));
        return over ? refused(EdgeProblem.UNAUTHENTICATED) : Future.succeededFuture(caller);
    }

    private Future<SecurityIdentity> authenticate(RoutingContext exchange) {
        Promise<SecurityIdentity> promise = Promise.promise();
        authenticator
                .attemptAuthentication(exchange)
                .subscribe()
                .with(
                        identity -> {
                            if (identity == null || identity.isAnonymous()) {
                                promise.fail(new RefusedAtEdge(EdgeProblem.UNAUTHENTICATED));
                            } else {
                                promise.complete(identity);
                            }
                        },
                        failure -> promise.fail(new RefusedAtEdge(EdgeProblem.UNAUTHENTICATED)));
        return promise.future();
    }

    private static Future<SignedIn> refused(EdgeProblem problem) {
        return Future.failedFuture(new RefusedAtEdge(problem));
    }
}
