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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedVectorsTest {
    static Stream<JsonObject> vectors() throws IOException {
        return published("standard_webhooks_published");
    }

    static Stream<JsonObject> hubspot() throws IOException {
        return published("hubspot_published");
    }

    private static Stream<JsonObject> published(String name) throws IOException {
        try (InputStream file = PublishedVectorsTest.class.getResourceAsStream("/webhooks/signature_vectors.json")) {
            return new JsonObject(Buffer.buffer(file.readAllBytes()))
                    .getJsonArray(name).stream().map(JsonObject.class::cast);
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
                        delivery("https://www.example.com", headers, body),
                        List.of(Secret.of(vector.getString("secret"))),
                        Instant.ofEpochSecond(vector.getLong("timestamp") + 299));
        assertThat(proven != null).isEqualTo(good != null);
    }

    /** Versions 1 and 2 sign no time: the door takes version 3 only. */
    @ParameterizedTest
    @MethodSource("hubspot")
    void hubspots_version_3_agrees_and_the_older_ones_prove_nothing(JsonObject vector) {
        boolean current = vector.getString("version").equals("v3");
        long at = current ? Long.parseLong(vector.getString("timestamp")) : 1_700_000_000_000L;
        MultiMap headers = hubspot(vector.getString("expected"), at);

        assertThat(check(vector, headers, at + 300_000)).isEqualTo(current);
        assertThat(check(vector, headers, at - 300_000)).isEqualTo(current);
        assertThat(check(vector, headers, at + 300_001)).isFalse();
        assertThat(check(vector, hubspot(vector.getString("expected"), at + 1), at))
                .isFalse();
        assertThat(check(vector.copy().put("body", vector.getString("body") + " "), headers, at))
                .isFalse();
        assertThat(check(vector.copy().put("secret", "another"), headers, at)).isFalse();
        assertThat(check(vector.copy().put("uri", "https://www.example.com/other"), headers, at))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?y=1,https://a.example/x?y=1",
        "https://a.example/%3a%2F%3F%40%21%24%27%28%29%2A%2C%3B,https://a.example/:/?@!$'()*%2C%3B",
        "https://a.example/%20%26%3D%7E%,https://a.example/%20%26%3D%7E%",
    })
    void of_an_address_only_hubspots_characters_are_decoded(String sent, String signed) {
        assertThat(HubSpotUri.asSigned(sent))
                .isEqualTo(signed.replace("%2C", ",").replace("%3B", ";"));
    }

    private static boolean check(JsonObject vector, MultiMap headers, long at) {
        String uri = vector.getString("uri");
        byte[] body = vector.getString("body").getBytes(StandardCharsets.UTF_8);
        Delivery delivery = new Delivery(
                "c", uri.substring(0, uri.lastIndexOf('/')), uri.substring(uri.lastIndexOf('/')), false, headers, body);
        List<Secret> secrets = List.of(Secret.plain(vector.getString("secret")), Secret.NONE);
        return new HubSpotSignature().check(delivery, secrets, Instant.ofEpochMilli(at)) != null;
    }

    private static MultiMap hubspot(String signature, long at) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("X-HubSpot-Signature-v3", signature)
                .add("X-HubSpot-Request-Timestamp", Long.toString(at));
    }

    private static Delivery delivery(String origin, MultiMap headers, byte[] body) {
        return new Delivery("c", origin, "/webhook_uri", false, headers, body);
    }
}
