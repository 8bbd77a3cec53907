package io.diapason.gateway.spa;

import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.edge.EdgeProblem;
import io.diapason.gateway.edge.Problems;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
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
            file.send(request);
        }
    }

    /** An address of the app has no extension; anything else that is not there is missing. */
    private static boolean isPage(String path) {
        boolean ours = !path.startsWith("/q/") && !path.startsWith("/assets/") && !path.startsWith("/session/");
        return ours && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }
}
