package io.diapason.challenge.inbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class MarkingTheInboxTest {
    private static final String MARKS = "/api/v1/inbox-marks";
    private final UUID organisation = UUID.randomUUID();
    private RequestSpecification maud;

    @BeforeEach
    void start() {
        maud = person();
    }

    @Test
    void an_item_is_read_then_done_then_unread_again() {
        mark("read").statusCode(204);
        given().spec(maud).get(MARKS).then().body("items.state", contains("read"));

        mark("done").statusCode(204);
        given().spec(maud)
                .get(MARKS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].item", equalTo("persona-sign-off:/api/v1/personas/7"))
                .body("items[0].since", equalTo("2026-03-01T09:00:00Z"))
                .body("items[0].state", equalTo("done"));

        mark("unread").statusCode(204);
        given().spec(maud).get(MARKS).then().body("items", hasSize(0));
    }

    @Test
    void a_mark_is_the_persons_own() {
        mark("done").statusCode(204);

        given().spec(person()).get(MARKS).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void refuses_what_is_no_state() {
        given().spec(maud)
                .body("{\"item\":\"x\",\"state\":\"burnt\"}")
                .post(MARKS)
                .then()
                .statusCode(400);
        given().spec(maud)
                .body("{\"item\":\" \",\"state\":\"read\"}")
                .post(MARKS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/item"));
    }

    private io.restassured.response.ValidatableResponse mark(String state) {
        return given().spec(maud).body("""
                        {"item":"persona-sign-off:/api/v1/personas/7","createdAt":"2026-03-01T09:00:00Z","state":"%s"}""".formatted(state)).post(MARKS).then();
    }

    private RequestSpecification person() {
        return given().auth()
                .oauth2(TestTokens.token()
                        .id(UUID.randomUUID())
                        .name("Maud")
                        .organisation(organisation, "t")
                        .roles(Set.of("member"))
                        .sign())
                .contentType("application/json");
    }
}
