package io.diapason.gateway.door;

import io.diapason.gateway.door.Proof.Proven;
import io.diapason.gateway.edge.Buckets;
import io.diapason.gateway.edge.EdgeProblem;
import io.diapason.gateway.edge.Problems;
import io.diapason.gateway.edge.Trace;
import io.diapason.gateway.topic.EventProducer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a delivery: proof, rate, a glance at the body, durable write, and only then 202. The producer's own callback
 * answers; a waiting thread for each delivery would cost three times as much.
 */
@ApplicationScoped
class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final List<Secret> NO_SECRETS = List.of(Secret.NONE, Secret.NONE);
    private static final long LONGEST_LOOK_MILLIS = 3_000;
    private static final Buffer ONE_ACCEPTED = Buffer.buffer("{\"accepted\":1}");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    private final Connections connections;
    private final DoorLimits limits;
    private final EventProducer producer;
    private final Problems problems;
    private final DoorCounts counts;
    private final Clock clock;
    private final Vertx vertx;
    private final RecentlyTaken recent = new RecentlyTaken();

    Door(
            Connections connections,
            DoorLimits limits,
            EventProducer producer,
            Problems problems,
            DoorCounts counts,
            Clock clock,
            Vertx vertx) {
        this.connections = connections;
        this.limits = limits;
        this.producer = producer;
        this.problems = problems;
        this.counts = counts;
        this.clock = clock;
        this.vertx = vertx;
    }

    void take(RoutingContext exchange, Delivery delivery) {
        Instant now = clock.instant();
        Connection known = connections.find(delivery.connection());
        Proven proven = check(known, delivery, now);
        if (known != null && proven != null) {
            keep(exchange, known, proven, delivery.body(), now);
        } else {
            lookAgain(exchange, delivery);
        }
    }

    private static @Nullable Proven check(@Nullable Connection known, Delivery delivery, Instant now) {
        if (known == null) {
            Vendor.STANDARD.proof().check(delivery, NO_SECRETS, now); // takes the time that a known one would
            return null;
        }
        return known.vendor().proof().check(delivery, known.secrets(now), now);
    }

    /** The secret may have been published a moment ago: nobody is refused on old knowledge, and all wait alike. */
    private void lookAgain(RoutingContext exchange, Delivery delivery) {
        long wait = limits.waitOfRefused(exchange.request().remoteAddress().hostAddress());
        if (wait > 0) {
            counts.limited();
            problems.retryLater(exchange, EdgeProblem.TOO_MANY_REQUESTS, wait, wait);
            return;
        }
        Context own = vertx.getOrCreateContext();
        long timer = vertx.setTimer(LONGEST_LOOK_MILLIS, late -> brokerAway(exchange));
        connections
                .upToDate()
                .onComplete(done -> own.runOnContext(back -> {
                    if (!vertx.cancelTimer(timer)) {
                        return; // waited too long: answered already
                    }
                    if (done.failed()) {
                        brokerAway(exchange);
                        return;
                    }
                    Instant now = clock.instant();
                    Connection known = connections.find(delivery.connection());
                    Proven proven = check(known, delivery, now);
                    if (known != null && proven != null) {
                        keep(exchange, known, proven, delivery.body(), now);
                    } else {
                        counts.refused();
                        problems.send(exchange, EdgeProblem.PROOF_REFUSED);
                    }
                }));
    }

    private void keep(RoutingContext exchange, Connection from, Proven proven, byte[] body, Instant now) {
        long wait = from.rate() == null ? 0 : Buckets.secondsToWait(from.rate());
        if (wait > 0) {
            counts.limited();
            problems.retryLater(exchange, EdgeProblem.TOO_MANY_REQUESTS, wait, wait);
            return;
        }
        Glance seen = Glance.at(body);
        if (recent.contains(proven.print())) {
            counts.repeated();
            answer(exchange, seen);
            return;
        }
        if (!limits.hold(body)) {
            brokerAway(exchange);
            return;
        }
        Context own = vertx.getOrCreateContext();
        var receipt = Receipt.of(from, proven.webhookId(), body, seen, now, Trace.of(exchange));
        producer.send(receipt, (place, failure) -> {
            limits.release(body);
            if (failure == null) {
                recent.add(proven.print());
                own.runOnContext(back -> answer(exchange, seen));
            } else {
                LOG.warnf("delivery not kept connection=%s cause=%s", from.id(), failure.toString());
                own.runOnContext(back -> brokerAway(exchange));
            }
        });
    }

    private void answer(RoutingContext exchange, @Nullable Glance seen) {
        if (seen == null) {
            counts.malformed();
            problems.send(exchange, EdgeProblem.MALFORMED_JSON);
            return;
        }
        counts.accepted();
        if (!exchange.response().closed()) {
            exchange.response()
                    .setStatusCode(202)
                    .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                    .end(seen.count() == 1 ? ONE_ACCEPTED : Buffer.buffer("{\"accepted\":" + seen.count() + "}"));
        }
    }

    private void brokerAway(RoutingContext exchange) {
        counts.notKept();
        problems.retryLater(exchange, EdgeProblem.BROKER_UNAVAILABLE, 5);
    }
}
