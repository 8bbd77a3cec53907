package io.diapason.challenge.crm.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.challenge.crm.history.History;
import io.diapason.challenge.crm.history.Known;
import io.diapason.challenge.crm.history.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a history is kept: {@code {"s":[["2017-03-01T09:00:00Z",0,"event"]],"f":{"stage":[0,"won"]}}}. Most fields share
 * one of a few stamps, so each stamp stands once.
 */
final class HistoryJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HistoryJson() {}

    static History read(String kept) {
        if (kept.isEmpty()) {
            return History.NOTHING;
        }
        try {
            JsonNode json = JSON.readTree(kept);
            List<Stamp> stamps = new ArrayList<>();
            json.path("s")
                    .forEach(stamp -> stamps.add(new Stamp(
                            Instant.parse(stamp.get(0).asText()),
                            stamp.get(1).asLong(),
                            stamp.get(2).asText())));
            SortedMap<String, Known> fields = new TreeMap<>();
            SortedMap<String, List<Known>> beneath = new TreeMap<>();
            json.path("f").properties().forEach(field -> {
                fields.put(field.getKey(), known(field.getValue(), 0, stamps));
                List<Known> under = new ArrayList<>();
                for (int at = 2; at < field.getValue().size(); at += 2) {
                    under.add(known(field.getValue(), at, stamps));
                }
                if (!under.isEmpty()) {
                    beneath.put(field.getKey(), List.copyOf(under));
                }
            });
            return new History(fields, beneath);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a kept history cannot be read", broken);
        }
    }

    private static Known known(JsonNode words, int at, List<Stamp> stamps) {
        JsonNode value = words.get(at + 1);
        return new Known(
                value.isNull() ? null : value.asText(), stamps.get(words.get(at).asInt()));
    }

    static String write(History history) {
        if (history.fields().isEmpty()) {
            return "";
        }
        ObjectNode json = JSON.createObjectNode();
        ArrayNode stamps = json.putArray("s");
        ObjectNode fields = json.putObject("f");
        Map<Stamp, Integer> places = new LinkedHashMap<>();
        history.fields().forEach((name, known) -> {
            ArrayNode words = fields.putArray(name);
            add(known, words, stamps, places);
            history.beneath().getOrDefault(name, List.of()).forEach(under -> add(under, words, stamps, places));
        });
        return json.toString();
    }

    private static void add(Known known, ArrayNode words, ArrayNode stamps, Map<Stamp, Integer> places) {
        int place = places.computeIfAbsent(known.stamp(), stamp -> {
            stamps.addArray()
                    .add(stamp.occurredAt().toString())
                    .add(stamp.sequence())
                    .add(stamp.eventId());
            return stamps.size() - 1;
        });
        words.add(place).add(known.value());
    }
}
