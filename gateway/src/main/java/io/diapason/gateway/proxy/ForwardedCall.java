package io.diapason.gateway.proxy;

import io.diapason.gateway.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One call on its way to a service. */
final class ForwardedCall implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(ForwardedCall.class);

    private final Forwarding forwarding;
    private final RoutingContext exchange;
    private final @Nullable SignedIn caller;
    private final Operation operation;
    private final Upstream service;
    private boolean tooLarge;

    ForwardedCall(
            Forwarding forwarding,
            RoutingContext exchange,
            @Nullable SignedIn caller,
            Operation operation,
            Upstream service) {
        this.forwarding = forwarding;
        this.exchange = exchange;
        this.caller = caller;
        this.operation = operation;
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        forwarding.hygiene().inwards(request.headers(), exchange, caller);
        Body body = request.getBody();
        boolean bodiless = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!bodiless && body.length() < 0) {
            request.setBody(
                    Body.body(new CountedBody(body.stream(), operation.bodies().mostBytes(), this::refuseTheRest)));
        }
        return context.sendRequest()
                .onSuccess(head -> service.breaker().answered())
                .onFailure(this::failed);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        forwarding.hygiene().outwards(context.response().headers(), service);
        return context.sendResponse();
    }

    private void refuseTheRest() {
        tooLarge = true;
        forwarding.tooLarge(exchange, operation);
        exchange.response().reset();
    }

    private void failed(Throwable cause) {
        boolean ours = tooLarge || exchange.response().closed();
        if (ours) {
            return; // the caller went away or was refused: no fault of the service
        }
        service.breaker().failed();
        LOG.warnf("service does not answer service=%s cause=%s", operation.service(), cause.toString());
        forwarding.away(exchange, service.breaker().secondsToWait());
    }
}
