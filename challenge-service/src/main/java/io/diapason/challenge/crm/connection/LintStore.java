package io.diapason.challenge.crm.connection;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a connection has told of deals so far, as far as its mapping matters. */
@ApplicationScoped
class LintStore {
    private static final String TOLD =
            " from deals where told_by = ? and version > 0 and not deleted and survivor is null";
    private static final int MOST_OWNERS = 2000;

    private final Sql sql;

    LintStore(Sql sql) {
        this.sql = sql;
    }

    /** A stage that deals are in now; {@code usual} is what the vendor means by it, {@code read} what it is taken for. */
    record ToldStage(
            String stage, @Nullable String usual, @Nullable String read, long deals) {}

    /** How many deals, how many of them incomplete, with a gap, and with an amount in no stated currency. */
    record Counts(long deals, long incomplete, long gaps, long withoutCurrency) {}

    /** Those of most deals first. */
    List<ToldStage> stages(UUID connection) {
        return sql.list(
                """
                    select told_stage, max(told_usual) as usual,
                           case when bool_or(stage_unknown) then null else mode() within group (order by stage) end as read,
                           count(*) as deals\
                    """ + TOLD + " group by told_stage order by deals desc, told_stage limit 300",
                row -> new ToldStage(
                        row.getString("told_stage"),
                        row.getString("usual"),
                        row.getString("read"),
                        row.getLong("deals")),
                connection);
    }

    Counts counts(UUID connection) {
        return Objects.requireNonNull(sql.one(
                """
                    select count(*) as deals, count(*) filter (where incomplete) as incomplete,
                           count(*) filter (where gap) as gaps,
                           count(*) filter (where amount is not null and history !~ '"currency":\\[\\d+,"') as unstated\
                    """ + TOLD,
                row -> new Counts(
                        row.getLong("deals"), row.getLong("incomplete"), row.getLong("gaps"), row.getLong("unstated")),
                connection));
    }

    List<String> owners(UUID connection) {
        return sql.list(
                "select distinct owner_id" + TOLD + " and owner_id is not null order by owner_id limit ?",
                row -> row.getString("owner_id"),
                connection,
                MOST_OWNERS);
    }
}
