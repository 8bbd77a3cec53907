package io.diapason.challenge.ledger;

import io.diapason.challenge.Sql;
import io.diapason.challenge.crm.Cause;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** How entries are written to and read from their table. */
final class EntrySql {
    static final String SELECT = """
            select seq, at, kind, deal_id, department, member_id, squad_id, split, effective_on, amount,
                   cause_kind, delivery_id, event_id, caused_at from ledger_entries""";
    static final String MATCHING = " " + """
            where ledger_id = ? and (?::text is null or coalesce(department, 'none') = ?)
              and (?::uuid is null or member_id = ?) and (?::uuid is null or squad_id = ?)
              and (?::uuid is null or deal_id = ?) and (?::text is null or split = ?)""";
    static final String WHERE = MATCHING + " and seq < coalesce(?::bigint, 9223372036854775807)";

    private EntrySql() {}

    /** The values of {@link #WHERE} (or of {@link #MATCHING} with its condition on the last number) and the limit. */
    static @Nullable Object[] conditions(UUID ledger, Ledger.Filter filter, @Nullable Long before, int limit) {
        return new @Nullable Object[] {
            ledger,
            filter.department(),
            filter.department(),
            filter.memberId(),
            filter.memberId(),
            filter.squadId(),
            filter.squadId(),
            filter.dealId(),
            filter.dealId(),
            filter.split(),
            filter.split(),
            before,
            limit
        };
    }

    static void insert(Sql sql, UUID ledger, List<Posting> postings, long first, Instant at) {
        sql.update(
                """
                insert into ledger_entries (ledger_id, at, seq, kind, deal_id, department, member_id, squad_id, split,
                    effective_on, amount, cause_kind, delivery_id, event_id, caused_at)
                select ?, ?::timestamptz, * from unnest(?::int8[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[],
                    ?::text[], ?::date[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])""",
                ledger,
                at,
                LongStream.range(first, first + postings.size()).boxed().toArray(Long[]::new),
                column(postings, p -> p.kind().name().toLowerCase(Locale.ROOT), String[]::new),
                column(postings, p -> p.line().dealId(), UUID[]::new),
                column(postings, p -> p.line().department(), String[]::new),
                column(postings, p -> p.line().memberId(), UUID[]::new),
                column(postings, p -> p.line().squadId(), UUID[]::new),
                column(postings, p -> p.line().split(), String[]::new),
                column(postings, p -> p.line().effectiveOn(), LocalDate[]::new),
                column(postings, Posting::amount, BigDecimal[]::new),
                column(postings, p -> p.cause().kind(), String[]::new),
                column(postings, p -> p.cause().deliveryId(), String[]::new),
                column(postings, p -> p.cause().eventId(), String[]::new),
                column(postings, p -> p.cause().occurredAt(), Instant[]::new));
    }

    private static <T extends @Nullable Object> T[] column(
            List<Posting> postings, Function<Posting, T> value, IntFunction<T[]> array) {
        return postings.stream().map(value).toArray(array);
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("deal_id", UUID.class),
                row.getString("department"),
                row.getObject("member_id", UUID.class),
                row.getObject("squad_id", UUID.class),
                row.getString("split"),
                row.getObject("effective_on", LocalDate.class));
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                Entry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                line(row),
                row.getBigDecimal("amount"),
                new Cause(
                        row.getString("cause_kind"),
                        row.getString("delivery_id"),
                        row.getString("event_id"),
                        Objects.requireNonNull(Sql.instant(row, "caused_at"))));
    }

    static Ledger.DealTotal dealTotal(ResultSet row) throws SQLException {
        return new Ledger.DealTotal(
                row.getObject("deal_id", UUID.class),
                row.getBigDecimal("amount"),
                row.getLong("last_seq"),
                Objects.requireNonNull(Sql.instant(row, "last_at")));
    }

    /** PostgreSQL keeps microseconds; so do we, or an instant read back would lie before the entry it names. */
    static Instant precise(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
