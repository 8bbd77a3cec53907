package io.diapason.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The least a Quarkus endpoint can do: check the Standard Webhooks signature, produce with acks=all, answer. */
@ApplicationScoped
public class BareDoor {
    private final KafkaProducer<String, byte[]> producer;
    private final SecretKeySpec key;

    BareDoor(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "bench.secret") String secret) {
        producer = new KafkaProducer<>(
                // the door's own batching: with the client's default of 5 ms a lone delivery would wait five times as long
                Map.of(
                        "bootstrap.servers", servers,
                        "acks", "all",
                        "enable.idempotence", true,
                        "linger.ms", 1,
                        "batch.size", 64 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
        key = new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256");
    }

    void open(@Observes Router router) {
        router.post("/door").handler(call -> {
            call.request().body().onSuccess(body -> take(call, body));
            call.request().resume(); // Quarkus hands requests over paused
        });
    }

    private void take(RoutingContext call, Buffer body) {
        String id = call.request().getHeader("webhook-id");
        String timestamp = call.request().getHeader("webhook-timestamp");
        byte[] raw = body.getBytes();
        if (!MessageDigest.isEqual(
                sign(id, timestamp, raw),
                Base64.getDecoder().decode(call.request().getHeader("webhook-signature").substring(3)))) {
            call.response().setStatusCode(401).end();
            return;
        }
        var context = call.vertx().getOrCreateContext();
        producer.send(
                new ProducerRecord<>("diapason.bench", id, raw),
                (kept, failure) -> context.runOnContext(done -> call.response()
                        .setStatusCode(failure == null ? 202 : 503)
                        .putHeader("content-type", "application/json")
                        .end("{\"accepted\":1}")));
    }

    private byte[] sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
