package io.diapason.platform.web;

import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Parameters that PostgreSQL cannot compare with are the caller's mistake, not ours. */
class ReadableParameters {
    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!values.stream().allMatch(TextJson::canBeKept)) {
                throw new Refused(CommonProblem.INVALID).with(FieldError.of("?" + name, "wrong-type"));
            }
        });
        if (!TextJson.canBeKept(request.getUriInfo().getPath())) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
    }
}
