package io.diapason.gateway.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.diapason.gateway.testing.FakeService;
import io.diapason.gateway.testing.GatewayBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class WaitingForMeTest {
    private static final String NOTHING = "{\"items\":[],\"nextCursor\":null}";
    private static final String SIGN_OFF = """
            {"items":[
              {"id":"p-1","kind":"persona-sign-off","title":"Buyer","resource":"/api/v1/personas/p-1",
               "createdAt":"2026-03-02T10:00:00Z","dueAt":null},
              {"id":"p-2","kind":"persona-sign-off","title":"User","resource":"/api/v1/personas/p-2",
               "createdAt":"2026-03-01T10:00:00Z","dueAt":"2026-04-01T00:00:00Z"}],
             "nextCursor":null}
            """;
    private static final String KEYS = """
            {"items":[
              {"kind":"challenge-signature","resource":"/api/v1/challenges/c-1","details":{"name":"Winter"},
               "since":"2026-03-02T10:00:00.500Z"},
              {"kind":"deliveries-failed","resource":"/api/v1/crm-connections/h/deliveries?state=failed",
               "details":{"connection":"HubSpot EU","count":3},"since":"2026-03-03T10:00:00Z"},
              {"kind":"owners-unmapped","resource":"/api/v1/members/unmapped-owners","details":{"count":4},"since":null}],
             "nextCursor":null}
            """;
    private static final String PAYOUT = """
            {"items":[
              {"id":"c-9","kind":"payout-approval","title":"Autumn","resource":"/api/v1/payouts?challengeId=c-9",
               "createdAt":"2026-02-01T10:00:00Z","dueAt":"2026-03-20T00:00:00Z"}],
             "nextCursor":null}
            """;

    @BeforeEach
    void something_waits_everywhere() {
        says(GatewayBed.persona(), SIGN_OFF);
        says(GatewayBed.challenge(), KEYS);
        says(GatewayBed.compensation(), PAYOUT);
    }

    @AfterEach
    void echo_again() {
        GatewayBed.persona().echoes();
        GatewayBed.challenge().echoes();
        GatewayBed.compensation().echoes();
    }

    private static void says(FakeService service, String items) {
        service.answers(request ->
                request.response().putHeader("Content-Type", "application/json").end(items));
    }

    private static ValidatableResponse inbox() {
        return given().auth()
                .oauth2(GatewayBed.provider().sophie())
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void what_is_due_first_comes_first_and_then_the_newest_whichever_service_tells_it() {
        inbox().body(
                        "items.kind",
                        contains(
                                "payout-approval",
                                "persona-sign-off",
                                "deliveries-failed",
                                "challenge-signature",
                                "persona-sign-off",
                                "owners-unmapped"))
                .body("items.resource[1]", equalTo("/api/v1/personas/p-2"))
                .body("missing", empty());
    }

    @Test
    void all_of_it_has_one_shape() {
        inbox().body("items.title", contains("Autumn", "User", "HubSpot EU", "Winter", "Buyer", null))
                .body("items[0].id", equalTo("c-9"))
                .body("items[0]", not(hasKey("details")))
                .body("items[2].id", startsWith("deliveries-failed:/api/v1/crm-connections/h"))
                .body("items[2].details.count", equalTo(3))
                .body("items[2]", not(hasKey("since")))
                .body("items[2].createdAt", equalTo("2026-03-03T10:00:00Z"))
                .body("items[2].dueAt", nullValue())
                .body("items[5].createdAt", nullValue());
    }

    @Test
    void each_service_is_asked_as_the_caller_and_in_the_callers_language() {
        AtomicReference<String> heard = new AtomicReference<>();
        GatewayBed.persona().answers(request -> {
            heard.set(request.getHeader("Accept-Language") + " "
                    + request.getHeader("Authorization").substring(0, 9));
            request.response().end(NOTHING);
        });
        given().auth()
                .oauth2(GatewayBed.provider().sophie())
                .header("Accept-Language", "fr")
                .get("/api/v1/inbox")
                .then()
                .statusCode(200);
        assertThat(heard.get()).isEqualTo("fr Bearer ey");
    }

    @Test
    void a_service_that_is_down_is_named_and_the_rest_is_shown() {
        GatewayBed.compensation().stop();
        try {
            inbox().body("missing", contains("compensation-service")).body("items.size()", equalTo(5));
        } finally {
            GatewayBed.compensation().start();
        }
        inbox().body("missing", empty()).body("items.size()", equalTo(6));
    }

    @Test
    void a_service_that_never_answers_is_named_when_patience_ends() {
        GatewayBed.challenge().answers(request -> {});
        inbox().body("missing", contains("challenge-service")).body("items.size()", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{\"items\":[1]}", "{\"items\":[{\"kind\":\"no-place\"}]}", "[]"})
    void an_answer_that_cannot_be_read_counts_as_none(String nonsense) {
        says(GatewayBed.persona(), nonsense);
        inbox().body("missing", contains("persona-service")).body("items.size()", equalTo(4));
    }

    @Test
    void who_may_not_ask_there_has_nothing_waiting_there() {
        GatewayBed.compensation()
                .answers(request -> request.response().setStatusCode(403).end());
        inbox().body("missing", empty()).body("items.size()", equalTo(5));
    }
}
