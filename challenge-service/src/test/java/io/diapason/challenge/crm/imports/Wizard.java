package io.diapason.challenge.crm.imports;

import static io.diapason.challenge.crm.Api.adminOf;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Imports files as an admin of one organisation does, and waits until they are through. */
record Wizard(UUID organisation) {
    /** Gives the path of the file. */
    String staged(String csv) {
        return staged(csv.getBytes(StandardCharsets.UTF_8));
    }

    String staged(byte[] bytes) {
        String location = adminOf(organisation)
                .contentType("text/csv")
                .body(bytes)
                .post("/api/v1/imports/files?name=export.csv")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return URI.create(location).getPath();
    }

    /** Starts a run or a trial; gives the path of the import once it has ended. */
    String start(String path) {
        String location = adminOf(organisation)
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String job = URI.create(location).getPath();
        ended(job);
        return job;
    }

    void ended(String job) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            String status = adminOf(organisation).get(job).then().extract().path("status");
            return !status.equals("running") && !status.equals("undoing");
        });
    }

    BigDecimal won() {
        List<String> amounts = adminOf(organisation)
                .get("/api/v1/deals/totals?stage=won")
                .then()
                .extract()
                .path("items.amount.amount");
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
