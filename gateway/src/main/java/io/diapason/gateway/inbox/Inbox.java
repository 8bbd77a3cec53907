package io.diapason.gateway.inbox;

import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.edge.Trace;
import io.diapason.gateway.session.OwnEndpoint;
import io.diapason.gateway.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** {@code GET /api/v1/inbox}: what waits for the caller, over all services; one that is away is named, not waited for. */
@ApplicationScoped
class Inbox implements OwnEndpoint {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Map<String, URI> services;
    private final long patienceMillis;
    private final HttpClient client;

    Inbox(GatewaySettings settings, Vertx vertx) {
        this.services = new TreeMap<>(settings.services());
        this.patienceMillis = settings.patience().toMillis();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(patienceMillis))
                .setMaxPoolSize(64));
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/api/v1/inbox";
    }

    @Override
    public void handle(RoutingContext exchange, SignedIn caller) {
        exchange.request().resume();
        Map<String, Future<List<InboxItem>>> asked = new TreeMap<>();
        services.forEach((name, base) -> asked.put(name, ask(exchange, base, caller)));
        Future.join(new ArrayList<>(asked.values())).onComplete(all -> answer(exchange, asked));
    }

    private static void answer(RoutingContext exchange, Map<String, Future<List<InboxItem>>> asked) {
        JsonArray missing = new JsonArray();
        List<InboxItem> items = new ArrayList<>();
        asked.forEach((name, answer) -> {
            if (answer.succeeded()) {
                items.addAll(answer.result());
            } else {
                LOG.warnf("inbox without a service service=%s cause=%s", name, answer.cause());
                missing.add(name + "-service");
            }
        });
        items.sort(InboxItem.URGENT_FIRST);
        JsonArray shown = new JsonArray();
        items.forEach(item -> shown.add(item.toJson()));
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject()
                        .put("items", shown)
                        .putNull("nextCursor")
                        .put("missing", missing)
                        .toBuffer());
    }

    private Future<List<InboxItem>> ask(RoutingContext exchange, URI base, SignedIn caller) {
        RequestOptions call = new RequestOptions()
                .setAbsoluteURI(base + path())
                .setIdleTimeout(patienceMillis)
                .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + caller.accessToken())
                .putHeader(HttpHeaders.ACCEPT_LANGUAGE, language(exchange))
                .putHeader("traceparent", Trace.of(exchange).traceparent());
        return client.request(call)
                .compose(HttpClientRequest::send)
                .compose(Inbox::items)
                // an answer that drips is never idle
                .timeout(patienceMillis, TimeUnit.MILLISECONDS);
    }

    private static String language(RoutingContext exchange) {
        String wanted = exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted == null ? "en" : wanted;
    }

    private static Future<List<InboxItem>> items(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            // a caller who may not ask there has nothing waiting there
            boolean nothing = answer.statusCode() == 403 || answer.statusCode() == 404;
            return nothing ? Future.succeededFuture(List.of()) : Future.failedFuture("status " + answer.statusCode());
        }
        return answer.body().map(body -> new JsonObject(body)
                .getJsonArray("items", new JsonArray()).stream()
                        .map(item -> InboxItem.of((JsonObject) item))
                        .toList());
    }
}
