package io.diapason.challenge.crm.picture;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists and sums of deals, by key and never by offset. */
@ApplicationScoped
class DealListStore {
    private final Sql sql;

    DealListStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a list of deals is narrowed to; null does not narrow. {@code text} is looked for in names and accounts,
     * {@code connectionId} is the one that told the stage.
     */
    record Filter(
            @Nullable String stage,
            @Nullable String ownerId,
            @Nullable String account,
            @Nullable String product,
            @Nullable LocalDate closedFrom,
            @Nullable LocalDate closedTo,
            @Nullable String text,
            @Nullable UUID connectionId,
            @Nullable Boolean incomplete) {}

    /** The sum of deals of one key in one currency, refunds taken off. */
    record Total(String key, String currency, long count, BigDecimal amount) {}

    /** The latest first (by close date, else opening), from the given place on. */
    List<Deal> page(Filter filter, @Nullable LocalDate before, @Nullable UUID beforeId, int limit) {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder where = narrowed(filter, values);
        if (before != null && beforeId != null) {
            where.append(" and (listed_on, id) < (?, ?)");
            values.add(before);
            values.add(beforeId);
        }
        values.add(limit);
        return sql.list(
                "select " + DealStore.COLUMNS + " from deals where " + where
                        + " order by listed_on desc, id desc limit ?",
                DealStore::read,
                values.toArray());
    }

    /** Sums by a key of the deal; {@code expression} is ours, never a caller's. */
    List<Total> totals(TotalsBy by, Filter filter) {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder where = narrowed(filter, values);
        return sql.list(
                "select coalesce(" + by.expression() + ", '') as key, currency, count(*) as count,"
                        + " sum(amount - refunded) as amount from deals where " + where
                        + " and amount is not null group by 1, 2 order by 1, 2",
                row -> new Total(
                        row.getString("key"),
                        row.getString("currency"),
                        row.getLong("count"),
                        row.getBigDecimal("amount")),
                values.toArray());
    }

    private static StringBuilder narrowed(Filter filter, List<@Nullable Object> values) {
        StringBuilder where = new StringBuilder("version > 0 and not deleted and survivor is null");
        add(where, values, " and stage = ?", filter.stage());
        add(where, values, " and owner_id = ?", filter.ownerId());
        add(where, values, " and account = ?", filter.account());
        add(where, values, " and product = ?", filter.product());
        add(where, values, " and closed_on >= ?", filter.closedFrom());
        add(where, values, " and closed_on <= ?", filter.closedTo());
        add(where, values, " and told_by = ?", filter.connectionId());
        add(where, values, " and incomplete = ?", filter.incomplete());
        if (filter.text() != null && !filter.text().isBlank()) {
            String pattern = "%"
                    + filter.text()
                            .strip()
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + "%";
            add(where, values, " and (name ilike ?", pattern);
            add(where, values, " or account ilike ?", pattern);
            add(where, values, " or external_id ilike ?)", pattern);
        }
        return where;
    }

    private static void add(
            StringBuilder where, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }
}
