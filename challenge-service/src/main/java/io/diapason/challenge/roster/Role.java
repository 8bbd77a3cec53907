package io.diapason.challenge.roster;

import io.diapason.platform.web.Kebab;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account may do. Roles do not nest; who has a department is a member of it as well. */
@Schema(name = "AccountRole")
public enum Role {
    MEMBER,
    MANAGER,
    PAY_ANALYST,
    ADMIN;

    /** As the identity provider and the tokens name it. */
    public String code() {
        return Kebab.of(this);
    }

    /** The roles among these names; the realm knows others that mean nothing here. */
    public static Set<Role> among(Collection<String> codes) {
        return Stream.of(values()).filter(role -> codes.contains(role.code())).collect(Collectors.toUnmodifiableSet());
    }

    static String[] codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toArray(String[]::new);
    }
}
