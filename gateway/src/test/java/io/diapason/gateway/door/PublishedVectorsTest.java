package io.diapason.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedVectorsTest {
    static Stream<JsonObject> vectors() throws IOException {
        try (InputStream file = PublishedVectorsTest.class.getResourceAsStream("/webhooks/signature_vectors.json")) {
            return new JsonObject(Buffer.buffer(file.readAllBytes()))
                    .getJsonArray("standard_webhooks_published").stream().map(JsonObject.class::cast);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_door_agrees_with_the_published_libraries(JsonObject vector) {
        String good = vector.getString("expected", vector.getString("must_accept"));
        String signature = good != null ? good : vector.getString("must_reject");
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("webhook-id", vector.getString("msg_id"))
                .add("webhook-timestamp", vector.getLong("timestamp").toString())
                .add("webhook-signature", signature);
        byte[] body = vector.getString("body").getBytes(StandardCharsets.UTF_8);
        Proof.Proven proven = new StandardWebhooks()
                .check(
                        new Delivery("c", headers, body),
                        List.of(Secret.of(vector.getString("secret"))),
                        Instant.ofEpochSecond(vector.getLong("timestamp") + 299));
        assertThat(proven != null).isEqualTo(good != null);
    }
}
