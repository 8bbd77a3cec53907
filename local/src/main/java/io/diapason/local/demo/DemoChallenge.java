package io.diapason.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The running challenge: designed by sophie and signed by sophie and maud, which starts it. */
record DemoChallenge(Story story, Api sophie, Api maud) {
    private static final String NAME = "Duo GTX";
    private static final List<String> SQUADS = List.of("Central", "East", "West");

    void run() throws IOException, InterruptedException {
        for (JsonNode there : sophie.get("/challenges").path("items")) {
            if (there.path("name").asText().equals(NAME)) {
                return;
            }
        }
        ObjectNode form = form();
        addSquads(form.putArray("squads"));
        JsonNode draft = sophie.post("/challenges", form);
        String path = "/challenges/" + draft.path("id").asText();
        ObjectNode signature = Api.JSON.createObjectNode();
        signature.put("rulesHash", sophie.get(path).path("rulesHash").asText());
        sophie.post(path + "/signatures", signature);
        maud.post(path + "/signatures", signature);
    }

    private ObjectNode form() {
        ObjectNode form = Api.JSON.createObjectNode();
        form.put("name", NAME);
        form.putObject("objective").put("metric", "won-revenue").set("target", money(story.target()));
        form.put("startsOn", story.startsOn().toString());
        form.put("endsOn", story.endsOn().toString());
        form.put("attributionModel", "linear");
        ArrayNode metrics = form.putArray("metrics");
        BigDecimal half = story.target().divide(BigDecimal.TWO);
        for (String department : List.of("sales", "marketing")) {
            metrics.addObject()
                    .put("department", department)
                    .put("metric", "won-revenue")
                    .put("baseline", "0.00")
                    .put("target", half.setScale(2).toPlainString())
                    .put("weight", 1);
        }
        ArrayNode prizes = form.putArray("prizes");
        prizes.addObject().put("rank", 1).set("amount", money(new BigDecimal("6000.00")));
        prizes.addObject().put("rank", 2).set("amount", money(new BigDecimal("3000.00")));
        return form;
    }

    /** One squad a region, each with the region's sellers and some of marketing. */
    private void addSquads(ArrayNode squads) throws IOException, InterruptedException {
        JsonNode members = sophie.get("/members?limit=200").path("items");
        List<String> marketing = new ArrayList<>();
        members.forEach(one -> {
            if (one.path("department").asText().equals("marketing")) {
                marketing.add(one.path("id").asText());
            }
        });
        for (int squad = 0; squad < SQUADS.size(); squad++) {
            ObjectNode form = squads.addObject().put("name", SQUADS.get(squad));
            ArrayNode memberIds = form.putArray("memberIds");
            for (JsonNode one : members) {
                if (one.path("team").asText().equals(SQUADS.get(squad))) {
                    memberIds.add(one.path("id").asText());
                }
            }
            for (int place = squad; place < marketing.size(); place += SQUADS.size()) {
                memberIds.add(marketing.get(place));
            }
        }
    }

    private static ObjectNode money(BigDecimal amount) {
        return Api.JSON.createObjectNode().put("amount", amount.toPlainString()).put("currency", DemoDeal.CURRENCY);
    }
}
