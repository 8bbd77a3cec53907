package io.diapason.challenge.notice;

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
import java.util.concurrent.TimeUnit;

/** A chat of the test's own: it keeps what is posted, and answers as the test wants, by path. */
public class ChannelSink implements QuarkusTestResourceLifecycleManager {
    static final List<Post> POSTS = new CopyOnWriteArrayList<>();

    /** What a path answers, once each in this order; then it takes everything. */
    static final Map<String, List<Reply>> REPLIES = new ConcurrentHashMap<>();

    private static volatile String address = "";
    private HttpServer door;

    record Post(String path, String body, long nanos) {}

    record Reply(int status, String body, String retryAfter) {}

    @Override
    public Map<String, String> start() {
        try {
            door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        door.createContext("/", ChannelSink::take);
        door.setExecutor(task -> Thread.ofVirtual().start(task));
        door.start();
        address = "http://127.0.0.1:" + door.getAddress().getPort();
        return Map.of(
                "diapason.local", "true",
                "diapason.outbound.loopback", "true",
                "diapason.slack.hosts", "hooks.slack.com,127.0.0.1",
                "diapason.teams.hosts", "*.webhook.office.com,127.0.0.1");
    }

    static String url(String path) {
        return address + path;
    }

    static List<Post> at(String path) {
        return POSTS.stream().filter(post -> post.path().equals(path)).toList();
    }

    static long secondsBetween(Post first, Post second) {
        return TimeUnit.NANOSECONDS.toSeconds(second.nanos() - first.nanos());
    }

    private static void take(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            POSTS.add(new Post(path, body, System.nanoTime()));
            List<Reply> waiting = REPLIES.getOrDefault(path, List.of());
            Reply reply = waiting.isEmpty() ? new Reply(200, "ok", "") : waiting.removeFirst();
            if (!reply.retryAfter().isEmpty()) {
                call.getResponseHeaders().add("Retry-After", reply.retryAfter());
            }
            byte[] said = reply.body().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(reply.status(), said.length);
            call.getResponseBody().write(said);
        }
    }

    @Override
    public void stop() {
        door.stop(0);
    }
}
