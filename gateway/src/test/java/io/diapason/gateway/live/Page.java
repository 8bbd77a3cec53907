package io.diapason.gateway.live;

import io.diapason.gateway.session.SignedIn;
import io.diapason.gateway.testing.FakeProvider;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** The far end of a stream without a network between: what was written, and whether the reader keeps up. */
final class Page {
    private final StringBuilder text = new StringBuilder();
    volatile boolean readerStalls;
    volatile boolean letGo;

    Stream stream(Clock clock) {
        SignedIn sophie = new SignedIn(
                FakeProvider.SOPHIE.toString(),
                "Sophie Arnaud",
                new SignedIn.Organisation(FakeProvider.ACME, "acme", "Acme"),
                "sales",
                Set.of("member"),
                "fr",
                null,
                "test",
                false,
                Instant.MAX,
                "token");
        return new Stream(new Interest(sophie, null), response(), context(), clock);
    }

    synchronized String text() {
        return text.toString();
    }

    synchronized String lastId() {
        String[] ids = text.toString().split("id: ");
        return ids[ids.length - 1].lines().findFirst().orElseThrow();
    }

    private synchronized Future<Void> write(Object bytes) {
        text.append((Buffer) bytes);
        return Future.succeededFuture();
    }

    private HttpServerResponse response() {
        return (HttpServerResponse) Proxy.newProxyInstance(
                Page.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (self, method, words) -> switch (method.getName()) {
                    case "write" -> write(words[0]);
                    case "writeQueueFull" -> readerStalls;
                    case "closed", "ended" -> letGo;
                    case "reset" -> letGo = true;
                    case "setWriteQueueMaxSize" -> self;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @SuppressWarnings("unchecked")
    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Page.class.getClassLoader(), new Class<?>[] {Context.class}, (self, method, words) -> {
                    if (!method.getName().equals("runOnContext")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    ((Handler<Void>) words[0]).handle(null);
                    return null;
                });
    }
}
