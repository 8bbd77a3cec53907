package io.diapason.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeParseException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that can reach the edge of a service into a problem. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses problems;

    public ProblemMappers(ProblemResponses problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused, RoutingContext request) {
        return problems.of(request, refused).build();
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException missing, RoutingContext request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException wrong, RoutingContext request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, RoutingContext request) {
        return problems.of(request, CommonProblem.FORBIDDEN).build();
    }

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException wrong, RoutingContext request) {
        return problems.of(request, new Refused(CommonProblem.INVALID).with(JsonErrors.of(wrong)))
                .build();
    }

    @ServerExceptionMapper
    public Response standard(WebApplicationException told, RoutingContext request) {
        if (told.getCause() instanceof JsonMappingException wrong) {
            return problems.of(request, new Refused(CommonProblem.INVALID).with(JsonErrors.of(wrong)))
                    .build();
        }
        if (told.getCause() instanceof JsonProcessingException) {
            return problems.of(request, CommonProblem.MALFORMED_JSON).build();
        }
        if (told.getCause() instanceof Refused refused) {
            return problems.of(request, refused).build();
        }
        if (told.getCause() instanceof NumberFormatException || told.getCause() instanceof DateTimeParseException) {
            return problems.of(request, CommonProblem.BAD_REQUEST).build(); // a parameter that is no number or date
        }
        Response original = told.getResponse();
        if (original.getStatus() < 400 || original.hasEntity()) {
            return original;
        }
        Response.ResponseBuilder answer = problems.of(
                request,
                told instanceof NotSupportedException
                        ? CommonProblem.UNSUPPORTED_MEDIA_TYPE
                        : CommonProblem.of(original.getStatus()));
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    public Response bug(Throwable bug, RoutingContext request) {
        if (tooLarge(bug)) {
            return problems.of(request, CommonProblem.PAYLOAD_TOO_LARGE).build();
        }
        LOG.errorf(bug, "%s %s failed trace=%s", request.request().method(), route(request), problems.trace(request));
        return problems.of(request, CommonProblem.INTERNAL).build();
    }

    private static boolean tooLarge(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Request too large") || message.contains("Request entity too large");
    }

    /** The path alone: a query may hold what must not be logged. */
    private static String route(RoutingContext request) {
        return request.request().path();
    }

    private Response unauthenticated(RoutingContext request) {
        return problems.of(request, CommonProblem.UNAUTHENTICATED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
