package io.diapason.challenge.crm.history;

import io.diapason.challenge.crm.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a deal's history says now. A deletion is a fact like any other: a later update says that the deal exists again.
 * Refunds add up, each under its own event's id; one in another currency than the deal's cannot be subtracted.
 */
public record DealHistory(
        @Nullable String name,
        Stage stage,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        BigDecimal refunded,
        @Nullable String ownerId,
        @Nullable String account,
        @Nullable String product,
        @Nullable String industry,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate leadOn,
        @Nullable LocalDate opportunityOn,
        @Nullable String lossReason,
        boolean deleted,
        @Nullable String mergedInto) {

    /** Field names of refunds begin so; the event's id follows, the value is amount and, after a space, currency. */
    public static final String REFUND = "refund:";

    public static DealHistory of(History told, String usualCurrency) {
        String stage = told.text("stage");
        BigDecimal amount = told.number("amount");
        String stated = told.text("currency");
        String currency = stated == null ? usualCurrency : stated;
        return new DealHistory(
                told.text("name"),
                stage == null ? Stage.OPEN : Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
                amount,
                amount == null ? stated : currency,
                refunds(told, currency),
                told.text("ownerId"),
                told.text("account"),
                told.text("product"),
                told.text("industry"),
                told.date("openedOn"),
                told.date("closedOn"),
                told.date("leadOn"),
                told.date("opportunityOn"),
                told.text("lossReason"),
                told.flag("deleted"),
                told.text("mergedInto"));
    }

    private static BigDecimal refunds(History told, String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Known refund : told.all(REFUND).values()) {
            String[] said = String.valueOf(refund.value()).split(" ", 2);
            if (said.length == 1 || said[1].equals(currency)) {
                sum = sum.add(new BigDecimal(said[0]));
            }
        }
        return sum;
    }
}
