package io.diapason.gateway.session;

import io.diapason.gateway.edge.EdgeProblem;
import io.diapason.gateway.edge.RefusedAtEdge;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the claims of an access token whose signature, issuer and life have been checked already. */
final class AccessToken {
    private static final String AUDIENCE = "diapason-api";
    /** Keycloak tells its tokens apart by this claim; neither of these opens an API. */
    private static final Set<String> OTHER_KINDS = Set.of("ID", "Refresh", "Offline", "Logout");

    private static final Set<String> DEPARTMENTS = Set.of("sales", "marketing");

    private AccessToken() {}

    static SignedIn read(String token, @Nullable String session, boolean browser) {
        JsonObject claims = claims(token);
        if (!audience(claims).contains(AUDIENCE) || OTHER_KINDS.contains(claims.getString("typ", ""))) {
            throw new RefusedAtEdge(EdgeProblem.UNAUTHENTICATED);
        }
        try {
            String id = claims.getString("sub");
            return new SignedIn(
                    id,
                    claims.getString("name", claims.getString("preferred_username", id)),
                    organisation(claims),
                    department(claims),
                    roles(claims),
                    claims.getString("locale"),
                    session != null ? session : claims.getString("sid"),
                    claims.getString("azp", "unknown"),
                    browser,
                    Instant.ofEpochSecond(claims.getLong("exp")),
                    token);
        } catch (NullPointerException | IllegalArgumentException | ClassCastException incomplete) {
            throw new RefusedAtEdge(EdgeProblem.UNAUTHENTICATED);
        }
    }

    static JsonObject claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new RefusedAtEdge(EdgeProblem.UNAUTHENTICATED);
        }
        try {
            return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(parts[1])));
        } catch (DecodeException | IllegalArgumentException unreadable) {
            throw new RefusedAtEdge(EdgeProblem.UNAUTHENTICATED);
        }
    }

    private static SignedIn.Organisation organisation(JsonObject claims) {
        UUID id = UUID.fromString(claims.getString("organisation"));
        String slug = claims.getString("organisation_slug", id.toString());
        return new SignedIn.Organisation(id, slug, claims.getString("organisation_name", slug));
    }

    /** Whatever else an identity provider calls a department is none of the two that work together here. */
    private static @Nullable String department(JsonObject claims) {
        String told = claims.getString("department");
        return told != null && DEPARTMENTS.contains(told) ? told : null;
    }

    private static Set<String> roles(JsonObject claims) {
        Set<String> found = new HashSet<>();
        JsonObject realm = claims.getJsonObject("realm_access", new JsonObject());
        realm.getJsonArray("roles", new JsonArray()).forEach(role -> found.add(String.valueOf(role)));
        found.addAll(List.of(claims.getString("scope", "").split(" ")));
        found.remove("");
        return Set.copyOf(found);
    }

    private static List<String> audience(JsonObject claims) {
        Object audience = claims.getValue("aud");
        if (audience instanceof JsonArray several) {
            return several.stream().map(String::valueOf).toList();
        }
        return audience == null ? List.of() : List.of(String.valueOf(audience));
    }
}
