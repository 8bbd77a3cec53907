package io.diapason.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** One service behind the gateway, with its own connections, its own ceiling and its own circuit. */
final class Upstream {
    private static final int CONNECTIONS = 64;
    private static final int STREAMS = 512;
    private static final int MOST_AT_ONCE = 256;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final URI base;
    private final HttpClient client;
    private final HttpClient streams;
    private final Breaker breaker;
    private final AtomicInteger running = new AtomicInteger();

    Upstream(URI base, Vertx vertx, Clock clock) {
        this.base = base;
        this.client = vertx.createHttpClient(options(CONNECTIONS).setMaxWaitQueueSize(MOST_AT_ONCE));
        this.streams = vertx.createHttpClient(options(STREAMS).setMaxWaitQueueSize(0));
        this.breaker = new Breaker(clock);
    }

    private static HttpClientOptions options(int connections) {
        return new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(true)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setTcpNoDelay(true);
    }

    HttpClient client(Operation.Bodies bodies) {
        return bodies == Operation.Bodies.STREAM ? streams : client;
    }

    String host() {
        return base.getHost();
    }

    int port() {
        return base.getPort() < 0 ? 80 : base.getPort();
    }

    Breaker breaker() {
        return breaker;
    }

    /** Takes a place among the running calls; an open stream holds a connection, not a place. */
    boolean enter() {
        if (running.incrementAndGet() <= MOST_AT_ONCE) {
            return true;
        }
        running.decrementAndGet();
        return false;
    }

    void leave() {
        running.decrementAndGet();
    }

    int running() {
        return running.get();
    }
}
