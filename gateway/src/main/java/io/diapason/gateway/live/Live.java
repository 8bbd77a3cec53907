package io.diapason.gateway.live;

import io.diapason.gateway.edge.EdgeProblem;
import io.diapason.gateway.edge.Problems;
import io.diapason.gateway.session.EndedSessions;
import io.diapason.gateway.session.OwnEndpoint;
import io.diapason.gateway.session.SignedIn;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/live}: server-sent events until the caller leaves or the session ends. */
@ApplicationScoped
class Live implements OwnEndpoint {
    private static final long BEAT_MILLIS = 15_000;
    /** A stream outlives its token by this much: the browser has fetched a fresh one by then. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Fan fan;
    private final LiveTopics topics;
    private final Problems problems;
    private final Vertx vertx;
    private final Clock clock;

    Live(
            Problems problems,
            EndedSessions ended,
            Vertx vertx,
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.fan = new Fan(clock);
        this.topics = new LiveTopics(fan, clock, brokers);
        this.problems = problems;
        this.vertx = vertx;
        this.clock = clock;
        ended.whenEnded(this::sessionEnded);
        meters.gauge("gateway.live.streams", fan, f -> f.all().size());
    }

    void start(@Observes StartupEvent started) {
        topics.start();
        vertx.setPeriodic(BEAT_MILLIS, beat -> {
            String position = fan.position();
            if (position != null) {
                fan.all().forEach(stream -> stream.beat(position));
            }
        });
    }

    /** Before the wait for running requests: an open stream would never end by itself. */
    void closing(@Observes ShutdownDelayInitiatedEvent closing) {
        fan.all().forEach(Stream::end);
    }

    void stop(@Observes ShutdownEvent stopping) {
        topics.close();
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/api/v1/live";
    }

    @Override
    public void handle(RoutingContext exchange, SignedIn caller) {
        HttpServerResponse response = exchange.response();
        Interest interest = new Interest(caller, exchange.request().getParam("topics"));
        Stream stream = new Stream(interest, response, vertx.getOrCreateContext(), clock);
        exchange.addEndHandler(over -> fan.leave(stream));
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        if (!fan.join(stream, lastId(exchange))) {
            response.setChunked(false);
            problems.retryLater(exchange, EdgeProblem.TOO_MANY_STREAMS, 60, Fan.MOST_PER_PERSON);
            return;
        }
        exchange.request().resume();
        long left =
                Duration.between(clock.instant(), caller.expires().plus(GRACE)).toMillis();
        long timer = vertx.setTimer(Math.max(1, left), late -> stream.end());
        exchange.addEndHandler(over -> vertx.cancelTimer(timer));
    }

    private static @Nullable String lastId(RoutingContext exchange) {
        String header = exchange.request().getHeader("Last-Event-ID");
        return header != null ? header : exchange.request().getParam("lastEventId");
    }

    private void sessionEnded(String session) {
        fan.all().stream()
                .filter(stream -> session.equals(stream.interest().caller().session()))
                .forEach(Stream::end);
    }
}
