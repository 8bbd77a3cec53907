package io.diapason.platform.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every request an id that its log lines, its errors and its answer share. */
public class RequestTrace {
    private final ProblemResponses problems;

    public RequestTrace(ProblemResponses problems) {
        this.problems = problems;
    }

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request, RoutingContext exchange) {
        MDC.put("traceId", problems.trace(exchange));
    }

    @ServerResponseFilter
    public void end(ContainerResponseContext response, RoutingContext exchange) {
        response.getHeaders().putSingle("X-Request-Id", problems.trace(exchange));
        MDC.remove("traceId");
    }
}
