package io.diapason.gateway.door;

import io.diapason.gateway.edge.EdgeProblem;
import io.diapason.gateway.edge.Problems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * {@code POST /api/v1/webhooks/crm/{connection}}: form of the request, then its size, then {@link Door}. Stands right
 * behind the edge's own filter and before those that look for a person: a CRM signs its deliveries and has no session,
 * and asking for one costs more than checking its signature.
 */
@ApplicationScoped
class DoorRoute {
    private static final String PATH = "/api/v1/webhooks/crm/";
    /** Below the edge's filter (1000), above everything about sessions, Quarkus' own included. */
    private static final int BEFORE_ALL_SESSIONS = 900;

    private static final String JSON = "application/json";

    private final Door door;
    private final Problems problems;

    DoorRoute(Door door, Problems problems) {
        this.door = door;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ALL_SESSIONS);
    }

    private void handle(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (!request.path().startsWith(PATH)) {
            exchange.next();
            return;
        }
        String connection = request.path().substring(PATH.length());
        if (connection.isEmpty() || connection.indexOf('/') >= 0) {
            problems.send(exchange, EdgeProblem.NOT_FOUND);
        } else if (request.method() != HttpMethod.POST) {
            exchange.response().putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            problems.send(exchange, EdgeProblem.METHOD_NOT_ALLOWED, HttpMethod.POST.name());
        } else if (!plainJson(request)) {
            problems.send(exchange, EdgeProblem.UNSUPPORTED_MEDIA_TYPE, JSON);
        } else {
            BoundedBody.read(
                    request,
                    body -> door.take(exchange, new Delivery(connection, request.headers(), body)),
                    () -> problems.send(exchange, EdgeProblem.TOO_LARGE, BoundedBody.MOST_BYTES));
        }
    }

    /** Compressed bodies are refused: a small one could unpack to anything. */
    private static boolean plainJson(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return request.getHeader(HttpHeaders.CONTENT_ENCODING) == null
                && type != null
                && (type.equals(JSON) || type.toLowerCase(Locale.ROOT).startsWith(JSON + ";"));
    }
}
