package io.diapason.gateway.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.proxy.Operation.Bodies;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may pass: exactly the operations of the services' OpenAPI documents, packaged at build. */
@ApplicationScoped
class KnownPaths {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final Pattern FILES =
            Pattern.compile("text/csv|application/pdf|image/png|application/zip|multipart/form-data|video/");

    /** Marks, in a service's document, what a caller without an account may do. */
    private static final String OPEN = "x-diapason-open";

    private final PathTree<Operation> tree = new PathTree<>();

    KnownPaths(GatewaySettings settings) {
        settings.services().keySet().forEach(this::load);
    }

    /** The methods that the path knows; null for an unknown path. HEAD goes where GET goes. */
    @Nullable
    Map<String, Operation> find(String path) {
        return tree.find(path);
    }

    private void load(String service) {
        try (InputStream document = KnownPaths.class.getResourceAsStream("/openapi/" + service + ".yaml")) {
            if (document == null) {
                throw new IllegalStateException("no OpenAPI document in this build of " + service);
            }
            JsonNode paths =
                    new ObjectMapper(new YAMLFactory()).readTree(document).path("paths");
            paths.properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(operation -> add(service, path.getKey(), operation.getKey(), operation.getValue())));
        } catch (IOException unreadable) {
            throw new IllegalStateException("OpenAPI document of " + service, unreadable);
        }
    }

    private void add(String service, String path, String method, JsonNode operation) {
        if (METHODS.contains(method) && path.startsWith("/api/")) {
            boolean open = operation.path(OPEN).asBoolean(false);
            tree.add(method.toUpperCase(Locale.ROOT), path, new Operation(service, bodies(operation), open));
        }
    }

    private static Bodies bodies(JsonNode operation) {
        Map<String, Boolean> types = new TreeMap<>();
        operation.path("requestBody").path("content").fieldNames().forEachRemaining(type -> types.put(type, true));
        for (JsonNode response : operation.path("responses")) {
            response.path("content").fieldNames().forEachRemaining(type -> types.put(type, true));
        }
        if (types.containsKey("text/event-stream")) {
            return Bodies.STREAM;
        }
        if (types.containsKey("application/offset+octet-stream")) {
            return Bodies.PART;
        }
        boolean file =
                types.keySet().stream().anyMatch(type -> FILES.matcher(type).find());
        return file ? Bodies.FILE : Bodies.SMALL;
    }
}
