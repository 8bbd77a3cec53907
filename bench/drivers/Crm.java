package io.diapason.bench.drivers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.local.settings.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The CRM that sends: one connection of the demo company, and signed deliveries made beforehand.
 *
 * @param secret {@code whsec_…}, which the peers are given as well
 */
record Crm(String connection, String secret, String organisation, String challenge) {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicLong COUNT = new AtomicLong();
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

    /** Makes a connection that is never held back, as the demo's administrator. */
    static Crm connect(Stand stand) throws IOException, InterruptedException {
        String form = """
                {"name": "bench", "vendor": "standard", "ratePerSecond": 1000000, "burst": 1000000}""";
        HttpRequest.Builder post = HttpRequest.newBuilder(api(stand, Port.GATEWAY, "/crm-connections"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(form));
        String administrator = token(stand, "ada");
        JsonNode made = ask(post, administrator);
        JsonNode challenges =
                ask(HttpRequest.newBuilder(api(stand, Port.GATEWAY, "/challenges")), token(stand, "sophie"));
        String claims =
                new String(Base64.getUrlDecoder().decode(administrator.split("\\.")[1]), StandardCharsets.UTF_8);
        return new Crm(
                made.path("id").asText(),
                made.path("secret").asText(),
                JSON.readTree(claims).path("organisation").asText(),
                challenges.path("items").path(0).path("id").asText());
    }

    static URI api(Stand stand, Port port, String path) {
        return URI.create("http://127.0.0.1:" + stand.port(port) + "/api/v1" + path);
    }

    static JsonNode ask(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** An access token of a demo person, from the identity provider. */
    static String token(Stand stand, String person) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=diapason-gateway&client_secret=gateway-local-secret"
                + "&scope=openid&username=" + person + "&password=" + person;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(stand.identityProvider() + "/realms/diapason/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(
                        HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    String doorPath() {
        return "/api/v1/webhooks/crm/" + connection;
    }

    /** An id that no delivery had before. */
    static String freshId() {
        return "msg_" + RUN + "_" + COUNT.incrementAndGet();
    }

    /** A deal that is won today. */
    static String wonDeal(String id) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return """
                {"type":"deal.updated","timestamp":"%s","data":{"id":"%s","name":"Kan-code – GTX Pro","stage":"won",\
                "amount":"4821.00","currency":"USD","ownerId":"darcel.schlecht","account":"Kan-code",\
                "product":"GTX Pro","openedOn":"%s","closedOn":"%s"}}""".formatted(now, id, today.minusDays(40), today);
    }

    /** Somebody of a department met the customer about that deal, some days ago. */
    static String touch(String deal, String department, String actor, int daysAgo) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant met = now.minus(daysAgo, ChronoUnit.DAYS);
        String form = """
                {"type":"touch.recorded","timestamp":"%s","data":{"id":"%s-%s","dealId":"%s","account":"Kan-code",\
                "channel":"meeting","kind":"meeting","department":"%s","actorId":"%s","occurredAt":"%s"}}""";
        return form.formatted(now, deal, department, deal, department, actor, met);
    }

    /** A whole HTTP request, signed as the Standard Webhooks specification says. */
    byte[] delivery(String path, String body) {
        String id = freshId();
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        byte[] raw = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nwebhook-id: "
                + id
                + "\r\nwebhook-timestamp: " + timestamp + "\r\nwebhook-signature: v1," + signature(id, timestamp, raw)
                + "\r\nContent-Length: " + raw.length + "\r\n\r\n";
        byte[] ascii = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[ascii.length + raw.length];
        System.arraycopy(ascii, 0, whole, 0, ascii.length);
        System.arraycopy(raw, 0, whole, ascii.length, raw.length);
        return whole;
    }

    private String signature(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
