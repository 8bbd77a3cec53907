package io.diapason.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.local.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Keycloak's admin REST API, as far as the launcher needs it. */
final class AdminApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String address;
    private final String token;

    private AdminApi(HttpClient http, String address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    static AdminApi signIn(String address, String user, String password) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(encoded(user), encoded(password));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new CannotStart(
                    "Keycloak does not know the administrator's password that is kept in the state folder. "
                            + "Start once with ./diapason up --fresh.");
        }
        return new AdminApi(
                http, address, JSON.readTree(answer.body()).path("access_token").asText());
    }

    /** The object, or nothing when there is none. */
    Optional<JsonNode> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET().build());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(JSON.readTree(ok(path, answer)));
    }

    void post(String path, JsonNode body) throws IOException, InterruptedException {
        ok(path, send(request(path).POST(json(body)).build()));
    }

    void put(String path, JsonNode body) throws IOException, InterruptedException {
        ok(path, send(request(path).PUT(json(body)).build()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/admin/realms" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher json(JsonNode body) throws IOException {
        return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static String ok(String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new CannotStart("Keycloak answered %d to %s: %s".formatted(answer.statusCode(), path, answer.body()));
        }
        return answer.body();
    }
}
