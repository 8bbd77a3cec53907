package io.diapason.challenge.roster;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.diapason.challenge.crm.Api.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class MembersResourceTest {
    private static final String PATH = "/api/v1/members";
    private final UUID organisation = UUID.randomUUID();

    @Test
    void an_owner_of_deals_is_mapped_to_a_member() {
        new Door(organisation, UUID.randomUUID()).deliver("w", "d", """
                {"type":"deal.updated","timestamp":"2017-03-01T09:00:00Z","data":{"id":"d","ownerId":"moses.frase"}}""");
        String id = add("{\"name\":\"Moses Frase\",\"department\":\"sales\",\"team\":\"Central\"}");
        add("{\"name\":\"Anna Snelling\"}");
        await().ignoreExceptions().untilAsserted(() -> adminOf(organisation)
                .get(PATH + "/unmapped-owners")
                .then()
                .body("items", hasSize(1))
                .body("items[0].ownerId", equalTo("moses.frase"))
                .body("items[0].deals", equalTo(1))
                .body("items[0].suggestions", contains(id)));
        adminOf(organisation).get("/api/v1/inbox").then().body("items.kind", hasItem("owners-unmapped"));

        adminOf(organisation)
                .header("If-Match", "\"v1\"")
                .body("{\"crmOwnerIds\":[\"moses.frase\"]}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("crmOwnerIds", contains("moses.frase"))
                .body("version", equalTo(2));
        adminOf(organisation).get(PATH + "/unmapped-owners").then().body("items", hasSize(0));
        adminOf(organisation).get(PATH).then().body("items.name", contains("Anna Snelling", "Moses Frase"));
    }

    @Test
    void the_consent_is_the_persons_own() {
        UUID user = UUID.randomUUID();
        String id = add("{\"name\":\"Sam\",\"userId\":\"" + user + "\"}");
        adminOf(organisation)
                .header("If-Match", "\"v1\"")
                .body("{\"consentsToRanking\":true}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("consent-is-personal"));
        self(user)
                .header("If-Match", "\"v1\"")
                .body("{\"name\":\"Boss\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(403);
        self(user)
                .header("If-Match", "\"v1\"")
                .body("{\"consentsToRanking\":true}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("consentsToRanking", equalTo(true));
        adminOf(organisation)
                .body("{\"name\":\"Two\",\"userId\":\"" + user + "\"}")
                .post(PATH)
                .then()
                .statusCode(409);
    }

    @Test
    void refuses_the_stale_the_foreign_and_the_wrong() {
        String id = add("{\"name\":\"Sam\"}");
        String one = PATH + "/" + id;
        adminOf(organisation).body("{\"name\":\"X\"}").patch(one).then().statusCode(428);
        adminOf(organisation)
                .header("If-Match", "\"v7\"")
                .body("{\"name\":\"X\"}")
                .patch(one)
                .then()
                .statusCode(412);
        adminOf(organisation)
                .header("If-Match", "\"v1\"")
                .body("{\"name\":\"\"}")
                .patch(one)
                .then()
                .statusCode(400);
        adminOf(organisation)
                .header("If-Match", "\"v1\"")
                .body("{\"department\":\"hr\"}")
                .patch(one)
                .then()
                .statusCode(400);
        as("gus")
                .header("If-Match", "\"v1\"")
                .body("{\"name\":\"X\"}")
                .patch(one)
                .then()
                .statusCode(404);
        as("gus").get(one).then().statusCode(404);
        as("sophie").body("{\"name\":\"X\"}").post(PATH).then().statusCode(403);
    }

    @Test
    void the_organisation_has_its_zone_and_currency() {
        String path = "/api/v1/organisation";
        adminOf(organisation).get(path).then().body("zone", equalTo("UTC")).body("currency", equalTo("EUR"));
        adminOf(organisation)
                .header("If-Match", "\"v1\"")
                .body("{\"zone\":\"Mars/Olympus\"}")
                .patch(path)
                .then()
                .statusCode(400);
        adminOf(organisation)
                .header("If-Match", "\"v1\"")
                .body("{\"zone\":\"Europe/Paris\",\"currency\":\"USD\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Paris"))
                .header("ETag", equalTo("\"v2\""));
        as("sophie")
                .header("If-Match", "\"v1\"")
                .body("{\"zone\":\"UTC\"}")
                .patch(path)
                .then()
                .statusCode(403);
    }

    private String add(String body) {
        return adminOf(organisation)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.specification.RequestSpecification self(UUID user) {
        return given().auth()
                .oauth2(TestTokens.token()
                        .id(user)
                        .organisation(organisation, "t")
                        .roles(Set.of("member"))
                        .sign())
                .contentType(ContentType.JSON);
    }
}
