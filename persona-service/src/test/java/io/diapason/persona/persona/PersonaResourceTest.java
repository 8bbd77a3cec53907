package io.diapason.persona.persona;

import static io.diapason.persona.persona.PersonaApi.aPersona;
import static io.diapason.persona.persona.PersonaApi.aStatement;
import static io.diapason.persona.persona.PersonaApi.as;
import static io.diapason.persona.persona.PersonaApi.asMachine;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class PersonaResourceTest {
    @Test
    void describes_a_buyer_step_by_step_each_edit_a_version() {
        String id = aPersona("samir", "Head of operations");
        String statement = aStatement("marc", id, "brakes", "Fears a long roll-out");

        as("sophie")
                .get("/api/v1/personas/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("name", equalTo("Head of operations"))
                .body("version", equalTo(2))
                .body("state", equalTo("draft"))
                .body("statements[0].id", equalTo(statement))
                .body("statements[0].facet", equalTo("brakes"))
                .body("statements[0].importance", equalTo(2))
                .body("statements[0].confidence", nullValue())
                .body("signOffs.size()", equalTo(0));
    }

    @Test
    void refuses_an_edit_without_or_with_an_old_tag_in_the_callers_language() {
        String id = aPersona("samir", "Buyer");
        as("samir")
                .header("If-Match", "\"v1\"")
                .body("{\"name\":\"Buyer of tools\"}")
                .patch("/api/v1/personas/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"");

        as("maud")
                .body("{\"name\":\"X\"}")
                .patch("/api/v1/personas/" + id)
                .then()
                .statusCode(428);
        as("maud")
                .header("If-Match", "\"v1\"")
                .header("Accept-Language", "fr")
                .body("{\"name\":\"X\"}")
                .patch("/api/v1/personas/" + id)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .header("Content-Language", "fr")
                .body("code", equalTo("stale-version"));
    }

    @Test
    void lets_two_people_work_on_two_statements_but_not_on_one() {
        String id = aPersona("samir", "Buyer");
        String first = aStatement("samir", id, "needs", "A quick start");
        String second = aStatement("samir", id, "needs", "A fair price");
        String path = "/api/v1/personas/" + id + "/statements/";

        as("sophie")
                .header("If-Match", "\"v3\"")
                .body("{\"importance\":3}")
                .patch(path + first)
                .then()
                .statusCode(200);
        as("maud")
                .header("If-Match", "\"v3\"")
                .body("{\"position\":0}")
                .patch(path + second)
                .then()
                .statusCode(200)
                .body("position", equalTo(0))
                .body("version", equalTo(5));
        as("maud")
                .header("If-Match", "\"v3\"")
                .body("{\"importance\":1}")
                .patch(path + first)
                .then()
                .statusCode(412);

        as("maud").header("If-Match", "\"v5\"").delete(path + first).then().statusCode(204);
        as("maud").get("/api/v1/personas/" + id).then().body("statements.id", contains(second));
    }

    @Test
    void keeps_the_version_when_an_edit_changes_nothing() {
        String id = aPersona("samir", "Buyer");

        as("samir")
                .header("If-Match", "\"v1\"")
                .body("{\"name\":\"Buyer\"}")
                .patch("/api/v1/personas/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void points_at_what_is_wrong() {
        String id = aPersona("samir", "Buyer");
        String path = "/api/v1/personas/" + id + "/statements";

        as("samir")
                .body("{\"facet\":\"knowledge\",\"text\":\"Knows us\",\"importance\":1}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/topic"));
        as("samir")
                .body("{\"facet\":\"shoes\",\"text\":\"x\",\"importance\":1}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/facet"));
        as("samir")
                .body("{\"facet\":\"needs\",\"text\":\" \",\"importance\":4}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/text", "/importance"));
        as("samir")
                .body("{\"name\":\"x\",\"organisationId\":\"y\"}")
                .post("/api/v1/personas")
                .then()
                .statusCode(400);
        as("samir").body("{\"name\":").post("/api/v1/personas").then().statusCode(400);
    }

    @Test
    void answers_the_same_request_once() {
        String key = "open-" + System.nanoTime();
        String body = "{\"name\":\"Twice\"}";
        String first = as("samir")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/personas")
                .path("id");

        as("samir")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/personas")
                .then()
                .statusCode(201)
                .header("Location", containsString(first))
                .body("id", equalTo(first));
        as("samir")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"Other\"}")
                .post("/api/v1/personas")
                .then()
                .statusCode(422);
    }

    @Test
    void lists_by_page_state_and_words() {
        String mark = "List" + System.nanoTime();
        String one = aPersona("samir", mark + " 100%_one");
        String two = aPersona("samir", mark + " two");

        String cursor = as("ada")
                .queryParam("q", mark.toLowerCase())
                .queryParam("limit", 1)
                .get("/api/v1/personas")
                .then()
                .statusCode(200)
                .body("items.id", contains(two))
                .extract()
                .path("nextCursor");
        as("ada")
                .queryParam("q", mark)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/api/v1/personas")
                .then()
                .body("items.id", contains(one))
                .body("nextCursor", nullValue());
        as("ada")
                .queryParam("q", mark + " 100%_")
                .get("/api/v1/personas")
                .then()
                .body("items.id", contains(one));
        as("ada")
                .queryParam("state", "published")
                .get("/api/v1/personas")
                .then()
                .body("items.id", not(hasItem(one)));
        as("ada").queryParam("state", "gone").get("/api/v1/personas").then().statusCode(400);
        as("ada").queryParam("cursor", "forged").get("/api/v1/personas").then().statusCode(400);
    }

    @Test
    void trusts_a_statement_as_far_as_its_evidence_goes() {
        String id = aPersona("samir", "Buyer");
        String statement = aStatement("samir", id, "needs", "A quick start");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String path = "/api/v1/personas/" + id + "/evidence";
        String body = "{\"statementId\":\"%s\",\"kind\":\"interview\",\"date\":\"%s\"}".formatted(statement, today);

        String evidence = as("samir")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("marc").body(body.replace("interview", "call")).post(path).then().statusCode(201);

        as("sophie")
                .get("/api/v1/personas/" + id)
                .then()
                .body("statements[0].confidence", equalTo(0.4866f))
                .body("statements[0].evidenceCount", equalTo(2))
                .body("version", equalTo(2));
        as("marc")
                .body(body.replace("}", ",\"department\":\"sales\"}"))
                .post(path)
                .then()
                .statusCode(400);
        asMachine("personas:write")
                .body(body)
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/department"));
        as("marc").body(body.replace(today, "2999-01-01")).post(path).then().statusCode(400);
        as("marc")
                .header("If-Match", "\"v1\"")
                .delete(path + "/" + evidence)
                .then()
                .statusCode(403);
        as("samir")
                .header("If-Match", "\"v1\"")
                .delete(path + "/" + evidence)
                .then()
                .statusCode(204);
        as("samir").get(path).then().body("items.size()", equalTo(1));
    }
}
