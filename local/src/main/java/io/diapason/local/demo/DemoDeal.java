package io.diapason.local.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deal in the words of the public contract. */
record DemoDeal(
        String id,
        String name,
        String stage,
        String amount,
        String ownerId,
        String account,
        String product,
        String industry,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {
    static final String CURRENCY = "USD";
    static final List<String> HEADER = List.of(
            "id",
            "name",
            "stage",
            "amount",
            "currency",
            "owner_id",
            "account",
            "product",
            "industry",
            "opened_on",
            "closed_on");

    boolean isWon() {
        return stage.equals("won");
    }

    /** As it was known before it closed. */
    DemoDeal stillOpen() {
        return new DemoDeal(id, name, "open", "", ownerId, account, product, industry, openedOn, null);
    }

    DemoDeal closedOn(LocalDate day) {
        return new DemoDeal(id, name, stage, amount, ownerId, account, product, industry, openedOn, day);
    }

    List<String> cells() {
        String currency = amount.isEmpty() ? "" : CURRENCY;
        return List.of(
                id, name, stage, amount, currency, ownerId, account, product, industry, text(openedOn), text(closedOn));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
