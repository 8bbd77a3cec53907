package io.diapason.bench.drivers;

import io.diapason.local.settings.Port;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The gateway with a verified token against a Spring Cloud Gateway that checks nothing and against nginx; the app's
 * files, which need no token, against nginx; and what it adds to an answer's time at 1,000 calls a second.
 */
final class GatewayBench {
    private static final int UPSTREAM = 21300;
    private static final int NGINX = 21301;
    private static final int SPRING = 21302;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;
    private static final int WARM_UPS = 3;
    private static final int CALLS_A_SECOND = 1_000;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final String JSON =
            "{\"items\":[{\"id\":\"0193a000-0000-7000-8000-000000000001\",\"name\":\"Duo GTX\"}]}";

    /** Something that answers, and what it answered round by round. {@code server} null: nobody's time is counted. */
    private record Way(String name, Server server, int port, String path, List<Outcome> rounds) {
        Way(String name, Server server, int port, String path) {
            this(name, server, port, path, new ArrayList<>());
        }
    }

    private GatewayBench() {}

    static void run(Stand stand) throws Exception {
        Figures figures = new Figures("gateway", "The gateway");
        stand.pin(Stand.OTHER_CORE);
        Map<String, String> upstream = Map.of("DIAPASON_CHALLENGE_URL", "http://127.0.0.1:" + UPSTREAM);
        try (Server behind = nginx("upstream", Stand.OTHER_CORE, UPSTREAM, "return 200 '" + JSON + "';");
                Server nginx = nginx("nginx", Stand.SERVER_CORE, NGINX, "proxy_pass http://upstream;");
                Server spring = spring();
                Server ours = stand.gateway(Stand.SERVER_CORE, upstream)) {
            String call = "/api/v1/challenges";
            String file = "/assets/" + smallScript();
            int gateway = stand.port(Port.GATEWAY);
            Way mine = new Way("gateway", ours, gateway, call);
            Way bare = new Way("spring", spring, SPRING, call);
            Way proxy = new Way("nginx", nginx, NGINX, call);
            Way myFile = new Way("gateway, file", ours, gateway, file);
            Way itsFile = new Way("nginx, file", nginx, NGINX, file);
            List<Way> ways = List.of(mine, bare, proxy, myFile, itsFile);
            for (int lap = 0; lap < WARM_UPS; lap++) {
                for (Way way : List.of(mine, bare, myFile)) {
                    say(way, full(stand, way, WARM_UP));
                }
            }
            System.out.println("  warm");
            for (int round = 0; round < ROUNDS; round++) {
                for (Way way : ways) {
                    way.rounds().add(full(stand, way, ROUND));
                    say(way, way.rounds().getLast());
                }
            }
            figures.throughput(
                    "verified token, against Spring Cloud Gateway", mine.rounds(), "Spring", bare.rounds(), 1);
            figures.throughput("verified token, against nginx", mine.rounds(), "nginx", proxy.rounds(), 0.25);
            figures.throughput("the app's files, against nginx", myFile.rounds(), "nginx", itsFile.rounds(), 0.5);
            added(stand, figures, mine, bare, proxy, new Way("direct", behind, UPSTREAM, call));
        } finally {
            stand.pin(Stand.EVERY_CORE);
        }
        figures.note(
                "Gateways on one core; upstream (nginx with a JSON of %d bytes), load and the rest on "
                        + "the other. %d connections, %d rounds of %d s in turn, medians. nginx keeps its upstream "
                        + "connections, logs nothing and has one worker.",
                JSON.length(), CONNECTIONS, ROUNDS, ROUND.toSeconds());
        figures.write();
    }

    private static void added(Stand stand, Figures figures, Way mine, Way bare, Way proxy, Way direct)
            throws Exception {
        List<Way> ways = Stream.of(mine, bare, proxy, direct)
                .map(way -> new Way(way.name(), way.server(), way.port(), way.path()))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : ways) {
                byte[] request = request(stand, way);
                Outcome paced = Load.paced(way.port(), CONNECTIONS, 200, due -> request, CALLS_A_SECOND, ROUND);
                way.rounds().add(paced);
                say(way, paced);
            }
        }
        double none = Outcome.median(ways.get(3).rounds(), one -> one.millis(.99));
        double ours = Outcome.median(ways.get(0).rounds(), one -> one.millis(.99)) - none;
        double spring = Outcome.median(ways.get(1).rounds(), one -> one.millis(.99)) - none;
        double nginx = Outcome.median(ways.get(2).rounds(), one -> one.millis(.99)) - none;
        figures.row(
                "added p99 at 1,000 calls a second",
                Figures.text("%.2f ms", ours),
                Figures.text("Spring %.2f ms, nginx %.2f ms", spring, nginx),
                "",
                "",
                "< 2 ms",
                ours < 2);
    }

    private static void say(Way way, Outcome outcome) {
        System.out.println("  " + outcome.line(way.name()));
    }

    private static Outcome full(Stand stand, Way way, Duration time) throws Exception {
        byte[] request = request(stand, way);
        double before = way.server().cpuSeconds();
        return Load.closed(way.port(), CONNECTIONS, 200, () -> request, time)
                .withCpu(way.server().cpuSeconds() - before);
    }

    private static byte[] request(Stand stand, Way way) throws Exception {
        String token =
                way.path().startsWith("/api") ? "Authorization: Bearer " + Crm.token(stand, "sophie") + "\r\n" : "";
        return ("GET " + way.path() + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n" + token + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The smallest script of the app beyond one kilobyte: an ordinary file of it. */
    private static String smallScript() throws IOException {
        try (Stream<Path> files = Files.list(Stand.checkout().resolve("frontend/dist/assets"))) {
            return files.filter(file ->
                            file.toString().endsWith(".js") && file.toFile().length() > 1_000)
                    .min((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow()
                    .getFileName()
                    .toString();
        }
    }

    private static Server spring() throws IOException, InterruptedException {
        Path jar = Stand.checkout().resolve("bench/peers/spring-gateway/target/spring-gateway-1.0.0-SNAPSHOT.jar");
        return Server.start(
                "spring-gateway",
                Stand.SERVER_CORE,
                Map.of("PORT", "" + SPRING, "BACKEND", "http://127.0.0.1:" + UPSTREAM),
                List.of(Stand.java(), "-jar", jar.toString()),
                () -> Probe.open(SPRING));
    }

    private static Server nginx(String name, String core, int port, String api)
            throws IOException, InterruptedException {
        Path folder = Stand.checkout().resolve("bench/target/" + name);
        Files.createDirectories(folder);
        Path settings = folder.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log;
                %2$s
                events { worker_connections 2048; }
                http {
                  access_log off; keepalive_requests 1000000000; sendfile on; tcp_nopush on; open_file_cache max=1000;
                  types { text/javascript js; application/json json; } default_type application/json;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  upstream upstream { server 127.0.0.1:%3$d; keepalive 128; keepalive_requests 1000000000; }
                  server {
                    listen 127.0.0.1:%4$d;
                    location /api/ { proxy_http_version 1.1; proxy_set_header Connection ""; %5$s }
                    location / { root %6$s; }
                  }
                }
                """.formatted(
                        folder,
                        "root".equals(System.getProperty("user.name")) ? "user root;" : "",
                        UPSTREAM,
                        port,
                        api,
                        Stand.checkout().resolve("frontend/dist")));
        return Server.start(
                "nginx-" + name, core, Map.of(), List.of("nginx", "-c", settings.toString()), () -> Probe.open(port));
    }
}
