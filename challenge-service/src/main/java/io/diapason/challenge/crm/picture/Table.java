package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.history.DealHistory;
import io.diapason.challenge.crm.history.Subject;
import io.diapason.challenge.crm.history.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of the picture, and how each column follows from the history. */
enum Table {
    DEALS(
            "deals",
            Column.text("name", "name"),
            deal("stage", "text", deal -> deal.stage().name().toLowerCase(Locale.ROOT)),
            deal("amount", "numeric", deal -> text(deal.amount())),
            deal("currency", "text", deal -> deal.currency()),
            deal("refunded", "numeric", deal -> deal.refunded().toPlainString()),
            Column.text("owner_id", "ownerId"),
            Column.text("account", "account"),
            Column.text("product", "product"),
            Column.text("industry", "industry"),
            deal("opened_on", "date", deal -> text(deal.openedOn())),
            deal("closed_on", "date", deal -> text(deal.closedOn())),
            deal("lead_on", "date", deal -> text(deal.leadOn())),
            deal("opportunity_on", "date", deal -> text(deal.opportunityOn())),
            Column.text("loss_reason", "lossReason"),
            Column.text("utm_campaign", "utmCampaign"),
            gone(),
            Column.text("merged_into", "mergedInto"),
            deal("stage_unknown", "boolean", deal -> Boolean.toString(deal.stageUnknown())),
            deal("gap", "boolean", deal -> Boolean.toString(deal.gap())),
            new Column("told_by", "uuid", from -> text(from.speaker())),
            told("told_stage", "text", Word::raw),
            told(
                    "told_usual",
                    "text",
                    word -> word.usual() == null ? null : word.usual().name().toLowerCase(Locale.ROOT))),
    TOUCHES(
            "touches",
            Column.text("deal_external_id", "dealId"),
            Column.text("account", "account"),
            Column.text("campaign_id", "campaignId"),
            Column.text("utm_campaign", "utmCampaign"),
            Column.text("channel", "channel"),
            new Column("kind", "text", from -> orElse(from.history().text("kind"), "other")),
            Column.text("department", "department"),
            Column.text("actor_id", "actorId"),
            Column.of("occurred_at", "timestamptz", "occurredAt"),
            gone()),
    CAMPAIGNS(
            "campaigns",
            Column.text("name", "name"),
            Column.text("channel", "channel"),
            new Column(
                    "spend",
                    "numeric",
                    from -> text(from.mappings().number(from.history().text("spend")))),
            new Column("currency", "text", from -> from.mappings()
                    .currency(from.history().text("currency"), from.history().text("spend"))),
            day("starts_on", "startsOn"),
            day("ends_on", "endsOn"),
            gone()),
    LEADS(
            "leads",
            Column.text("deal_external_id", "dealId"),
            day("created_on", "createdOn"),
            day("qualified_on", "qualifiedOn"),
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

    /** The columns' names, for a select or an insert. */
    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The columns of the relation {@code u}, whose texts are cast to what each is. */
    String cast() {
        return columns.stream()
                .map(column -> "u." + column.name() + "::" + column.type())
                .collect(Collectors.joining(", "));
    }

    /** What sets every column from the relation {@code u}. */
    String assignments() {
        return columns.stream()
                .map(column -> column.name() + " = u." + column.name() + "::" + column.type())
                .collect(Collectors.joining(", "));
    }

    /** The text of every column, in their order. */
    List<@Nullable String> values(Derived from) {
        List<@Nullable String> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(from)));
        return values;
    }

    private static Column deal(String name, String type, Function<DealHistory, @Nullable String> value) {
        return new Column(name, type, from -> value.apply(from.deal()));
    }

    private static Column day(String name, String field) {
        return new Column(
                name, "date", from -> text(from.mappings().day(from.history().text(field))));
    }

    /** Of the word in which a connection told the stage; null when none did. */
    private static Column told(String name, String type, Function<Word, @Nullable String> value) {
        return new Column(name, type, from -> {
            Word word = from.stage();
            return word == null ? null : value.apply(word);
        });
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Deleted, or nothing is said of it any more since the import that told it was undone. */
    private static Column gone() {
        return new Column(
                "deleted",
                "boolean",
                from -> Boolean.toString(from.history().flag("deleted")
                        || from.history().fields().isEmpty()));
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
