package io.diapason.gateway.door;

import io.diapason.gateway.GatewaySettings;
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
import java.util.Set;

/**
 * {@code POST /api/v1/webhooks/crm/{connection}}: form of the request, then its size, then {@link Door}. Stands right
 * behind the edge's own filter and before those that look for a person: a CRM signs its deliveries and has no session,
 * and asking for one costs more than checking its signature. Compressed bodies are
 * refused: a small one could unpack to anything. XML is let in for every connection, so that the form of the answer does not
 * tell which connections there are.
 */
@ApplicationScoped
class DoorRoute {
    private static final String PATH = "/api/v1/webhooks/crm/";
    /** Below the edge's filter (1000), above everything about sessions, Quarkus' own included. */
    private static final int BEFORE_ALL_SESSIONS = 900;

    private static final String JSON = "application/json";
    private static final Set<String> XML = Set.of("text/xml", "application/xml", "application/soap+xml");

    private final Door door;
    private final Problems problems;
    private final String origin;

    DoorRoute(Door door, Problems problems, GatewaySettings settings) {
        this.door = door;
        this.problems = problems;
        this.origin = withoutSlash(settings.publicUrl().toString());
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
        } else if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null || !(json(request) || xml(request))) {
            problems.send(exchange, EdgeProblem.UNSUPPORTED_MEDIA_TYPE, "application/json, text/xml");
        } else {
            boolean xml = !json(request);
            BoundedBody.read(
                    request,
                    body -> door.take(
                            exchange, new Delivery(connection, origin, request.uri(), xml, request.headers(), body)),
                    () -> problems.send(exchange, EdgeProblem.TOO_LARGE, BoundedBody.MOST_BYTES));
        }
    }

    private static boolean json(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && (type.equals(JSON) || type.toLowerCase(Locale.ROOT).startsWith(JSON + ";"));
    }

    private static boolean xml(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && XML.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
