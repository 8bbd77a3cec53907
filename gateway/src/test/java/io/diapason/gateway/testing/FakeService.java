package io.diapason.gateway.testing;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway; echoes the call until a test says otherwise. Can be stopped and started again. */
public final class FakeService {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger open = new AtomicInteger();
    private volatile Handler<HttpServerRequest> answer = FakeService::echo;
    private HttpServer server;
    private int port;

    FakeService() {
        start();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Exchanges that have begun and not ended. */
    public int open() {
        return open.get();
    }

    public void answers(Handler<HttpServerRequest> next) {
        answer = next;
    }

    public void echoes() {
        answer = FakeService::echo;
    }

    public void start() {
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    open.incrementAndGet();
                    request.response().endHandler(over -> {});
                    request.response().closeHandler(gone -> {});
                    AtomicInteger counted = new AtomicInteger(1);
                    Runnable over = () -> open.addAndGet(-counted.getAndSet(0));
                    request.response().endHandler(done -> over.run());
                    request.response().closeHandler(gone -> over.run());
                    answer.handle(request);
                })
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        port = server.actualPort();
    }

    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Server", "secret/1.0")
                    .putHeader("Set-Cookie", "q_session=stolen")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("length", body.length())
                            .toBuffer());
        });
    }
}
