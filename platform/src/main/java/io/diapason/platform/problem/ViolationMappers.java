package io.diapason.platform.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What Bean Validation and the database refuse. Apart from the others: the gateway has neither. */
public class ViolationMappers {
    private final ProblemResponses problems;

    public ViolationMappers(ProblemResponses problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response invalid(ValidationException invalid, RoutingContext request) {
        if (invalid instanceof ConstraintViolationException broken) {
            FieldError[] fields = broken.getConstraintViolations().stream()
                    .map(ViolationMappers::field)
                    .toArray(FieldError[]::new);
            return problems.of(request, new Refused(CommonProblem.INVALID).with(fields))
                    .build();
        }
        throw invalid;
    }

    @ServerExceptionMapper
    public Response overtaken(OptimisticLockException overtaken, RoutingContext request) {
        return problems.of(request, CommonProblem.STALE_VERSION).build();
    }

    @ServerExceptionMapper
    public Response overtaken(StaleObjectStateException overtaken, RoutingContext request) {
        return problems.of(request, CommonProblem.STALE_VERSION).build();
    }

    @ServerExceptionMapper
    public Response refusedByTheDatabase(
            org.hibernate.exception.ConstraintViolationException broken, RoutingContext request) {
        if (broken.getKind() == ConstraintKind.UNIQUE) {
            return problems.of(request, CommonProblem.CONFLICT).build();
        }
        throw broken;
    }

    /** The method and its parameter lead the path of a body's violation: the pointer begins behind them. */
    private static FieldError field(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            depth++;
            if (depth == 2) {
                parameter = String.valueOf(node.getName());
            }
            if (depth <= 2) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        boolean body = depth > 2 || violation.getLeafBean() == null || violation.getExecutableReturnValue() != null;
        String place = depth <= 2 && !parameter.equals("form") && !body ? "?" + parameter : pointer.toString();
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
        return new FieldError(place, code, violation.getMessage());
    }
}
