package io.diapason.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.spa.BuiltFile;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code /openapi.json} and {@code /docs}: the suite's document and its viewer, all from this process. */
@ApplicationScoped
class Reference {
    private final BuiltFile document;
    private final BuiltFile page;
    private final BuiltFile viewer;

    Reference(GatewaySettings settings) {
        try {
            this.document = BuiltFile.of("/openapi.json", document(settings.origin()));
            this.page = BuiltFile.of("/docs.html", Resources.read("/docs/index.html"));
            this.viewer = BuiltFile.of("/standalone.js", Resources.read("/reference/standalone.js"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void routes(@Observes Router router) {
        serve(router, "/openapi.json", document);
        serve(router, "/docs", page);
        serve(router, "/docs/viewer.js", viewer);
    }

    private static void serve(Router router, String path, BuiltFile file) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            router.route(method, path).order(1).handler(exchange -> file.send(exchange.request()));
        }
    }

    /** The merged document, saying where this suite is reached. */
    private static byte[] document(String origin) throws IOException {
        JsonNode read = new ObjectMapper(new YAMLFactory()).readTree(Resources.read("/openapi/diapason.yaml"));
        ObjectNode whole = (ObjectNode) read;
        whole.putArray("servers").addObject().put("url", origin);
        return new ObjectMapper().writeValueAsBytes(whole);
    }
}
