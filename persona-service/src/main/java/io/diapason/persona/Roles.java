package io.diapason.persona;

/** Roles of people and scopes of machines, as the token names them. */
public final class Roles {
    public static final String MEMBER = "member";
    public static final String MANAGER = "manager";
    public static final String ADMIN = "admin";
    public static final String PERSONAS_READ = "personas:read";
    public static final String PERSONAS_WRITE = "personas:write";

    private Roles() {}
}
