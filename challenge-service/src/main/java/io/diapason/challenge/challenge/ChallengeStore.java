package io.diapason.challenge.challenge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.challenge.Sql;
import io.diapason.challenge.people.absence.Key;
import io.diapason.challenge.roster.Department;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Challenges and their signatures. */
@ApplicationScoped
class ChallengeStore {
    private static final String SELECT = "select id, name, status, rules, created_at, settled_at, sample, "
            + "changed_at, changed_by_id, changed_by_name, version from challenges ";

    private final Sql sql;
    private final ObjectMapper json;

    ChallengeStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(Challenge challenge) {
        LastChange last = challenge.lastChange();
        sql.update(
                """
                insert into challenges (id, name, status, rules, starts_on, ends_on, created_at,
                    changed_at, changed_by_id, changed_by_name, version)
                values (?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?)""",
                challenge.id(),
                challenge.name(),
                Kebab.of(challenge.status()),
                write(challenge.rules()),
                challenge.rules().startsOn(),
                challenge.rules().endsOn(),
                challenge.createdAt(),
                last == null ? null : last.at(),
                last == null ? null : last.byId(),
                last == null ? null : last.byName(),
                challenge.version());
    }

    /** Writes the next version; the caller holds the row by {@link #locked}. */
    void change(Challenge challenge) {
        LastChange last = challenge.lastChange();
        sql.update(
                """
                update challenges set name = ?, status = ?, rules = ?, starts_on = ?, ends_on = ?,
                    settled_at = ?::timestamptz, changed_at = ?::timestamptz, changed_by_id = ?::uuid,
                    changed_by_name = ?, version = ? where id = ?""",
                challenge.name(),
                Kebab.of(challenge.status()),
                write(challenge.rules()),
                challenge.rules().startsOn(),
                challenge.rules().endsOn(),
                challenge.settledAt(),
                last == null ? null : last.at(),
                last == null ? null : last.byId(),
                last == null ? null : last.byName(),
                challenge.version(),
                challenge.id());
    }

    void sign(UUID challenge, Signature signature, String hash) {
        Key.Holder holder = signature.inPlaceOf();
        sql.update(
                """
                insert into challenge_signatures (challenge_id, purpose, department, by_id, by_name, in_place_of_id,
                                                  in_place_of_name, at, signed_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)""",
                challenge,
                Kebab.of(signature.purpose()),
                Kebab.of(signature.department()),
                signature.byId(),
                signature.byName(),
                holder == null ? null : holder.id(),
                holder == null ? null : holder.name(),
                signature.at(),
                hash);
    }

    /** A changed draft is nobody's signed one any more. */
    void forgetSignatures(UUID challenge) {
        sql.update("delete from challenge_signatures where challenge_id = ?", challenge);
    }

    @Nullable
    Challenge find(UUID id) {
        return sql.one(SELECT + "where id = ?", this::read, id);
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    @Nullable
    Challenge locked(UUID id) {
        return sql.one(SELECT + "where id = ? for update", this::read, id);
    }

    /** Taken by whoever books deals, for the rest of the transaction. */
    void shareScoring() {
        sql.one(
                "select pg_advisory_xact_lock_shared(hashtextextended(current_setting('app.organisation'), 5))",
                row -> 1);
    }

    /** Taken by whoever starts or settles a challenge: no batch of deals is under way while it lasts. */
    void stopScoring() {
        sql.one("select pg_advisory_xact_lock(hashtextextended(current_setting('app.organisation'), 5))", row -> 1);
    }

    boolean hasOwn() {
        return !sql.list("select 1 from challenges where not sample limit 1", row -> 1)
                .isEmpty();
    }

    boolean hasSample() {
        return !sql.list("select 1 from challenges where sample limit 1", row -> 1)
                .isEmpty();
    }

    void mark(UUID challenge) {
        sql.update("update challenges set sample = true where id = ?", challenge);
    }

    /** The example's challenge with its ledger, and its objects in the picture: more than this service itself may delete. */
    void removeSample() {
        sql.one("select remove_sample_rows()", row -> 1);
    }

    List<Challenge> scoring() {
        return sql.list(SELECT + "where status in ('running', 'settling') order by id", this::read);
    }

    /** Challenges whose figures are being signed, or are. */
    List<Challenge> closed() {
        return sql.list(SELECT + "where status in ('review', 'settled') order by id", this::read);
    }

    /** Challenges whose day to start or to end has come. */
    List<UUID> due(LocalDate today) {
        return sql.list("""
                select id from challenges where (status = 'signed' and starts_on <= ?::date)
                   or (status = 'running' and ends_on < ?::date)""", row -> row.getObject(1, UUID.class), today, today);
    }

    /** Newest first, before the given id. */
    List<Challenge> page(@Nullable ChallengeStatus status, @Nullable UUID before, int limit) {
        return sql.list(
                SELECT
                        + "where (?::text is null or status = ?) and (?::uuid is null or id < ?) order by id desc limit ?",
                this::read,
                status == null ? null : Kebab.of(status),
                status == null ? null : Kebab.of(status),
                before,
                before,
                limit);
    }

    private Challenge read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Challenge(
                id,
                row.getString("name"),
                ChallengeStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                readRules(row.getString("rules")),
                signatures(id),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Sql.instant(row, "settled_at"),
                row.getBoolean("sample"),
                lastChange(row),
                row.getLong("version"));
    }

    private static @Nullable LastChange lastChange(ResultSet row) throws SQLException {
        Instant at = Sql.instant(row, "changed_at");
        return at == null
                ? null
                : new LastChange(row.getObject("changed_by_id", UUID.class), row.getString("changed_by_name"), at);
    }

    private List<Signature> signatures(UUID challenge) {
        return sql.list(
                """
                select purpose, department, by_id, by_name, in_place_of_id, in_place_of_name, at
                from challenge_signatures where challenge_id = ?
                order by at, department""",
                row -> new Signature(
                        Signature.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                        Department.valueOf(row.getString("department").toUpperCase(Locale.ROOT)),
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name"),
                        holder(row),
                        Objects.requireNonNull(Sql.instant(row, "at"))),
                challenge);
    }

    private static Key.@Nullable Holder holder(ResultSet row) throws SQLException {
        UUID id = row.getObject("in_place_of_id", UUID.class);
        return id == null ? null : new Key.Holder(id, row.getString("in_place_of_name"));
    }

    private String write(Rules rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Rules readRules(String text) {
        try {
            return json.readValue(text, Rules.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
