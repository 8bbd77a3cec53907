package io.diapason.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.diapason.platform.testing.TestCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server of its own on this machine: its name leads to loopback, which only these tests may call. */
class ReachingOutTest {
    private static final TestCertificate CERTIFICATE = TestCertificate.of("localhost");
    private static final TestCertificate OF_ANOTHER = TestCertificate.of("hooks.example.com");
    private static final List<String> CALLS = new CopyOnWriteArrayList<>();
    private static final CountDownLatch PATIENCE_LOST = new CountDownLatch(1);
    private static final Vertx VERTX = Vertx.vertx();
    private static HttpsServer server;
    private static HttpsServer impostor;

    @BeforeAll
    static void open() throws IOException {
        server = serve(CERTIFICATE);
        impostor = serve(OF_ANOTHER);
    }

    @AfterAll
    static void close() {
        PATIENCE_LOST.countDown();
        server.stop(0);
        impostor.stop(0);
        VERTX.close();
    }

    @Test
    void brings_the_body_under_the_name_and_certificate_of_the_url() {
        Outbound.Answer answer = out(CERTIFICATE).send(call(server, "/echo?a=1", "hello", 1000));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("POST /echo?a=1 localhost hello");
        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(answer.cut()).isFalse();
    }

    @Test
    void follows_no_redirect() {
        CALLS.clear();

        assertThat(out(CERTIFICATE).send(call(server, "/moved", null, 1000)).status())
                .isEqualTo(302);
        assertThat(CALLS).containsExactly("/moved");
    }

    @Test
    void reads_no_more_than_wanted() {
        Outbound.Answer answer = out(CERTIFICATE).send(call(server, "/endless", null, 100));

        assertThat(answer.body()).hasSize(100);
        assertThat(answer.cut()).isTrue();
    }

    @Test
    void gives_up_on_a_server_that_does_not_answer() {
        Outbound.Call slow =
                new Outbound.Call("GET", url(server, "/silent"), Map.of(), null, 100, Duration.ofMillis(300));

        assertThatThrownBy(() -> out(CERTIFICATE).send(slow)).hasMessage("TIMEOUT");
    }

    @Test
    void trusts_neither_an_unknown_certificate_nor_one_of_another_name() {
        assertThatThrownBy(() -> out(OF_ANOTHER).send(call(server, "/echo", null, 100)))
                .hasMessage("NOT_TRUSTED");
        assertThatThrownBy(() -> out(OF_ANOTHER).send(call(impostor, "/echo", null, 100)))
                .hasMessage("NOT_TRUSTED");
    }

    /** The name leads outside when it is checked and inside when it is called: what was checked is what is called. */
    @Test
    void a_name_is_looked_up_once() {
        List<String> asked = new CopyOnWriteArrayList<>();
        AddressGuard rebinding = new AddressGuard(true, host -> {
            asked.add(host);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });

        new Outbound(rebinding, VERTX, trusting(CERTIFICATE)).send(call(server, "/echo", null, 100));

        assertThat(asked).containsExactly("localhost");
    }

    @Test
    void calls_nothing_inside() {
        CALLS.clear();
        Outbound strict = new Outbound(
                new AddressGuard(false, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}),
                VERTX,
                trusting(CERTIFICATE));
        URI innocent = URI.create("https://hooks.example.com/x");

        assertThatThrownBy(() ->
                        strict.send(new Outbound.Call("GET", innocent, Map.of(), null, 100, Duration.ofSeconds(5))))
                .hasMessage("INSIDE");
        assertThat(CALLS).isEmpty();
    }

    private static Outbound out(TestCertificate trusted) {
        return new Outbound(new AddressGuard(true, InetAddress::getAllByName), VERTX, trusting(trusted));
    }

    private static HttpClientOptions trusting(TestCertificate certificate) {
        return new HttpClientOptions()
                .setTrustOptions(
                        new PfxOptions().setPath(certificate.store().toString()).setPassword(TestCertificate.PASSWORD));
    }

    private static Outbound.Call call(HttpsServer to, String path, @Nullable String body, int most) {
        String method = body == null ? "GET" : "POST";
        return new Outbound.Call(method, url(to, path), Map.of("X-Test", "1"), body, most, Duration.ofSeconds(10));
    }

    private static URI url(HttpsServer to, String path) {
        return URI.create("https://localhost:" + to.getAddress().getPort() + path);
    }

    private static HttpsServer serve(TestCertificate certificate) throws IOException {
        HttpsServer made = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        made.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        made.setExecutor(task -> Thread.ofVirtual().start(task));
        made.createContext("/", ReachingOutTest::answer);
        made.start();
        return made;
    }

    private static void answer(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            CALLS.add(path);
            switch (path) {
                case "/moved" -> {
                    call.getResponseHeaders().add("Location", "/echo");
                    call.sendResponseHeaders(302, -1);
                }
                case "/endless" -> {
                    call.sendResponseHeaders(200, 0);
                    while (true) {
                        call.getResponseBody().write(new byte[1024]);
                    }
                }
                case "/silent" -> PATIENCE_LOST.await();
                default -> {
                    String host = call.getRequestHeaders().getFirst("Host").replaceAll(":\\d+$", "");
                    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    byte[] said = (call.getRequestMethod() + " " + call.getRequestURI() + " " + host + " " + body)
                            .getBytes(StandardCharsets.UTF_8);
                    call.getResponseHeaders().add("Retry-After", "7");
                    call.sendResponseHeaders(200, said.length);
                    call.getResponseBody().write(said);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
