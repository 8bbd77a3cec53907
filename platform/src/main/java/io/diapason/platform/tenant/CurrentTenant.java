package io.diapason.platform.tenant;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Finds the organisation: an explicit {@link TenantScope} first, then the verified token of the active request. */
final class CurrentTenant {
    private CurrentTenant() {}

    static @Nullable UUID organisation() {
        UUID scoped = TenantScope.orNull();
        return scoped != null ? scoped : ofRequest();
    }

    private static @Nullable UUID ofRequest() {
        ArcContainer container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        SecurityIdentity identity = container.instance(SecurityIdentity.class).get();
        if (identity == null || identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return null;
        }
        return parse(token.<Object>getClaim("organisation"));
    }

    /** A malformed claim is no organisation: nothing is visible then, rather than something wrong. */
    private static @Nullable UUID parse(@Nullable Object claim) {
        try {
            return claim == null ? null : UUID.fromString(claim.toString());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
