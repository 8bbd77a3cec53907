package io.diapason.challenge.crm.picture;

/** What deals are summed by. Teams are the roster's, so they are summed from the owners. */
enum TotalsBy {
    OWNER("owner_id"),
    TEAM("owner_id"),
    PRODUCT("product"),
    ACCOUNT("account"),
    MONTH("to_char(closed_on, 'YYYY-MM')");

    private final String expression;

    TotalsBy(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
