package io.diapason.compensation;

/** Roles of people and scopes of machines, as the token names them. */
public final class Roles {
    public static final String MEMBER = "member";
    public static final String MANAGER = "manager";
    public static final String PAY_ANALYST = "pay-analyst";
    public static final String PAY_READ = "pay:read";

    private Roles() {}
}
