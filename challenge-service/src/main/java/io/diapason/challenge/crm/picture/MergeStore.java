package io.diapason.challenge.crm.picture;

import io.diapason.challenge.Sql;
import io.diapason.challenge.crm.history.Known;
import io.diapason.challenge.crm.history.Merges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what stands for a deal that was merged, for it and all that hang together with it. Merges are rare and small. */
@ApplicationScoped
class MergeStore {
    private static final String TOGETHER = """
            with recursive together (external_id) as (
                select ?::text
                union
                select case when d.external_id = t.external_id then d.merged_into else d.external_id end
                from together t join deals d
                  on (d.external_id = t.external_id or d.merged_into = t.external_id)
                where d.merged_into is not null)
            select id, external_id, history, survivor from deals
            where external_id in (select external_id from together) order by external_id for update""";

    private final Sql sql;

    MergeStore(Sql sql) {
        this.sql = sql;
    }

    private record Member(
            UUID id,
            String externalId,
            @Nullable Known mergedInto,
            @Nullable String survivor) {}

    /** Settles who stands for whom around this deal; gives the deals concerned. */
    Set<UUID> settle(String externalId) {
        List<Member> members = sql.list(
                TOGETHER,
                row -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("external_id"),
                        HistoryJson.read(row.getString("history")).fields().get("mergedInto"),
                        row.getString("survivor")),
                externalId);
        Map<String, Known> merged = new HashMap<>();
        members.forEach(member -> {
            if (member.mergedInto() != null) {
                merged.put(member.externalId(), member.mergedInto());
            }
        });
        Map<String, String> survivors = Merges.survivors(merged);
        Map<UUID, @Nullable String> changed = new LinkedHashMap<>();
        members.forEach(member -> changed.put(member.id(), survivors.get(member.externalId())));
        save(changed);
        return changed.keySet();
    }

    private void save(Map<UUID, @Nullable String> survivors) {
        UUID[] ids = survivors.keySet().toArray(UUID[]::new);
        String[] stands = Arrays.stream(ids).map(survivors::get).toArray(String[]::new);
        sql.update("""
                update deals d set survivor = u.survivor, version = d.version + 1
                from unnest(?::uuid[], ?::text[]) as u (id, survivor)
                where d.id = u.id and d.survivor is distinct from u.survivor""", ids, stands);
    }
}
