package io.diapason.gateway.inbox;

import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.edge.Trace;
import io.diapason.gateway.session.OwnEndpoint;
import io.diapason.gateway.session.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** {@code GET /api/v1/inbox}: what waits for the caller, over all services; one that is away is named, not waited for. */
@ApplicationScoped
class Inbox implements OwnEndpoint {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final long PATIENCE_MILLIS = 2_000;
    private static final String NEVER_DUE = "9999";

    private static final Comparator<JsonObject> URGENT_FIRST = Comparator.comparing(Inbox::dueAt)
            .thenComparing(item -> item.getString("createdAt", ""), Comparator.reverseOrder());

    private final Map<String, URI> services;
    private final HttpClient client;

    Inbox(GatewaySettings settings, Vertx vertx) {
        this.services = new TreeMap<>(settings.services());
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(1_000).setMaxPoolSize(64));
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
        Map<String, Future<JsonArray>> asked = new TreeMap<>();
        services.forEach((name, base) -> asked.put(name, ask(exchange, base, caller)));
        Future.join(new ArrayList<>(asked.values())).onComplete(all -> {
            JsonArray missing = new JsonArray();
            List<JsonObject> items = new ArrayList<>();
            asked.forEach((name, answer) -> {
                if (answer.succeeded()) {
                    answer.result().forEach(item -> items.add((JsonObject) item));
                } else {
                    LOG.warnf("inbox without a service service=%s cause=%s", name, answer.cause());
                    missing.add(name + "-service");
                }
            });
            items.sort(URGENT_FIRST);
            exchange.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(new JsonObject()
                            .put("items", new JsonArray(items))
                            .putNull("nextCursor")
                            .put("missing", missing)
                            .toBuffer());
        });
    }

    private static String dueAt(JsonObject item) {
        String due = item.getString("dueAt");
        return due == null ? NEVER_DUE : due;
    }

    private Future<JsonArray> ask(RoutingContext exchange, URI base, SignedIn caller) {
        RequestOptions call = new RequestOptions()
                .setAbsoluteURI(base + path())
                .setIdleTimeout(PATIENCE_MILLIS)
                .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + caller.accessToken())
                .putHeader(HttpHeaders.ACCEPT_LANGUAGE, language(exchange))
                .putHeader("traceparent", Trace.of(exchange).traceparent());
        return client.request(call).compose(request -> request.send()).compose(Inbox::items);
    }

    private static String language(RoutingContext exchange) {
        String wanted = exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted == null ? "en" : wanted;
    }

    private static Future<JsonArray> items(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            // a caller who may not ask there has nothing waiting there
            boolean nothing = answer.statusCode() == 403 || answer.statusCode() == 404;
            return nothing
                    ? Future.succeededFuture(new JsonArray())
                    : Future.failedFuture("status " + answer.statusCode());
        }
        return answer.body().map(body -> new JsonObject(body).getJsonArray("items", new JsonArray()));
    }
}
