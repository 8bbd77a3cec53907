package io.diapason.challenge.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as Keycloak's admin API does, for the calls that we make; it can be away, or break after a step. */
public class FakeKeycloak implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "/admin/realms/test";

    static final Map<String, ObjectNode> ACCOUNTS = new ConcurrentHashMap<>();
    static final Map<String, Set<String>> GROUPS = new ConcurrentHashMap<>();
    static final Map<String, Set<String>> ROLES = new ConcurrentHashMap<>();
    static final Set<String> LOGGED_OUT = ConcurrentHashMap.newKeySet();
    static volatile boolean away;
    static volatile boolean refusesGroups;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", FakeKeycloak::answer);
        server.start();
        String realm = "http://localhost:" + server.getAddress().getPort() + "/realms/test";
        return Map.of("diapason.people.oidc-url", realm, "diapason.people.client-secret", "s3cret");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static JsonNode account(String email) {
        return ACCOUNTS.values().stream()
                .filter(one -> email.equals(one.path("email").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        JsonNode body = read(exchange);
        String method = exchange.getRequestMethod();
        if (away) {
            send(exchange, 503, null);
        } else if (uri.getPath().endsWith("/token")) {
            send(exchange, 200, JSON.createObjectNode().put("access_token", "t").put("expires_in", 60));
        } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, null);
        } else if (method.equals("GET")) {
            get(exchange, uri.getPath().substring(ADMIN.length()), String.valueOf(uri.getQuery()));
        } else {
            change(exchange, method, uri.getPath().substring(ADMIN.length()).split("/"), body);
        }
    }

    private static void get(HttpExchange exchange, String path, String query) throws IOException {
        ArrayNode list = JSON.createArrayNode();
        String[] parts = path.split("/");
        if (path.equals("/users")) {
            String name = query.replaceAll(".*username=", "");
            ACCOUNTS.values().stream()
                    .filter(one -> name.equals(one.path("username").asText()))
                    .forEach(list::add);
        } else if (path.equals("/groups")) {
            String organisation = query.replaceAll(".*organisation:", "");
            list.addObject().put("id", organisation).put("path", "/" + organisation);
        } else if (path.endsWith("/children")) {
            list.addObject().put("id", parts[2] + "-sales").put("name", "sales");
            list.addObject().put("id", parts[2] + "-marketing").put("name", "marketing");
        } else if (path.endsWith("/groups")) {
            GROUPS.getOrDefault(parts[2], Set.of()).forEach(id -> list.addObject()
                    .put("id", id)
                    .put("path", "/" + id.replaceAll("-(sales|marketing)$", "/$1")));
        } else if (path.endsWith("/realm")) {
            ROLES.getOrDefault(parts[2], Set.of())
                    .forEach(role -> list.addObject().put("id", "r-" + role).put("name", role));
        } else if (path.endsWith("/available")) {
            Set.of("member", "manager", "pay-analyst", "admin", "offline_access").stream()
                    .filter(role -> !ROLES.getOrDefault(parts[2], Set.of()).contains(role))
                    .forEach(role -> list.addObject().put("id", "r-" + role).put("name", role));
        } else {
            send(exchange, 200, ACCOUNTS.get(parts[2]));
            return;
        }
        send(exchange, 200, list);
    }

    private static void change(HttpExchange exchange, String method, String[] parts, JsonNode body) throws IOException {
        int status = 204;
        if (parts.length == 2) {
            status = create(exchange, (ObjectNode) body);
        } else if (parts.length == 3) {
            ACCOUNTS.put(parts[2], (ObjectNode) body);
        } else if (parts[3].equals("reset-password")) {
            ACCOUNTS.get(parts[2]).putArray("credentials").add(body);
        } else if (parts[3].equals("logout")) {
            LOGGED_OUT.add(parts[2]);
        } else if (parts[3].equals("groups") && method.equals("DELETE")) {
            GROUPS.get(parts[2]).remove(parts[4]);
        } else if (parts[3].equals("groups")) {
            status = refusesGroups ? 500 : 204;
            GROUPS.computeIfAbsent(parts[2], user -> ConcurrentHashMap.newKeySet())
                    .add(parts[4]);
        } else if (method.equals("DELETE")) {
            body.forEach(role -> ROLES.get(parts[2]).remove(role.path("name").asText()));
        } else {
            body.forEach(role -> ROLES.computeIfAbsent(parts[2], user -> ConcurrentHashMap.newKeySet())
                    .add(role.path("name").asText()));
        }
        send(exchange, status, null);
    }

    private static int create(HttpExchange exchange, ObjectNode body) {
        if (body.path("credentials").path(0).path("value").asText().startsWith("password")) {
            return 400;
        }
        boolean taken = ACCOUNTS.values().stream()
                .anyMatch(one -> one.path("email").equals(body.path("email"))
                        || one.path("username").equals(body.path("username")));
        if (taken) {
            return 409;
        }
        String id = UUID.randomUUID().toString();
        ACCOUNTS.put(id, body.put("id", id));
        exchange.getResponseHeaders().add("Location", "http://keycloak" + ADMIN + "/users/" + id);
        return 201;
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean json = body.length > 0 && (body[0] == '{' || body[0] == '[');
        return json ? JSON.readTree(body) : JSON.nullNode();
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] text = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, text.length == 0 ? -1 : text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }
}
