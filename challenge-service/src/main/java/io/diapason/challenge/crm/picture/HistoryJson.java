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
            json.path("f").properties().forEach(field -> {
                JsonNode value = field.getValue().get(1);
                Stamp stamp = stamps.get(field.getValue().get(0).asInt());
                fields.put(field.getKey(), new Known(value.isNull() ? null : value.asText(), stamp));
            });
            return new History(fields);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a kept history cannot be read", broken);
        }
    }

    static String write(History history) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode stamps = json.putArray("s");
        ObjectNode fields = json.putObject("f");
        Map<Stamp, Integer> places = new LinkedHashMap<>();
        history.fields().forEach((name, known) -> {
            Stamp said = known.stamp();
            int place = places.computeIfAbsent(said, stamp -> {
                stamps.addArray()
                        .add(stamp.occurredAt().toString())
                        .add(stamp.sequence())
                        .add(stamp.eventId());
                return stamps.size() - 1;
            });
            fields.putArray(name).add(place).add(known.value());
        });
        return json.toString();
    }
}
