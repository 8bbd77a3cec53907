package io.diapason.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.diapason.gateway.testing.GatewayBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs of the getting-started page, run as they stand there, against the door. */
@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class SigningByTheExamplesTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"sh,sign.sh", "node,sign.mjs", "python3,sign.py", "java,Sign.java"})
    void the_door_takes_what_an_example_signs_and_refuses_it_with_another_secret(String program, String file)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(isThere(program), program + " is not on this machine");
        Sender crm = Sender.known();
        assertThat(run(crm, program, file, Sender.SECRET))
                .contains("{\"accepted\":1}")
                .endsWith("202");
        assertThat(run(crm, program, file, "whsec_c2VjcmV0LW9mLXNvbWVib2R5LWVsc2U="))
                .endsWith("401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void the_page_holds_every_example_and_asks_nobody_else(String language) throws IOException {
        String page = RestAssured.get("/docs/start/" + language)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(not(containsString("{{")))
                .extract()
                .asString();
        for (String file : List.of("sign.sh", "sign.mjs", "sign.py", "Sign.java", "token.sh")) {
            String first = example(file).strip().lines().findFirst().orElseThrow();
            assertThat(page).contains(first.replace("{{issuer}}", "").substring(0, Math.min(12, first.length())));
        }
        assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
        RestAssured.get("/docs/start/start.css").then().statusCode(200).contentType("text/css");
        RestAssured.get("/docs/start/start.js").then().statusCode(200);
    }

    @Test
    void the_start_speaks_the_readers_language() {
        for (String language : List.of("fr", "en")) {
            RestAssured.given()
                    .redirects()
                    .follow(false)
                    .header("Accept-Language", language + ";q=0.9,de;q=1")
                    .get("/docs/start")
                    .then()
                    .statusCode(302)
                    .header("Location", equalTo("/docs/start/" + language));
        }
    }

    private String run(Sender crm, String program, String file, String secret)
            throws IOException, InterruptedException {
        Path copy = folder.resolve(file);
        Files.writeString(copy, example(file));
        ProcessBuilder builder = new ProcessBuilder(command(program), copy.toString()).redirectErrorStream(true);
        builder.environment()
                .put(
                        "WEBHOOK_URL",
                        RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/webhooks/crm/" + crm.connection);
        builder.environment().put("WEBHOOK_SECRET", secret);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String command(String program) {
        return program.equals("java") ? JAVA.toString() : program;
    }

    private static boolean isThere(String program) {
        List<Path> places = new ArrayList<>(List.of(JAVA.getParent()));
        for (String place : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            places.add(Path.of(place));
        }
        return places.stream().anyMatch(place -> Files.isExecutable(place.resolve(program)));
    }

    private static String example(String file) throws IOException {
        try (InputStream text = SigningByTheExamplesTest.class.getResourceAsStream("/docs/start/examples/" + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
