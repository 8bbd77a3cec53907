package io.diapason.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buyer persona both departments speak of: written by samir and marc, with proofs of each, and signed by sophie, so
 * that maud finds something that waits for her.
 */
record DemoPersona(LocalDate today, Api samir, Api marc, Api sophie) {
    private static final String NAME = "Camille, operations director";

    /** A statement with the proofs that each department brought, as kind and age in days. */
    private record Said(
            String facet,
            int importance,
            @Nullable String topic,
            @Nullable String awareness,
            String text,
            List<Proof> proofs) {}

    private record Proof(boolean bySales, String kind, int daysAgo, String note) {}

    private static final List<Said> STATEMENTS = List.of(
            said(
                    "look",
                    2,
                    "52, engineer by training, runs three plants and answers for their output in front of the board",
                    sales("interview", 40, "Visit at Cancity"),
                    marketing("field-note", 60, "Read from twelve public profiles")),
            said(
                    "look",
                    1,
                    "Reads on the phone between two meetings, and asks two peers before any demonstration",
                    marketing("interview", 35, "Round table on maintenance")),
            said(
                    "brakes",
                    3,
                    "Fears that a new supplier stops a line in the high season",
                    sales("call", 12, "Said three times in one call"),
                    sales("win-loss-reason", 90, "Lost: start too close to the season")),
            said(
                    "brakes",
                    2,
                    "Purchasing wants three offers, and the third one is always late",
                    sales("win-loss-reason", 45, "Two months lost on a sure deal")),
            said(
                    "motivations",
                    3,
                    "Wants to be the one who cut downtime by a third before the end of the year",
                    sales("interview", 40, "Visit at Cancity"),
                    marketing("interview", 35, "Round table on maintenance")),
            said(
                    "motivations",
                    2,
                    "A number to show to the board, not a brochure",
                    marketing("opinion", 20, "From our own workshop")),
            said(
                    "needs",
                    3,
                    "A start without stopping the line, with a date in the contract",
                    sales("call", 12, "Asked before the price")),
            said(
                    "needs",
                    2,
                    "One person to call, by name, during the first six weeks",
                    sales("field-note", 30, "From the service team")),
            knows("GTX series", "product-aware", "Knows the GTX range, believes that only the Pro fits her plants"),
            knows(
                    "predictive maintenance",
                    "problem-aware",
                    "Sees the downtime, does not know that it can be foreseen"));

    void run() throws IOException, InterruptedException {
        for (JsonNode there : samir.get("/personas").path("items")) {
            if (there.path("name").asText().equals(NAME)) {
                return;
            }
        }
        ObjectNode head = Api.JSON
                .createObjectNode()
                .put("name", NAME)
                .put(
                        "description",
                        "Who decides in a company of 200 to 2,000 people with its own plants. An example, made up.");
        String path = "/personas/" + samir.post("/personas", head).path("id").asText();
        for (Said said : STATEMENTS) {
            say(path, said);
        }
        long version = sophie.get(path).path("version").asLong();
        sophie.post(path + "/sign-offs", Api.JSON.createObjectNode().put("version", version));
    }

    private void say(String path, Said said) throws IOException, InterruptedException {
        ObjectNode form = Api.JSON
                .createObjectNode()
                .put("facet", said.facet())
                .put("text", said.text())
                .put("importance", said.importance())
                .put("topic", said.topic())
                .put("awareness", said.awareness());
        String id = samir.post(path + "/statements", form).path("id").asText();
        for (Proof proof : said.proofs()) {
            ObjectNode evidence = Api.JSON
                    .createObjectNode()
                    .put("statementId", id)
                    .put("kind", proof.kind())
                    .put("date", today.minusDays(proof.daysAgo()).toString())
                    .put("note", proof.note());
            (proof.bySales() ? samir : marc).post(path + "/evidence", evidence);
        }
    }

    private static Said said(String facet, int importance, String text, Proof... proofs) {
        return new Said(facet, importance, null, null, text, List.of(proofs));
    }

    private static Said knows(String topic, String awareness, String text) {
        return new Said("knowledge", 2, topic, awareness, text, List.of(sales("call", 25, "Discovery call")));
    }

    private static Proof sales(String kind, int daysAgo, String note) {
        return new Proof(true, kind, daysAgo, note);
    }

    private static Proof marketing(String kind, int daysAgo, String note) {
        return new Proof(false, kind, daysAgo, note);
    }
}
