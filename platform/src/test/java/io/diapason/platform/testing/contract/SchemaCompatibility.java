package io.diapason.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says how a later JSON Schema breaks those who relied on an earlier one. An optional property may always be added;
 * nothing may be removed or change its type. What may be required depends on who reads: see {@link Flow}.
 */
public final class SchemaCompatibility {
    /** Which way the data goes: what we send, what we take, or both (events are read again years later). */
    public enum Flow {
        SENT,
        TAKEN,
        BOTH;

        boolean sent() {
            return this != TAKEN;
        }

        boolean taken() {
            return this != SENT;
        }
    }

    private final JsonNode before;
    private final JsonNode after;
    private final Flow flow;
    private final Set<String> seen = new HashSet<>();
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode before, JsonNode after, Flow flow) {
        this.before = before;
        this.after = after;
        this.flow = flow;
    }

    /** The breaks between two whole documents. */
    public static List<String> breaks(JsonNode before, JsonNode after, Flow flow) {
        return breaks("", before, before, after, after, flow);
    }

    /** The breaks between two schemas inside documents that hold what they refer to. */
    static List<String> breaks(
            String at, JsonNode documentBefore, JsonNode before, JsonNode documentAfter, JsonNode after, Flow flow) {
        SchemaCompatibility comparison = new SchemaCompatibility(documentBefore, documentAfter, flow);
        comparison.compare(at, before, after);
        return comparison.breaks;
    }

    private void compare(String at, JsonNode old, JsonNode now) {
        if (old.has("$ref")
                && !seen.add(old.path("$ref").asText() + " " + now.path("$ref").asText())) {
            return;
        }
        JsonNode was = resolve(before, old);
        JsonNode is = resolve(after, now);
        compareTypes(at, was, is);
        compareValues(at, was, is);
        compareRequired(at, was, is);
        was.path("properties").properties().forEach(property -> {
            String inside = at + "/" + property.getKey();
            JsonNode later = is.path("properties").get(property.getKey());
            if (later == null) {
                breaks.add(inside + ": removed");
            } else {
                compare(inside, property.getValue(), later);
            }
        });
        if (was.has("items")) {
            compare(at + "/*", was.path("items"), is.path("items"));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            for (int i = 0; i < was.path(choice).size(); i++) {
                compare(at, was.path(choice).path(i), is.path(choice).path(i));
            }
        }
    }

    private void compareTypes(String at, JsonNode was, JsonNode is) {
        Set<String> old = texts(was.path("type"));
        Set<String> now = texts(is.path("type"));
        boolean lost = !now.containsAll(old) && flow.taken();
        boolean gained = !old.containsAll(now) && flow.sent();
        if (!old.isEmpty() && (lost || gained || now.isEmpty())) {
            breaks.add(at + ": type was " + old + ", is " + now);
        }
        String format = was.path("format").asText();
        if (!format.isEmpty() && !format.equals(is.path("format").asText())) {
            breaks.add(
                    at + ": format was " + format + ", is " + is.path("format").asText("none"));
        }
    }

    /** Readers must live with values they do not know, so that new ones may come; none may go. */
    private void compareValues(String at, JsonNode was, JsonNode is) {
        Set<String> gone = texts(was.path("enum"));
        gone.removeAll(texts(is.path("enum")));
        boolean closed = !was.has("enum") && is.has("enum");
        if ((!gone.isEmpty() && is.has("enum")) || closed) {
            breaks.add(at + (closed ? ": is now limited to some values" : ": no longer knows " + gone));
        }
    }

    private void compareRequired(String at, JsonNode was, JsonNode is) {
        Set<String> old = texts(was.path("required"));
        Set<String> now = texts(is.path("required"));
        for (String name : now) {
            if (flow.taken() && !old.contains(name)) {
                breaks.add(at + "/" + name + ": is now required");
            }
        }
        for (String name : old) {
            if (flow.sent() && !now.contains(name)) {
                breaks.add(at + "/" + name + ": may now be missing");
            }
        }
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref") && found.path("$ref").asText().startsWith("#")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    private static Set<String> texts(JsonNode oneOrMany) {
        Set<String> texts = new LinkedHashSet<>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(one -> texts.add(one.asText()));
        } else if (oneOrMany.isTextual()) {
            texts.add(oneOrMany.asText());
        }
        return texts;
    }
}
