package io.diapason.challenge.crm.completion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The API of a vendor on this machine: answers what a test told it to, and remembers what it was asked. */
public class FakeVendor implements QuarkusTestResourceLifecycleManager {
    /** What was asked: the path with its query, and the token that was shown. */
    record Asked(String path, String token) {}

    /** An answer; {@code millis} is how long it takes. */
    record Answer(int status, String body, Map<String, String> headers, long millis) {
        static Answer of(int status, String body) {
            return new Answer(status, body, Map.of(), 0);
        }
    }

    static final List<Asked> ASKED = new CopyOnWriteArrayList<>();
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

    private HttpServer server;

    /** The answer to a path, without its query. */
    static void answers(String path, Answer answer) {
        ANSWERS.put(path, answer);
    }

    static List<String> tokensFor(String path) {
        return ASKED.stream()
                .filter(asked -> asked.path().startsWith(path))
                .map(Asked::token)
                .toList();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
        server.createContext("/", FakeVendor::answer);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        return Map.of(
                "diapason.crm.hubspot-api",
                url,
                "diapason.crm.pipedrive-api",
                url,
                "diapason.crm.completion.every",
                "1s",
                "diapason.outbound.loopback",
                "true");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        String token = bearer == null ? exchange.getRequestHeaders().getFirst("x-api-token") : bearer;
        ASKED.add(new Asked(exchange.getRequestURI().toString(), String.valueOf(token)));
        Answer answer = ANSWERS.getOrDefault(exchange.getRequestURI().getPath(), Answer.of(404, "{}"));
        try {
            Thread.sleep(answer.millis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
