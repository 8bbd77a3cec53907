package io.diapason.challenge.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keycloak's admin REST API, called as a machine whose rights end at users and groups. */
@ApplicationScoped
class AdminCalls {
    /** The secret of the local realm, which everybody can read in the sources. */
    private static final String LOCAL_SECRET = "people-local-secret";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ObjectMapper json;
    private final Clock clock;
    private final String client;
    private final Optional<String> secret;
    private final String realm;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private @Nullable Token token;

    AdminCalls(
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "diapason.people.client-id") String client,
            @ConfigProperty(name = "diapason.people.client-secret") Optional<String> secret,
            @ConfigProperty(name = "diapason.people.oidc-url") String realm) {
        this.json = json;
        this.clock = clock;
        this.client = client;
        this.secret = secret;
        this.realm = realm.endsWith("/") ? realm.substring(0, realm.length() - 1) : realm;
    }

    /** A production that anybody could make accounts in must not start. */
    void start(
            @Observes StartupEvent started,
            @ConfigProperty(name = "diapason.local", defaultValue = "false") boolean local) {
        if (!local && secret.filter(LOCAL_SECRET::equals).isPresent()) {
            throw new IllegalStateException("DIAPASON_PEOPLE_SECRET is the one of the local realm; set your own");
        }
    }

    private record Token(String value, Instant until) {}

    /** The provider does not answer, or not as it should. */
    static class Away extends RuntimeException {
        Away(String why) {
            super(why);
        }
    }

    /** What became of a change. */
    record Answer(int status, @Nullable String location) {
        void expectDone() {
            if (status / 100 != 2) {
                throw new Away("status " + status);
            }
        }

        UUID created() {
            if (location == null) {
                throw new Away("nothing was created");
            }
            return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        }
    }

    /** The provider answers, and does not know what is asked about. */
    static final class Missing extends Away {
        Missing() {
            super("status 404");
        }
    }

    JsonNode get(String path) {
        HttpResponse<byte[]> answer = send(request(path).GET().build());
        if (answer.statusCode() == 404) {
            throw new Missing();
        }
        if (answer.statusCode() != 200) {
            throw new Away("status " + answer.statusCode());
        }
        return read(answer.body());
    }

    Answer post(String path, JsonNode body) {
        return answer(
                send(request(path).POST(BodyPublishers.ofByteArray(bytes(body))).build()));
    }

    Answer put(String path, JsonNode body) {
        return answer(
                send(request(path).PUT(BodyPublishers.ofByteArray(bytes(body))).build()));
    }

    Answer delete(String path, JsonNode body) {
        return answer(send(request(path)
                .method("DELETE", BodyPublishers.ofByteArray(bytes(body)))
                .build()));
    }

    private Answer answer(HttpResponse<byte[]> answer) {
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Location").orElse(null));
    }

    private HttpRequest.Builder request(String path) {
        String admin = realm.replace("/realms/", "/admin/realms/");
        return HttpRequest.newBuilder(URI.create(admin + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private synchronized String token() {
        Token known = token;
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.value();
        }
        String form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret="
                + encoded(secret.orElseThrow(() -> new Away("DIAPASON_PEOPLE_SECRET is not set")));
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 200) {
            throw new Away("no token, status " + answer.statusCode());
        }
        JsonNode told = read(answer.body());
        Duration life = Duration.ofSeconds(told.path("expires_in").asLong(60) / 2);
        Token fresh =
                new Token(told.path("access_token").asText(), clock.instant().plus(life));
        token = fresh;
        return fresh.value();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new Away(failure.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Away("interrupted");
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            throw new Away("unreadable answer");
        }
    }

    private byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
