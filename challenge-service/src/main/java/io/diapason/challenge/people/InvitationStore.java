package io.diapason.challenge.people;

import io.diapason.challenge.Sql;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Role;
import io.diapason.platform.web.Kebab;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps invitations. */
@ApplicationScoped
class InvitationStore {
    private static final String SELECT = """
            select id, organisation_name, email, name, department, roles, invited_by_name, created_at, expires_at,
                   accepted_at, revoked_at, language from invitations\s""";

    private final Sql sql;

    InvitationStore(Sql sql) {
        this.sql = sql;
    }

    /** The sealed link is kept only of what goes by e-mail. */
    void add(Invitation one, byte[] tokenHash, @Nullable String sealedLink, UUID invitedBy) {
        sql.update(
                """
                insert into invitations (id, token_hash, organisation_name, email, name, department, roles, invited_by,
                                         invited_by_name, created_at, expires_at, language, sealed_link)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                one.id(),
                tokenHash,
                one.organisationName(),
                one.email(),
                one.name(),
                code(one.department()),
                codes(one.roles()),
                invitedBy,
                one.invitedBy(),
                one.createdAt(),
                one.expiresAt(),
                one.language(),
                sealedLink);
    }

    @Nullable
    Invitation byToken(byte[] tokenHash) {
        return sql.one(SELECT + "where token_hash = ?", InvitationStore::read, (Object) tokenHash);
    }

    /** The invitation, and nobody else accepts or revokes it until the transaction ends. */
    @Nullable
    Invitation locked(UUID id) {
        return sql.one(SELECT + "where id = ? for update", InvitationStore::read, id);
    }

    /** Newest first, those before the given one. */
    List<Invitation> page(@Nullable UUID before, int limit) {
        return sql.list(
                SELECT + "where ?::uuid is null or id < ?::uuid order by id desc limit ?",
                InvitationStore::read,
                before,
                before,
                limit);
    }

    void accepted(UUID id, UUID memberId, UUID userId, Instant at) {
        sql.update(
                "update invitations set accepted_at = ?, member_id = ?, user_id = ?, sealed_link = null where id = ?",
                at,
                memberId,
                userId,
                id);
    }

    void revoked(UUID id, Instant at) {
        sql.update("update invitations set revoked_at = ?, sealed_link = null where id = ?", at, id);
    }

    @Nullable
    String sealedLink(UUID id) {
        return sql.one("select sealed_link from invitations where id = ?", row -> row.getString(1), id);
    }

    void extended(UUID id, Instant until) {
        sql.update("update invitations set expires_at = ? where id = ?", until, id);
    }

    static @Nullable String code(@Nullable Department department) {
        return department == null ? null : Kebab.of(department);
    }

    static String[] codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toArray(String[]::new);
    }

    private static Invitation read(ResultSet row) throws SQLException {
        String department = row.getString("department");
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(code -> Role.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toUnmodifiableSet());
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("organisation_name"),
                row.getString("email"),
                row.getString("name"),
                department == null ? null : Department.valueOf(department.toUpperCase(Locale.ROOT)),
                roles,
                row.getString("invited_by_name"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Objects.requireNonNull(Sql.instant(row, "expires_at")),
                Sql.instant(row, "accepted_at"),
                Sql.instant(row, "revoked_at"),
                row.getString("language"));
    }
}
