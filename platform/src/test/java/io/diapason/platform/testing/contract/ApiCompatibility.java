package io.diapason.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.platform.testing.contract.SchemaCompatibility.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says how a later OpenAPI document breaks the clients of an earlier one. */
public final class ApiCompatibility {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();

    private ApiCompatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    public static List<String> breaks(JsonNode before, JsonNode after) {
        ApiCompatibility comparison = new ApiCompatibility(before, after);
        before.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> comparison.compare(path.getKey(), operation.getKey(), operation.getValue())));
        return comparison.breaks;
    }

    private void compare(String path, String method, JsonNode was) {
        String at = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        JsonNode is = after.path("paths").path(path).path(method);
        if (is.isMissingNode()) {
            breaks.add(at + ": removed");
            return;
        }
        compareParameters(at, was, is);
        if (is.path("requestBody").path("required").asBoolean()
                && !was.path("requestBody").path("required").asBoolean()) {
            breaks.add(at + ": a body is now required");
        }
        compareContent(at + " body", was.path("requestBody"), is.path("requestBody"), Flow.TAKEN);
        was.path("responses").properties().forEach(response -> {
            String answer = at + " " + response.getKey();
            JsonNode later = is.path("responses").path(response.getKey());
            if (later.isMissingNode()) {
                breaks.add(answer + ": no longer answered");
            } else {
                compareContent(answer, response.getValue(), later, Flow.SENT);
            }
        });
    }

    private void compareParameters(String at, JsonNode was, JsonNode is) {
        Map<String, JsonNode> old = parameters(was);
        Map<String, JsonNode> now = parameters(is);
        old.forEach((name, parameter) -> {
            if (!now.containsKey(name)) {
                breaks.add(at + " " + name + ": removed");
            } else {
                compareSchemas(at + " " + name, parameter, now.get(name), Flow.TAKEN);
            }
        });
        now.forEach((name, parameter) -> {
            boolean required = parameter.path("required").asBoolean();
            boolean wasRequired =
                    old.containsKey(name) && old.get(name).path("required").asBoolean();
            if (required && !wasRequired) {
                breaks.add(at + " " + name + ": is now required");
            }
        });
    }

    private static Map<String, JsonNode> parameters(JsonNode operation) {
        Map<String, JsonNode> parameters = new HashMap<>();
        operation
                .path("parameters")
                .forEach(one -> parameters.put(
                        one.path("in").asText() + ":" + one.path("name").asText(), one));
        return parameters;
    }

    private void compareContent(String at, JsonNode was, JsonNode is, Flow flow) {
        was.path("content").properties().forEach(type -> {
            JsonNode later = is.path("content").path(type.getKey());
            if (later.isMissingNode()) {
                breaks.add(at + " " + type.getKey() + ": no longer known");
            } else {
                compareSchemas(at, type.getValue(), later, flow);
            }
        });
    }

    private void compareSchemas(String at, JsonNode was, JsonNode is, Flow flow) {
        breaks.addAll(SchemaCompatibility.breaks(at, before, was.path("schema"), after, is.path("schema"), flow));
    }
}
