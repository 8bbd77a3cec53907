package io.diapason.challenge.crm.history;

import io.diapason.challenge.crm.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a deal's history says now. A deletion is a fact like any other: a later update says that the deal exists again.
 * Refunds add up, each under its own event's id; one in another currency than the deal's cannot be subtracted. A stage of
 * which nobody said what it means leaves the deal open; {@code gap} says that changes of it were missed.
 */
public record DealHistory(
        @Nullable String name,
        Stage stage,
        boolean stageUnknown,
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
        boolean gap,
        @Nullable String mergedInto) {

    /** Field names of refunds begin so; the event's id follows, the value is amount and, after a space, currency. */
    public static final String REFUND = "refund:";

    public static DealHistory of(History told, Mappings mappings) {
        StageMeaning meaning = mappings.stage(told.text("stage"));
        Stage stage = meaning == null ? Stage.OPEN : meaning.stage();
        BigDecimal amount = mappings.number(told.text("amount"));
        String stated = told.text("currency");
        String currency = mappings.currency(stated, told.text("amount"));
        return new DealHistory(
                told.text("name"),
                stage,
                meaning == null,
                amount,
                amount == null ? stated : currency,
                meaning == StageMeaning.REFUNDED && amount != null ? amount : refunds(told, currency),
                told.text("ownerId"),
                told.text("account"),
                told.text("product"),
                told.text("industry"),
                mappings.day(told.text("openedOn")),
                closedOn(told, stage, mappings),
                mappings.day(told.text("leadOn")),
                mappings.day(told.text("opportunityOn")),
                told.text("lossReason"),
                told.flag("deleted"),
                "true".equals(Word.raw(told.text("gap"))),
                told.text("mergedInto"));
    }

    /** CRMs keep the day on which an open deal is hoped to close in the same place: that is no closing. */
    private static @Nullable LocalDate closedOn(History told, Stage stage, Mappings mappings) {
        String said = told.text("closedOn");
        return stage == Stage.OPEN && Word.of(said) != null ? null : mappings.day(said);
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
