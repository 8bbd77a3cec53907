package io.diapason.gateway.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** A path under /api that the gateway answers itself, once it is known who calls. */
public interface OwnEndpoint {
    HttpMethod method();

    String path();

    void handle(RoutingContext exchange, SignedIn caller);
}
