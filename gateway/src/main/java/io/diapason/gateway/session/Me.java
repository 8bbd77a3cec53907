package io.diapason.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** {@code GET /api/v1/me}: who the caller is, and the token that proves a change came from our own page. */
@ApplicationScoped
class Me implements OwnEndpoint {
    private static final Set<String> SPOKEN = Set.of("en", "fr");

    private final CrossSite crossSite;

    Me(CrossSite crossSite) {
        this.crossSite = crossSite;
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/api/v1/me";
    }

    @Override
    public void handle(RoutingContext exchange, SignedIn caller) {
        JsonObject organisation = new JsonObject()
                .put("id", caller.organisation().id().toString())
                .put("slug", caller.organisation().slug())
                .put("name", caller.organisation().name());
        JsonObject me = new JsonObject()
                .put("id", caller.id())
                .put("name", caller.name())
                .put("organisation", organisation)
                .put("department", caller.department())
                .put("roles", new JsonArray(caller.roles().stream().sorted().toList()))
                .put("locale", localeOf(caller, exchange))
                .put("csrfToken", crossSite.tokenOf(caller));
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(me.toBuffer());
    }

    /** The account's language; an account without one is answered in the browser's. */
    private static String localeOf(SignedIn caller, RoutingContext exchange) {
        if (caller.locale() != null) {
            return caller.locale();
        }
        return exchange.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse("en");
    }
}
