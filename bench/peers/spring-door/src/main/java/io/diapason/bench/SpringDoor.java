package io.diapason.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The same endpoint on Spring Boot: signature, acks=all, asynchronous answer. */
@SpringBootApplication
@RestController
public class SpringDoor {
    private final KafkaProducer<String, byte[]> producer;
    private final SecretKeySpec key;

    SpringDoor(@Value("${bench.kafka}") String servers, @Value("${bench.secret}") String secret) {
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

    public static void main(String[] arguments) {
        SpringApplication.run(SpringDoor.class, arguments);
    }

    @PostMapping("/door")
    CompletableFuture<ResponseEntity<Map<String, Integer>>> take(
            @RequestHeader("webhook-id") String id,
            @RequestHeader("webhook-timestamp") String timestamp,
            @RequestHeader("webhook-signature") String signature,
            @RequestBody byte[] body) {
        CompletableFuture<ResponseEntity<Map<String, Integer>>> answer = new CompletableFuture<>();
        if (!MessageDigest.isEqual(
                sign(id, timestamp, body), Base64.getDecoder().decode(signature.substring(3)))) {
            answer.complete(ResponseEntity.status(401).build());
            return answer;
        }
        producer.send(
                new ProducerRecord<>("diapason.bench", id, body),
                (kept, failure) -> answer.complete(
                        ResponseEntity.status(failure == null ? 202 : 503).body(Map.of("accepted", 1))));
        return answer;
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
