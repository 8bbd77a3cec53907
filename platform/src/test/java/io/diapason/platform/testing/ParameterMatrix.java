package io.diapason.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.platform.testing.contract.ApiContract;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every query parameter of a service with a value that cannot be, from its parameters.csv: the answer names the
 * parameter, in both languages. A free text, that nothing is wrong for, has the code {@code any}; a new parameter
 * without a row fails. A service's {@code @QuarkusTest} extends it.
 */
public abstract class ParameterMatrix {
    private static final Set<String> CALLER = Set.of("member", "manager", "admin", "pay-analyst");

    private final UUID organisation = UUID.randomUUID();

    /** The path of something that exists, for a template with an id: a list's position is read after its owner. */
    protected abstract String existing(String template);

    /** Makes a thing of a collection and gives its id. */
    protected String made(String collection, String body) {
        return somebody()
                .contentType("application/json")
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/parameters.csv", numLinesToSkip = 1)
    void names_what_it_cannot_read(String template, String name, String bad, String code) {
        String path = existing(template);
        if (code.equals("any")) {
            assertThat(ask(path, name, bad, "en").statusCode()).isNotIn(400, 500);
            return;
        }
        JsonPath english = refusal(ask(path, name, bad, "en"));
        JsonPath french = refusal(ask(path, name, bad, "fr"));

        for (JsonPath problem : List.of(english, french)) {
            assertThat(problem.getList("errors.pointer")).containsExactly("?" + name);
            assertThat(problem.getList("errors.code")).containsExactly(code);
        }
        assertThat(english.getString("errors[0].detail"))
                .isNotBlank()
                .isNotEqualTo(code)
                .isNotEqualTo(french.getString("errors[0].detail"));
        assertThat(english.getString("title")).isNotEqualTo(french.getString("title"));
    }

    @Test
    void knows_every_parameter() throws IOException {
        Set<String> known = new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/parameters.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                .toList());
        Set<String> served = new TreeSet<>();
        for (var path : ApiContract.generated().path("paths").properties()) {
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    served.add(path.getKey() + " " + parameter.path("name").asText());
                }
            }
        }

        assertThat(known).isEqualTo(served);
    }

    private Response ask(String path, String name, String value, String language) {
        return somebody()
                .header("Accept-Language", language)
                .queryParam(name, value)
                .get(path);
    }

    private RequestSpecification somebody() {
        return given().auth()
                .oauth2(TestTokens.token()
                        .name("Somebody")
                        .organisation(organisation, "test")
                        .department("sales")
                        .roles(CALLER)
                        .sign());
    }

    private static JsonPath refusal(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.jsonPath();
    }
}
