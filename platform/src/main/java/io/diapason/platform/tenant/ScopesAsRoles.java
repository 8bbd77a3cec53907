package io.diapason.platform.tenant;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets {@code @RolesAllowed} name a person's role and a machine's scope side by side. A scope always holds a colon. */
@ApplicationScoped
class ScopesAsRoles implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getClaim("scope") == null) {
            return Uni.createFrom().item(identity);
        }
        Set<String> scopes = Arrays.stream(token.getClaim("scope").toString().split(" "))
                .filter(scope -> scope.contains(":"))
                .collect(Collectors.toSet());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity).addRoles(scopes).build());
    }
}
