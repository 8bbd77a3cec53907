package io.diapason.challenge.roster;

import static io.diapason.challenge.crm.Api.adminOf;
import static io.diapason.challenge.crm.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.diapason.challenge.crm.Door;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class MappingOwnersTest {
    private static final String MEMBERS = "/api/v1/members";
    private static final String MAPPINGS = "/api/v1/owner-mappings";
    private final UUID organisation = UUID.randomUUID();

    @Test
    void each_suggestion_says_why_the_surest_first() {
        String moses = add("Moses Frase", "boss@acme.example");
        String frasier = add("Mose Frasier", null);
        String anna = add("Anna Snelling", "asn@acme.example");
        String zoe = add("Zoé Ünal", "zu77@acme.example");
        deals("moses.frase", "ASN@acme.example", "unal zoe", "zu77", "stranger");

        await().ignoreExceptions().untilAsserted(() -> adminOf(organisation)
                .get(MEMBERS + "/unmapped-owners")
                .then()
                .body("items", hasSize(5)));
        ValidatableResponse found =
                adminOf(organisation).get(MEMBERS + "/unmapped-owners").then();
        found.body(of("moses.frase") + ".memberId", contains(moses, frasier))
                .body(of("moses.frase") + ".reason", contains("same-name", "near-name"))
                .body(of("ASN@acme.example") + ".memberId", contains(anna))
                .body(of("ASN@acme.example") + ".reason", contains("same-email"))
                .body(of("unal zoe") + ".memberId", contains(zoe))
                .body(of("unal zoe") + ".reason", contains("same-name"))
                .body(of("zu77") + ".memberId", contains(zoe))
                .body(of("zu77") + ".reason", contains("email-name"))
                .body(of("stranger"), empty());
    }

    @Test
    void all_are_accepted_at_once_and_undone_at_once() {
        String moses = add("Moses Frase", null);
        String anna = add("Anna Snelling", null);
        deals("moses.frase", "anna.snelling");
        await().ignoreExceptions().untilAsserted(() -> adminOf(organisation)
                .get(MEMBERS + "/unmapped-owners")
                .then()
                .body("items", hasSize(2)));

        String id = map(pair("moses.frase", moses), pair("anna.snelling", anna))
                .statusCode(201)
                .extract()
                .path("id");

        adminOf(organisation).get(MEMBERS + "/unmapped-owners").then().body("items", hasSize(0));
        adminOf(organisation)
                .get(MEMBERS)
                .then()
                .body("items.crmOwnerIds.flatten()", containsInAnyOrder("moses.frase", "anna.snelling"));
        adminOf(organisation).get(MAPPINGS).then().body("items.undone", contains(false));

        String other = add("Other", null);
        adminOf(organisation)
                .header("If-Match", "\"v1\"")
                .body("{\"crmOwnerIds\":[\"anna.snelling\"]}")
                .patch(MEMBERS + "/" + other)
                .then()
                .statusCode(200);
        undo(id, 1).statusCode(204);

        adminOf(organisation).get(MEMBERS + "/unmapped-owners").then().body("items.ownerId", contains("moses.frase"));
        adminOf(organisation).get(MEMBERS + "/" + other).then().body("crmOwnerIds", contains("anna.snelling"));
        undo(id, 2).statusCode(409).body("code", equalTo("mapping-undone-already"));
    }

    @Test
    void refuses_as_a_whole_what_is_taken_unknown_or_said_twice() {
        String moses = add("Moses Frase", null);
        map(pair("a", moses)).statusCode(201);
        map(pair("b", moses), pair("a", moses)).statusCode(409).body("code", equalTo("owner-mapped-already"));
        map(pair("b", moses), pair("c", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("member-unknown"));
        map(pair("b", moses), pair("b", moses)).statusCode(400);
        map().statusCode(400);
        adminOf(organisation).get(MEMBERS + "/" + moses).then().body("crmOwnerIds", contains("a"));
        String id = adminOf(organisation).get(MAPPINGS).path("items[0].id");
        undo(id, 9).statusCode(412);
        as("gus")
                .header("If-Match", "\"v1\"")
                .delete(MAPPINGS + "/" + id)
                .then()
                .statusCode(404);
        as("gus")
                .body("{\"mappings\":[" + pair("b", moses) + "]}")
                .post(MAPPINGS)
                .then()
                .statusCode(422);
        as("sophie").get(MAPPINGS).then().statusCode(403);
    }

    private void deals(String... owners) {
        Door door = new Door(organisation, UUID.randomUUID());
        for (String owner : owners) {
            door.deliver(owner, owner, """
                    {"type":"deal.updated","timestamp":"2017-03-01T09:00:00Z","data":{"id":"%1$s","ownerId":"%1$s"}}""".formatted(owner));
        }
    }

    private static String of(String owner) {
        return "items.find { it.ownerId == '" + owner + "' }.proposals";
    }

    private static String pair(String owner, String member) {
        return "{\"ownerId\":\"" + owner + "\",\"memberId\":\"" + member + "\"}";
    }

    private ValidatableResponse map(String... pairs) {
        return adminOf(organisation)
                .body("{\"mappings\":[" + String.join(",", pairs) + "]}")
                .post(MAPPINGS)
                .then();
    }

    private ValidatableResponse undo(String id, int version) {
        return adminOf(organisation)
                .header("If-Match", "\"v" + version + "\"")
                .delete(MAPPINGS + "/" + id)
                .then();
    }

    private String add(String name, String email) {
        String more = email == null ? "" : ",\"email\":\"" + email + "\"";
        return adminOf(organisation)
                .body("{\"name\":\"" + name + "\"" + more + "}")
                .post(MEMBERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
