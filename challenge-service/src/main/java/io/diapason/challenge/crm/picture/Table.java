package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.history.DealHistory;
import io.diapason.challenge.crm.history.History;
import io.diapason.challenge.crm.history.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of the picture, and how each column follows from the history. */
enum Table {
    DEALS(
            "deals",
            Column.text("name", "name"),
            deal("stage", "text", deal -> deal.stage().name().toLowerCase(Locale.ROOT)),
            Column.of("amount", "numeric", "amount"),
            deal("currency", "text", deal -> deal.currency()),
            deal("refunded", "numeric", deal -> deal.refunded().toPlainString()),
            Column.text("owner_id", "ownerId"),
            Column.text("account", "account"),
            Column.text("product", "product"),
            Column.text("industry", "industry"),
            Column.of("opened_on", "date", "openedOn"),
            Column.of("closed_on", "date", "closedOn"),
            Column.of("lead_on", "date", "leadOn"),
            Column.of("opportunity_on", "date", "opportunityOn"),
            Column.text("loss_reason", "lossReason"),
            gone(),
            Column.text("merged_into", "mergedInto")),
    TOUCHES(
            "touches",
            Column.text("deal_external_id", "dealId"),
            Column.text("account", "account"),
            Column.text("campaign_id", "campaignId"),
            Column.text("channel", "channel"),
            new Column("kind", "text", (history, currency) -> orElse(history.text("kind"), "other")),
            Column.text("department", "department"),
            Column.text("actor_id", "actorId"),
            Column.of("occurred_at", "timestamptz", "occurredAt"),
            gone()),
    CAMPAIGNS(
            "campaigns",
            Column.text("name", "name"),
            Column.text("channel", "channel"),
            Column.of("spend", "numeric", "spend"),
            new Column("currency", "text", (history, currency) -> orElse(history.text("currency"), currency)),
            Column.of("starts_on", "date", "startsOn"),
            Column.of("ends_on", "date", "endsOn")),
    LEADS(
            "leads",
            Column.text("deal_external_id", "dealId"),
            Column.of("created_on", "date", "createdOn"),
            Column.of("qualified_on", "date", "qualifiedOn"),
            Column.of("assigned_at", "timestamptz", "assignedAt"),
            Column.of("first_contact_at", "timestamptz", "firstContactAt"),
            Column.text("rejected_reason", "rejectedReason"));

    private final String sqlName;
    private final List<Column> columns;

    Table(String sqlName, Column... columns) {
        this.sqlName = sqlName;
        this.columns = List.of(columns);
    }

    static Table of(Subject subject) {
        return switch (subject) {
            case DEAL -> DEALS;
            case TOUCH -> TOUCHES;
            case CAMPAIGN -> CAMPAIGNS;
            case LEAD -> LEADS;
        };
    }

    String sqlName() {
        return sqlName;
    }

    List<Column> columns() {
        return columns;
    }

    /** The text of every column, in their order. */
    List<@Nullable String> values(History history, String usualCurrency) {
        List<@Nullable String> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(history, usualCurrency)));
        return values;
    }

    private static Column deal(String name, String type, Function<DealHistory, @Nullable String> value) {
        return new Column(name, type, (history, currency) -> value.apply(DealHistory.of(history, currency)));
    }

    /** Deleted, or nothing is said of it any more since the import that told it was undone. */
    private static Column gone() {
        return new Column(
                "deleted",
                "boolean",
                (history, currency) -> Boolean.toString(
                        history.flag("deleted") || history.fields().isEmpty()));
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
