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
import io.vertx.core.http.HttpServerResponse;
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

    /** A delivery whose sender is proven; {@code seen} is null when its body cannot be read. */
    private record Good(
            Connection from,
            Delivery delivery,
            Proven proven,
            @Nullable Glance seen) {}

    void take(RoutingContext exchange, Delivery delivery) {
        Instant now = clock.instant();
        Good good = check(delivery, now);
        if (good != null) {
            keep(exchange, good, now);
        } else {
            lookAgain(exchange, delivery);
        }
    }

    private @Nullable Good check(Delivery delivery, Instant now) {
        Connection known = connections.find(delivery.connection());
        if (known == null) {
            Vendor.STANDARD.proof().check(delivery, NO_SECRETS, now); // takes the time that a known one would
            return null;
        }
        Proven proven = known.vendor().proof().check(delivery, known.secrets(now), now);
        if (proven == null) {
            return null;
        }
        Glance seen = known.vendor().look().at(delivery);
        return seen != null && !known.isFrom(seen.sender()) ? null : new Good(known, delivery, proven, seen);
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
                    Good good = check(delivery, now);
                    if (good != null) {
                        keep(exchange, good, now);
                    } else {
                        counts.refused();
                        problems.send(exchange, EdgeProblem.PROOF_REFUSED);
                    }
                }));
    }

    private void keep(RoutingContext exchange, Good good, Instant now) {
        Connection from = good.from();
        Glance seen = good.seen();
        long wait = from.rate() == null ? 0 : Buckets.secondsToWait(from.rate());
        if (wait > 0) {
            counts.limited();
            problems.retryLater(exchange, EdgeProblem.TOO_MANY_REQUESTS, wait, wait);
            return;
        }
        if (seen != null && seen.count() > from.vendor().mostEvents()) {
            counts.malformed();
            problems.send(exchange, EdgeProblem.BATCH_TOO_LARGE, from.vendor().mostEvents());
            return;
        }
        if (recent.contains(good.proven().print())) {
            counts.repeated();
            answer(exchange, good);
            return;
        }
        if (!limits.hold(good.delivery().body())) {
            brokerAway(exchange);
            return;
        }
        write(exchange, good, now);
    }

    private void write(RoutingContext exchange, Good good, Instant now) {
        Context own = vertx.getOrCreateContext();
        var receipt = Receipt.of(
                good.from(), good.delivery(), good.proven().webhookId(), good.seen(), now, Trace.of(exchange));
        producer.send(receipt, (place, failure) -> {
            limits.release(good.delivery().body());
            if (failure == null) {
                recent.add(good.proven().print());
                own.runOnContext(back -> answer(exchange, good));
            } else {
                LOG.warnf(
                        "delivery not kept connection=%s cause=%s", good.from().id(), failure.toString());
                own.runOnContext(back -> brokerAway(exchange));
            }
        });
    }

    private void answer(RoutingContext exchange, Good good) {
        Glance seen = good.seen();
        if (seen == null) {
            counts.malformed();
            problems.send(exchange, good.delivery().malformed());
            return;
        }
        counts.accepted();
        HttpServerResponse response = exchange.response();
        if (response.closed()) {
            return;
        }
        if (good.delivery().xml()) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/xml; charset=utf-8")
                    .end(SoapAck.BODY);
        } else {
            response.setStatusCode(202)
                    .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                    .end(seen.count() == 1 ? ONE_ACCEPTED : Buffer.buffer("{\"accepted\":" + seen.count() + "}"));
        }
    }

    private void brokerAway(RoutingContext exchange) {
        counts.notKept();
        problems.retryLater(exchange, EdgeProblem.BROKER_UNAVAILABLE, 5);
    }
}
