package io.diapason.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.gateway.testing.FewCalls;
import io.diapason.gateway.testing.GatewayBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
@QuarkusTestResource(value = FewCalls.class, restrictToAnnotatedClass = true)
class CallingTooOftenTest {
    private static Response me(String token) {
        return given().auth().oauth2(token).get("/api/v1/me");
    }

    private static List<Response> thirtyAtOnce(Supplier<Response> call) {
        List<CompletableFuture<Response>> running = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.supplyAsync(call))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static void toldToWait(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.path("code").toString()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 2);
    }

    @Test
    void one_caller_is_told_when_to_come_back_and_the_next_one_is_not_touched() {
        String sophie = GatewayBed.provider().token().person(UUID.randomUUID()).sign();
        String samir = GatewayBed.provider().token().person(UUID.randomUUID()).sign();
        List<Response> answers = thirtyAtOnce(() -> me(sophie));
        assertThat(answers.stream().filter(one -> one.statusCode() == 200)).hasSizeGreaterThanOrEqualTo(4);
        List<Response> refused =
                answers.stream().filter(one -> one.statusCode() != 200).toList();
        assertThat(refused).isNotEmpty().allSatisfy(CallingTooOftenTest::toldToWait);
        assertThat(me(samir).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(me(sophie).statusCode()).isEqualTo(200));
    }

    @Test
    void an_address_that_tries_invitations_is_slowed_down() {
        List<Response> answers = thirtyAtOnce(
                () -> given().contentType("application/json").body("{}").post("/api/v1/invitations/lookups"));
        List<Response> refused =
                answers.stream().filter(one -> one.statusCode() != 200).toList();
        assertThat(answers).hasSizeGreaterThan(refused.size() + 19);
        assertThat(refused).isNotEmpty().allSatisfy(CallingTooOftenTest::toldToWait);
    }

    @Test
    void an_address_that_tries_tokens_is_slowed_down() {
        List<Response> answers = thirtyAtOnce(() -> me("not-a-token"));
        assertThat(answers.stream().filter(one -> one.statusCode() == 401)).isNotEmpty();
        List<Response> refused =
                answers.stream().filter(one -> one.statusCode() != 401).toList();
        assertThat(refused).isNotEmpty().allSatisfy(CallingTooOftenTest::toldToWait);
    }
}
