package io.diapason.gateway.session;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as told by a verified access token.
 *
 * @param session the identity provider's session id; absent for machines
 * @param client the client that the token was made for
 * @param browser came with the session cookie, so cross-site protection applies
 */
public record SignedIn(
        String id,
        String name,
        Organisation organisation,
        @Nullable String department,
        Set<String> roles,
        @Nullable String locale,
        @Nullable String session,
        String client,
        boolean browser,
        Instant expires,
        String accessToken) {

    /** The organisation as its people know it. */
    public record Organisation(UUID id, String slug, String name) {}

    /** What a rate is counted for: a person, or a machine of an organisation. */
    public String caller() {
        return client + ":" + id;
    }
}
