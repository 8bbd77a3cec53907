package io.diapason.gateway.spa;

import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.edge.EdgeProblem;
import io.diapason.gateway.edge.Problems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Serves the built app: hashed files for ever, the page itself always fresh, and the page for every address of it. */
@ApplicationScoped
class AppRoute {
    private static final Logger LOG = Logger.getLogger(AppRoute.class);
    private static final int AFTER_ALL_OTHERS = 1000;
    private static final String PAGE = "/index.html";

    private final BuiltFiles files;
    private final Problems problems;

    AppRoute(GatewaySettings settings, Problems problems) {
        String folder = settings.spaDir().orElse("app");
        this.files = BuiltFiles.in(Path.of(folder));
        this.problems = problems;
        if (files.find(PAGE) == null) {
            LOG.warnf("no built app found, only the API is served folder=%s", folder);
        }
    }

    void route(@Observes Router router) {
        router.route().order(AFTER_ALL_OTHERS).handler(this::handle);
    }

    private void handle(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            problems.send(exchange, EdgeProblem.NOT_FOUND);
            return;
        }
        String path = request.path();
        BuiltFile file = files.find(path.equals("/") ? PAGE : path);
        if (file == null && isPage(path)) {
            file = files.find(PAGE);
        }
        if (file == null) {
            problems.send(exchange, EdgeProblem.NOT_FOUND);
        } else {
            send(request, exchange.response(), file);
        }
    }

    /** An address of the app has no extension; anything else that is not there is missing. */
    private static boolean isPage(String path) {
        boolean ours = !path.startsWith("/q/") && !path.startsWith("/assets/") && !path.startsWith("/session/");
        return ours && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, BuiltFile file) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                .putHeader(HttpHeaders.ETAG, file.etag())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(
                        HttpHeaders.CACHE_CONTROL, file.forever() ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var gzip = file.gzip();
        boolean packed = gzip != null && accepted != null && accepted.contains("gzip");
        var body = packed && gzip != null ? gzip : file.plain();
        if (packed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }
}
