package io.diapason.challenge.people;

import io.diapason.platform.web.Kebab;
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
}
