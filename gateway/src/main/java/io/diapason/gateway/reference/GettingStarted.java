package io.diapason.gateway.reference;

import io.diapason.gateway.GatewaySettings;
import io.diapason.gateway.spa.BuiltFile;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /docs/start}: the first steps of an integrator, in both languages; its examples are the programs that are tested. */
@ApplicationScoped
class GettingStarted {
    private static final String PATH = "/docs/start";
    private static final Pattern EXAMPLE = Pattern.compile("\\{\\{example:([A-Za-z.]+)}}");

    private final Map<String, BuiltFile> files = new LinkedHashMap<>();

    GettingStarted(
            GatewaySettings settings, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String identityProvider) {
        try {
            for (String language : new String[] {"en", "fr"}) {
                String page = filled(text(language + ".html"))
                        .replace("{{origin}}", settings.origin())
                        .replace("{{issuer}}", identityProvider);
                files.put(PATH + "/" + language, BuiltFile.of("/docs.html", page.getBytes(StandardCharsets.UTF_8)));
            }
            for (String file : new String[] {"start.css", "start.js"}) {
                files.put(PATH + "/" + file, BuiltFile.of("/" + file, Resources.read("/docs/start/" + file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void routes(@Observes Router router) {
        files.forEach((path, file) -> {
            for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
                router.route(method, path).order(1).handler(exchange -> file.send(exchange.request()));
            }
        });
        router.get(PATH).order(1).handler(GettingStarted::inOwnLanguage);
    }

    private static void inOwnLanguage(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String language = exchange.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(tag -> tag.equals("fr") || tag.equals("en"))
                .findFirst()
                .orElse("en");
        request.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, PATH + "/" + language)
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .end();
    }

    private static String filled(String page) throws IOException {
        Matcher found = EXAMPLE.matcher(page);
        StringBuilder filled = new StringBuilder();
        while (found.find()) {
            String example = text("examples/" + found.group(1)).strip();
            String escaped = example.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            found.appendReplacement(filled, Matcher.quoteReplacement(escaped));
        }
        return found.appendTail(filled).toString();
    }

    private static String text(String name) throws IOException {
        return new String(Resources.read("/docs/start/" + name), StandardCharsets.UTF_8);
    }
}
