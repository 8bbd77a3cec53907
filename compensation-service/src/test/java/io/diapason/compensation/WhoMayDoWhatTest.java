package io.diapason.compensation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.platform.testing.TestBed;
import io.diapason.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every path and method against every kind of caller, from roles.csv; a new path without a row fails. */
@QuarkusTest
@QuarkusTestResource(TestBed.class)
class WhoMayDoWhatTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @ParameterizedTest
    @CsvFileSource(resources = "/roles.csv", numLinesToSkip = 1)
    void is_as_the_matrix_says(String method, String path, String allowed) {
        List<String> may = List.of(allowed.split(" "));
        for (Map.Entry<String, String> caller : callers().entrySet()) {
            int status = given().auth()
                    .oauth2(caller.getValue())
                    .contentType("application/json")
                    .header("If-Match", "\"v1\"")
                    .body(method.equals("get") || method.equals("delete") ? "" : "{}")
                    .request(method.toUpperCase(), concrete(path))
                    .statusCode();
            boolean refused = status == 403;
            assertThat(refused)
                    .as("%s %s as %s gave %d", method, path, caller.getKey(), status)
                    .isEqualTo(!may.contains(caller.getKey()) && !may.contains("anybody"));
        }
        given().contentType("application/json")
                .body(method.equals("get") || method.equals("delete") ? "" : "{}")
                .request(method.toUpperCase(), concrete(path))
                .then()
                .statusCode(401);
    }

    @Test
    void knows_every_path() throws IOException {
        List<String> known = Files.readAllLines(Path.of("src/test/resources/roles.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                .toList();
        JsonPath document = new JsonPath(Files.readString(Path.of("target/openapi/openapi.json")));
        List<String> served = new ArrayList<>();
        document.<String, Map<String, Object>>getMap("paths").forEach((path, methods) -> methods.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> served.add(method + " " + path)));

        assertThat(known).containsExactlyInAnyOrderElementsOf(served);
    }

    private static Map<String, String> callers() {
        return Map.of(
                "member", TestTokens.user("samir"),
                "manager", person("manager"),
                "pay-analyst", TestTokens.user("paula"),
                "admin", TestTokens.user("ada"),
                "pay:write", TestTokens.client("pay:write"),
                "crm:read", TestTokens.client("crm:read"),
                "pay:read", TestTokens.client("pay:read"));
    }

    private static String person(String role) {
        return TestTokens.token()
                .name("Somebody")
                .organisation(TestTokens.ACME, "acme")
                .department("sales")
                .roles(Set.of(role))
                .sign();
    }

    private static String concrete(String path) {
        return path.replace("{version}", "1")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }
}
