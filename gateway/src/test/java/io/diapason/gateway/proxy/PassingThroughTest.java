package io.diapason.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.diapason.gateway.testing.FakeProvider;
import io.diapason.gateway.testing.GatewayBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class PassingThroughTest {
    private final FakeProvider provider = GatewayBed.provider();

    @ConfigProperty(name = "gateway.public-url")
    String publicUrl;

    private RequestSpecification sophie() {
        return given().auth().oauth2(provider.sophie());
    }

    @AfterEach
    void echoesAgain() {
        GatewayBed.persona().echoes();
        GatewayBed.challenge().echoes();
    }

    @Test
    void a_service_gets_the_token_and_none_of_the_callers_claims() {
        sophie().header("X-Forwarded-For", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-User-Id", "ada")
                .header("X-Tenant", "globex")
                .header("X_Tenant", "globex")
                .header("Cookie", "theme=dark")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("Connection", "X-Secret-Hop")
                .header("X-Secret-Hop", "1")
                .get("/api/v1/deals?stage=won")
                .then()
                .statusCode(200)
                .header("Server", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Cache-Control", "no-store")
                .body("uri", equalTo("/api/v1/deals?stage=won"))
                .body("headers.authorization", startsWith("Bearer ey"))
                .body("headers.forwarded", startsWith("for=\"127.0.0.1\""))
                .body("headers.'x-forwarded-for'", nullValue())
                .body("headers.'x-user-id'", nullValue())
                .body("headers.'x-tenant'", nullValue())
                .body("headers.x_tenant", nullValue())
                .body("headers.cookie", nullValue())
                .body("headers.'x-secret-hop'", nullValue())
                .body("headers.traceparent", not(startsWith("00-0af7651916cd43dd8448eb211c80319c")));
    }

    @Test
    void what_a_service_created_is_told_by_its_public_address() {
        GatewayBed.challenge().answers(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", GatewayBed.challenge().url() + "/api/v1/challenges/7?x=1")
                .end());

        sophie().body("{}")
                .contentType("application/json")
                .post("/api/v1/challenges")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/challenges/7?x=1"))
                .header("Location", startsWith(publicUrl))
                .header("Location", not(startsWith(GatewayBed.challenge().url())));
    }

    @Test
    void an_unknown_path_stops_here_and_a_wrong_method_is_told() {
        sophie().get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        sophie().get("/api/v1/deals/").then().statusCode(404);
        sophie().delete("/api/v1/deals").then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
        sophie().delete("/api/v1/me").then().statusCode(405);
        sophie().head("/api/v1/deals").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/deals/../personas",
                "/api/v1/%2e%2e/q/metrics",
                "/api/v1/deals%2f1",
                "/api/v1/deals%5c1",
                "/api/v1//deals",
                "/api/v1/deals;x=1",
                "/api/v1/deals%00",
                "/api/v1/deals%252f",
                "/api/v1/./deals",
                "/api/v1/deals%zz",
                "/assets/%2e%2e/%2e%2e/pom.xml",
                "/..%2f..%2fetc/passwd"
            })
    void a_path_that_can_be_read_in_two_ways_is_refused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void smuggled_requests_do_not_get_through() throws IOException {
        String both = raw("POST /api/v1/challenges HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + provider.sophie()
                + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /x");
        assertThat(both).startsWith("HTTP/1.1 4");
    }

    @Test
    void an_upload_streams_while_it_is_sent() throws Exception {
        AtomicLong seen = new AtomicLong();
        GatewayBed.challenge().answers(request -> {
            request.handler(chunk -> seen.addAndGet(chunk.length()));
            request.endHandler(end -> request.response().setStatusCode(202).end());
        });
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                                    + provider.sophie() + "\r\nContent-Length: 3000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[1_000_000]);
            out.flush();
            await().until(() -> seen.get() == 1_000_000);
            out.write(new byte[2_000_000]);
            out.flush();
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 202");
            assertThat(seen.get()).isEqualTo(3_000_000);
        }
    }

    @Test
    void more_json_than_a_megabyte_is_refused_with_and_without_a_length() throws IOException {
        byte[] big = new byte[1_100_000];
        sophie().contentType("application/json")
                .body(big)
                .post("/api/v1/challenges")
                .then()
                .statusCode(413);
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/challenges HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + provider.sophie() + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                for (int i = 0; i < 20; i++) {
                    out.write("19000\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(new byte[0x19000]);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.flush();
            } catch (IOException stoppedListening) {
                // the answer may come before all is sent
            }
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
        await().until(() -> GatewayBed.challenge().open() == 0);
    }

    @Test
    void five_hundred_dropped_readers_leave_nothing_behind() throws IOException {
        GatewayBed.persona().answers(request -> {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response().write("data: 1\n\n");
        });
        List<Socket> readers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Socket one = connect();
            one.getOutputStream()
                    .write(("GET /api/v1/personas/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + provider.sophie() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            readers.add(one);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> GatewayBed.persona().open() == 500);
        assertThat(head(readers.getLast().getInputStream())).contains("text/event-stream");
        for (Socket one : readers) {
            one.close();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> GatewayBed.persona().open() == 0);
        GatewayBed.persona().echoes();
        sophie().get("/api/v1/personas").then().statusCode(200);
    }

    @Test
    void a_service_that_is_down_is_503_for_its_paths_only_and_comes_back() {
        GatewayBed.compensation().stop();
        for (int i = 0; i < 7; i++) {
            sophie().header("Accept-Language", "fr")
                    .get("/api/v1/benchmarks")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", not(nullValue()))
                    .body("code", equalTo("unavailable"));
        }
        sophie().get("/api/v1/deals").then().statusCode(200);
        sophie().get("/api/v1/inbox").then().statusCode(200).body("missing", hasItem("compensation-service"));
        GatewayBed.compensation().start();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> sophie().get("/api/v1/benchmarks").then().statusCode(200));
    }

    @Test
    void management_is_not_reachable_from_outside() {
        given().get("/q/health/ready").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    private static Socket connect() throws IOException {
        return new Socket("127.0.0.1", URI.create(GatewayBed.publicUrl()).getPort());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return head(socket.getInputStream());
        }
    }

    private static String head(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        int read = in.read(buffer);
        return read < 0 ? "" : new String(buffer, 0, read, StandardCharsets.US_ASCII);
    }
}
