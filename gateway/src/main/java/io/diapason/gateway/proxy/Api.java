package io.diapason.gateway.proxy;

import io.diapason.gateway.edge.EdgeProblem;
import io.diapason.gateway.edge.Problems;
import io.diapason.gateway.edge.RateLimits;
import io.diapason.gateway.session.Callers;
import io.diapason.gateway.session.CrossSite;
import io.diapason.gateway.session.OwnEndpoint;
import io.diapason.gateway.session.SignedIn;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything under /api but the CRM door, in this order: who calls, from our own page, how often, which path. */
@ApplicationScoped
class Api {
    private final Callers callers;
    private final CrossSite crossSite;
    private final RateLimits rates;
    private final KnownPaths known;
    private final Forwarding forwarding;
    private final Problems problems;
    private final PathTree<OwnEndpoint> own = new PathTree<>();

    Api(
            Callers callers,
            CrossSite crossSite,
            RateLimits rates,
            KnownPaths known,
            Forwarding forwarding,
            Problems problems,
            @All List<OwnEndpoint> endpoints) {
        this.callers = callers;
        this.crossSite = crossSite;
        this.rates = rates;
        this.known = known;
        this.forwarding = forwarding;
        this.problems = problems;
        endpoints.forEach(one -> own.add(one.method().name(), one.path(), one));
    }

    void route(@Observes Router router) {
        router.route("/api").order(2).handler(this::handle);
        router.route("/api/*").order(2).handler(this::handle);
    }

    private void handle(RoutingContext exchange) {
        exchange.request().pause();
        callers.of(exchange)
                .onSuccess(caller -> called(exchange, caller))
                .onFailure(cause -> stranger(exchange, cause));
    }

    private void stranger(RoutingContext exchange, Throwable cause) {
        String address = String.valueOf(exchange.request().remoteAddress().hostAddress());
        Operation open = openOperation(exchange);
        long wait = open == null ? rates.waitOfStranger(address) : rates.waitOfGuest(address);
        if (wait > 0) {
            problems.retryLater(exchange, EdgeProblem.TOO_MANY_REQUESTS, wait, wait);
        } else if (open == null) {
            problems.failed(exchange, cause);
        } else if (crossSite.isFromElsewhere(exchange.request())) {
            problems.send(exchange, EdgeProblem.CROSS_SITE);
        } else {
            forwarding.forward(exchange, null, open);
        }
    }

    /** What may be done here without an account; a bearer token that is no good is refused as everywhere. */
    private @Nullable Operation openOperation(RoutingContext exchange) {
        if (exchange.request().getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return null;
        }
        Map<String, Operation> methods = known.find(exchange.request().path());
        Operation operation =
                methods == null ? null : methods.get(exchange.request().method().name());
        return operation != null && operation.open() ? operation : null;
    }

    private void called(RoutingContext exchange, SignedIn caller) {
        EdgeProblem refusal = crossSite.refusal(exchange.request(), caller);
        if (refusal != null) {
            problems.send(exchange, refusal);
            return;
        }
        long wait = rates.waitOf(caller.organisation().id(), caller.caller());
        if (wait > 0) {
            problems.retryLater(exchange, EdgeProblem.TOO_MANY_REQUESTS, wait, wait);
            return;
        }
        dispatch(exchange, caller);
    }

    private void dispatch(RoutingContext exchange, SignedIn caller) {
        String path = exchange.request().path();
        String method = exchange.request().method().name();
        Map<String, OwnEndpoint> ownMethods = own.find(path);
        if (ownMethods != null) {
            OwnEndpoint endpoint = ownMethods.get(method);
            if (endpoint == null) {
                notAllowed(exchange, ownMethods.keySet());
            } else {
                endpoint.handle(exchange, caller);
            }
            return;
        }
        Map<String, Operation> methods = known.find(path);
        if (methods == null) {
            problems.send(exchange, EdgeProblem.NOT_FOUND);
            return;
        }
        Operation operation = methods.get(method.equals("HEAD") && !methods.containsKey("HEAD") ? "GET" : method);
        if (operation == null) {
            notAllowed(exchange, methods.keySet());
        } else {
            forwarding.forward(exchange, caller, operation);
        }
    }

    private void notAllowed(RoutingContext exchange, Set<String> methods) {
        Set<String> allowed = new TreeSet<>(methods);
        if (allowed.contains(HttpMethod.GET.name())) {
            allowed.add(HttpMethod.HEAD.name());
        }
        String list = String.join(", ", allowed);
        exchange.response().putHeader(HttpHeaders.ALLOW, list);
        problems.send(exchange, EdgeProblem.METHOD_NOT_ALLOWED, list);
    }
}
