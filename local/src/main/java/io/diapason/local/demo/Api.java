package io.diapason.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.local.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** The product's public API as one of the demo people uses it. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String address;
    private final String token;

    private Api(HttpClient http, String address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    /** Signs in with the password grant, which only the local realm allows. */
    static Api as(String person, String address, String identityProvider) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String form = "grant_type=password&client_id=diapason-gateway&client_secret=gateway-local-secret"
                + "&scope=openid&username=" + person + "&password=" + person;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(identityProvider + "/realms/diapason/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        JsonNode token = JSON.readTree(answer.body()).path("access_token");
        if (answer.statusCode() != 200 || token.isMissingNode()) {
            throw new CannotStart("The demo person %s cannot sign in: %s".formatted(person, answer.body()));
        }
        return new Api(http, address + "/api/v1", token.asText());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return body(path, send(request(path).GET()));
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return body(path, send(request));
    }

    /** Sends a CSV and returns the address of the job that takes it in. */
    String postCsv(String path, String csv) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(csv, StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(request);
        body(path, answer);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/imports/"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode body(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new CannotStart("The demo data could not be loaded: %s answered %d %s"
                    .formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    }
}
