package io.diapason.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.platform.testing.contract.ApiContract;
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

/**
 * Every path and method of a service against every kind of caller, from its roles.csv ({@code public}: also without a
 * token); a new path without a row fails. A service's {@code @QuarkusTest} extends it.
 */
public abstract class RoleMatrix {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @ParameterizedTest
    @CsvFileSource(resources = "/roles.csv", numLinesToSkip = 1)
    void is_as_the_matrix_says(String method, String path, String allowed) {
        List<String> may = List.of(allowed.split(" "));
        for (Map.Entry<String, String> caller : callers().entrySet()) {
            int status = given().auth()
                    .oauth2(caller.getValue())
                    .contentType(
                            method.equals("post") && (path.endsWith("/imports") || path.endsWith("/imports/files"))
                                    ? "text/csv"
                                    : "application/json")
                    .header("If-Match", "\"v1\"")
                    .body(method.equals("get") || method.equals("delete") ? "" : "{}")
                    .request(method.toUpperCase(), concrete(path))
                    .statusCode();
            boolean refused = status == 403;
            assertThat(refused)
                    .as("%s %s as %s gave %d", method, path, caller.getKey(), status)
                    .isEqualTo(!may.contains(caller.getKey()) && !may.contains("anybody") && !may.contains("public"));
        }
        int stranger = given().contentType(
                        method.equals("post") && (path.endsWith("/imports") || path.endsWith("/imports/files"))
                                ? "text/csv"
                                : "application/json")
                .body(method.equals("get") || method.equals("delete") ? "" : "{}")
                .request(method.toUpperCase(), concrete(path))
                .statusCode();
        assertThat(stranger == 401)
                .as("%s %s without a token gave %d", method, path, stranger)
                .isEqualTo(!may.contains("public"));
    }

    @Test
    void knows_every_path() throws IOException {
        List<String> known = Files.readAllLines(Path.of("src/test/resources/roles.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                .toList();
        JsonPath document = new JsonPath(ApiContract.generated().toString());
        List<String> served = new ArrayList<>();
        document.<String, Map<String, Object>>getMap("paths").forEach((path, methods) -> methods.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> served.add(method + " " + path)));

        assertThat(known).containsExactlyInAnyOrderElementsOf(served);
    }

    private static Map<String, String> callers() {
        return Map.ofEntries(
                Map.entry("member", TestTokens.user("samir")),
                Map.entry("manager", person("manager")),
                Map.entry("pay-analyst", TestTokens.user("paula")),
                Map.entry("admin", person("admin")),
                scope("personas:read"),
                scope("personas:write"),
                scope("challenges:read"),
                scope("challenges:write"),
                scope("crm:read"),
                scope("crm:write"),
                scope("pay:read"),
                scope("pay:write"));
    }

    private static Map.Entry<String, String> scope(String name) {
        return Map.entry(name, TestTokens.client(name));
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
                .replaceAll("(dead-letters)/\\{id}", "$1/1")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }
}
