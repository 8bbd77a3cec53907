// java Sign.java, with a JDK 17 or newer; WEBHOOK_URL and WEBHOOK_SECRET are the connection's
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Sign {
    public static void main(String[] args) throws Exception {
        String secret = System.getenv("WEBHOOK_SECRET").substring("whsec_".length());
        Instant now = Instant.now();
        String id = "msg_" + UUID.randomUUID();
        String body = """
                {"type":"deal.updated","timestamp":"%s","data":{"id":"example-1","name":"Example deal",
                 "stage":"won","amount":"1054.00","currency":"EUR","ownerId":"example-owner",
                 "account":"Example","closedOn":"%s"}}""".formatted(now, LocalDate.now(ZoneOffset.UTC));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        String signed = id + "." + now.getEpochSecond() + "." + body;
        byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));

        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("WEBHOOK_URL")))
                .header("content-type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        System.out.println(answer.body() + " " + answer.statusCode());
    }
}
