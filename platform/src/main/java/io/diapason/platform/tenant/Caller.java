package io.diapason.platform.tenant;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who calls: taken from the verified token and from nothing else the client sends. */
@RequestScoped
public class Caller {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    Caller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /** The person's or the client's id: the token's subject. */
    public UUID id() {
        return UUID.fromString(token().getSubject());
    }

    /** A name fit for a screen: the full name, else the account's name. */
    public String name() {
        Object name = token().getClaim("name");
        return name == null ? token().getName() : name.toString();
    }

    /** The person's address, or null when the identity provider tells none. */
    public @Nullable String email() {
        Object email = token().getClaim("email");
        return email == null || email.toString().isBlank() ? null : email.toString();
    }

    public UUID organisation() {
        return TenantScope.current();
    }

    /** The department's code, or null for people and machines of none. */
    public @Nullable String department() {
        Object department = token().getClaim("department");
        return department == null || department.toString().isBlank() ? null : department.toString();
    }

    /** Roles of a person, and scopes of a client, alike. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String roleOrScope) {
        return identity.hasRole(roleOrScope);
    }

    /** The language to answer in: French when the caller prefers it, else English. */
    public Locale locale() {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            for (Locale spoken : SPOKEN) {
                if (spoken.getLanguage().equals(wanted.getLanguage())) {
                    return spoken;
                }
            }
        }
        return Locale.ENGLISH;
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new NoTenant();
    }
}
