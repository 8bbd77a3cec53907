package io.diapason.challenge.crm.picture;

import io.diapason.challenge.Sql;
import io.diapason.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CampaignStore {
    private final Sql sql;

    CampaignStore(Sql sql) {
        this.sql = sql;
    }

    /** A campaign as it stands; it is its own view. */
    @Schema(name = "Campaign")
    record CampaignView(
            UUID id,
            String externalId,
            @Nullable String name,
            @Nullable String channel,
            @Nullable Money spend,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            long version) {}

    /** The newest first, from the given place on. */
    List<CampaignView> page(@Nullable UUID before, int limit) {
        return sql.list("""
            select id, external_id, name, channel, spend, currency, starts_on, ends_on, version from campaigns
            where version > 0 and history <> '' and not deleted and (?::uuid is null or id < ?::uuid) order by id desc limit ?\
            """, CampaignStore::read, before, before, limit);
    }

    /** Whether a campaign of this id stands. */
    boolean stands(String externalId) {
        return sql.one(
                        "select 1 from campaigns where external_id = ? and version > 0 and history <> '' and not"
                                + " deleted",
                        row -> true,
                        externalId)
                != null;
    }

    private static CampaignView read(ResultSet row) throws SQLException {
        BigDecimal spend = row.getBigDecimal("spend");
        return new CampaignView(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("channel"),
                spend == null ? null : Deal.money(spend, row.getString("currency")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getLong("version"));
    }
}
