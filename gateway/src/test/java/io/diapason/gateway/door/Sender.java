package io.diapason.gateway.door;

import io.diapason.gateway.testing.FakeProvider;
import io.diapason.gateway.testing.GatewayBed;
import io.diapason.platform.crypto.SecretBox;
import io.diapason.platform.testing.TestKafka;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A CRM with a connection: publishes its secret as challenge-service does, and signs its deliveries. */
final class Sender {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final SecretBox BOX = new SecretBox(GatewayBed.SECRET_KEY);

    final String connection = UUID.randomUUID().toString();
    private final String organisation = FakeProvider.ACME.toString();
    private final String vendor;
    private final String crmOrganisation;

    Sender() {
        this("standard", null);
    }

    Sender(String vendor, String crmOrganisation) {
        this.vendor = vendor;
        this.crmOrganisation = crmOrganisation;
    }

    Sender publish(String current, String previous, Instant until, Integer rate) {
        JsonObject record = new JsonObject()
                .put("id", connection)
                .put("organisation", organisation)
                .put("vendor", vendor)
                .put("sender", crmOrganisation)
                .put("state", "active")
                .put("current", BOX.seal(current, organisation + ":" + connection))
                .put("previous", previous == null ? null : BOX.seal(previous, organisation + ":" + connection))
                .put("previousValidUntil", until)
                .put("ratePerSecond", rate)
                .put("burst", rate)
                .put("version", 1);
        TestKafka.send("diapason.crm.connections", connection, Map.of(), record.encode());
        return this;
    }

    static Sender known(String vendor, String secret) {
        return new Sender(vendor, "00D7F00000107XsUAI").publish(secret, null, null, null);
    }

    static Sender known() {
        return new Sender().publish(SECRET, null, null, null);
    }

    Response send(String id, String body) {
        return send(id, Instant.now().getEpochSecond(), body, SECRET);
    }

    Response send(String id, long at, String body, String secret) {
        return post(id, at, sign(secret, id, at, body), body);
    }

    Response post(String id, long at, String signature, String body) {
        RequestSpecification request = RestAssured.given()
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at))
                .header("webhook-signature", signature)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8));
        return request.post("/api/v1/webhooks/crm/" + connection);
    }

    static String sign(String secret, String id, long at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            byte[] signed = (id + "." + at + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
