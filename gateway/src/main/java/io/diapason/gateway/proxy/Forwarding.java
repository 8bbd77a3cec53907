package io.diapason.gateway.proxy;

import io.diapason.gateway.edge.EdgeProblem;
import io.diapason.gateway.edge.Problems;
import io.diapason.gateway.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Sends a call on to the service that owns it, both bodies streaming, and answers for a service that does not. */
@ApplicationScoped
class Forwarding {
    private final Upstreams upstreams;
    private final Hygiene hygiene;
    private final Problems problems;

    Forwarding(Upstreams upstreams, Hygiene hygiene, Problems problems) {
        this.upstreams = upstreams;
        this.hygiene = hygiene;
        this.problems = problems;
    }

    void forward(RoutingContext exchange, @Nullable SignedIn caller, Operation operation) {
        if (declaredLength(exchange.request()) > operation.bodies().mostBytes()) {
            problems.send(exchange, EdgeProblem.TOO_LARGE, operation.bodies().mostBytes());
            return;
        }
        Upstream service = upstreams.of(operation.service());
        if (!service.breaker().lets()) {
            away(exchange, service.breaker().secondsToWait());
            return;
        }
        if (operation.bodies() != Operation.Bodies.STREAM) {
            if (!service.enter()) {
                away(exchange, 1);
                return;
            }
            exchange.addEndHandler(over -> service.leave());
        }
        HttpProxy.reverseProxy(service.client(operation.bodies()))
                .originRequestProvider((request, client) -> connect(client, service, operation))
                .addInterceptor(new ForwardedCall(this, exchange, caller, operation, service))
                .handle(exchange.request());
    }

    Hygiene hygiene() {
        return hygiene;
    }

    void tooLarge(RoutingContext exchange, Operation operation) {
        problems.send(exchange, EdgeProblem.TOO_LARGE, operation.bodies().mostBytes());
    }

    void away(RoutingContext exchange, long seconds) {
        problems.retryLater(exchange, EdgeProblem.SERVICE_UNAVAILABLE, seconds);
    }

    private static Future<HttpClientRequest> connect(HttpClient client, Upstream service, Operation operation) {
        return client.request(new RequestOptions()
                .setHost(service.host())
                .setPort(service.port())
                .setIdleTimeout(operation.bodies().mostMillis()));
    }

    private static long declaredLength(HttpServerRequest request) {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return declared == null ? 0 : Long.parseLong(declared.strip());
        } catch (NumberFormatException beyondLong) {
            return Long.MAX_VALUE;
        }
    }
}
