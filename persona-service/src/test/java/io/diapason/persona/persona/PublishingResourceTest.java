package io.diapason.persona.persona;

import static io.diapason.persona.persona.PersonaApi.aPersona;
import static io.diapason.persona.persona.PersonaApi.aStatement;
import static io.diapason.persona.persona.PersonaApi.as;
import static io.diapason.persona.persona.PersonaApi.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class PublishingResourceTest {
    @Test
    void takes_one_head_of_each_department_on_the_same_version() {
        String id = aDraft();

        sign("sophie", id, 2)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("signOffs.department", contains("sales"));
        as("maud")
                .get("/api/v1/inbox")
                .then()
                .body("items.id", hasItem(id))
                .body("items.kind", hasItem("persona-sign-off"));
        as("sophie").get("/api/v1/inbox").then().body("items.id", not(hasItem(id)));
        as("marc").get("/api/v1/inbox").then().statusCode(200).body("items.id", not(hasItem(id)));

        sign("maud", id, 2)
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("publishedVersion", equalTo(2));
        as("maud").get("/api/v1/inbox").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void leaves_the_published_version_readable_while_a_draft_is_written() {
        String id = aDraft();
        sign("sophie", id, 2);
        sign("maud", id, 2);

        String added = aStatement("samir", id, "needs", "A quick start");

        as("marc")
                .get("/api/v1/personas/" + id)
                .then()
                .body("state", equalTo("draft"))
                .body("version", equalTo(3))
                .body("publishedVersion", equalTo(2))
                .body("signOffs.size()", equalTo(0));
        as("marc")
                .get("/api/v1/personas/" + id + "/versions/2")
                .then()
                .statusCode(200)
                .body("statements.id", not(hasItem(added)))
                .body("signOffs.department", contains("sales", "marketing"));
        as("marc")
                .get("/api/v1/personas/" + id + "/versions")
                .then()
                .body("items.version", contains(3, 2, 1))
                .body("items[0].publishedAt", nullValue());
        as("marc").get("/api/v1/personas/" + id + "/versions/9").then().statusCode(404);
    }

    @Test
    void refuses_what_the_two_keys_forbid() {
        String id = aDraft();
        sign("samir", id, 2).then().statusCode(403);
        sign("ada", id, 2).then().statusCode(403);
        sign("sophie", id, 1).then().statusCode(409).body("code", equalTo("other-version"));
        sign("sophie", aPersona("samir", "Empty"), 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("nothing-to-publish"));

        sign("sophie", id, 2).then().statusCode(200);
        sign("sophie", id, 2).then().statusCode(409).body("code", equalTo("department-has-signed"));
        as("sophie")
                .header("Accept-Language", "fr-FR")
                .body("{\"version\":2}")
                .post("/api/v1/personas/" + id + "/sign-offs")
                .then()
                .body("title", equalTo("Votre département a signé cette version"))
                .body("detail", equalTo("La clé de l'autre département est attendue."));
    }

    @Test
    void counts_one_key_of_fifty_at_once() throws Exception {
        String id = aDraft();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> people.submit(
                            () -> sign(i % 2 == 0 ? "sophie" : "maud", id, 2).statusCode()))
                    .toList();
            int counted = 0;
            for (Future<Integer> answer : answers) {
                counted += answer.get() == 200 ? 1 : 0;
            }
            assertThat(counted).isEqualTo(2);
        }
        as("marc").get("/api/v1/personas/" + id).then().body("state", equalTo("published"));
    }

    private static String aDraft() {
        String id = aPersona("samir", "Buyer");
        aStatement("marc", id, "brakes", "Fears a long roll-out");
        return id;
    }
}
