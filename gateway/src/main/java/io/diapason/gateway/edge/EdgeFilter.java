package io.diapason.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** First of all handlers: security headers on whatever is answered, then no path that could mean two things. */
@ApplicationScoped
class EdgeFilter {
    /** Above Quarkus' own filters (CORS 300, authentication 200). */
    private static final int FIRST = 1000;

    private final SecurityHeaders headers;
    private final Problems problems;

    EdgeFilter(SecurityHeaders headers, Problems problems) {
        this.headers = headers;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext exchange) {
        String path = exchange.request().path();
        exchange.addHeadersEndHandler(done ->
                headers.apply(path == null ? "" : path, exchange.response().headers()));
        if (SafePath.accepts(path)) {
            exchange.next();
        } else {
            problems.send(exchange, EdgeProblem.BAD_PATH);
        }
    }
}
