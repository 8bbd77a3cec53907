package io.diapason.challenge.people;

import io.diapason.challenge.Sql;
import io.diapason.challenge.roster.Account;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what the identity provider must still be told. */
@ApplicationScoped
class AccountJobStore {
    private final Sql sql;

    AccountJobStore(Sql sql) {
        this.sql = sql;
    }

    /** What an account shall be. */
    record AccountJob(
            UUID userId,
            @Nullable Department department,
            @Nullable Set<String> roles,
            boolean joins,
            boolean active,
            int attempts) {}

    /** Due at once, for somebody who joins. */
    void add(UUID userId, @Nullable Department department, Set<Role> roles, Instant now) {
        sql.update("""
                insert into account_jobs (user_id, department, roles, next_at) values (?, ?, ?, ?)
                on conflict (organisation_id, user_id) do update set department = excluded.department,
                    roles = excluded.roles, attempts = 0, joins = true, active = true, next_at = excluded.next_at""", userId, InvitationStore.code(department), InvitationStore.codes(roles), now);
    }

    /** Due at once. Who has not yet joined to the end still does so first. */
    void change(Account account, Instant now) {
        sql.update(
                """
                insert into account_jobs (user_id, department, roles, joins, active, next_at) values (?, ?, ?, false, ?, ?)
                on conflict (organisation_id, user_id) do update set department = excluded.department,
                    roles = coalesce(excluded.roles, account_jobs.roles), active = excluded.active, attempts = 0,
                    next_at = excluded.next_at""",
                account.userId(),
                InvitationStore.code(account.department()),
                account.roles() == null ? null : InvitationStore.codes(account.roles()),
                account.active(),
                now);
    }

    /** One that is due, which no other replica takes until the transaction ends. */
    @Nullable
    AccountJob next(Instant now) {
        return sql.one(
                """
                select user_id, department, roles, joins, active, attempts from account_jobs where next_at <= ?
                order by next_at limit 1 for update skip locked""",
                row -> {
                    String department = row.getString("department");
                    Array roles = row.getArray("roles");
                    return new AccountJob(
                            row.getObject("user_id", UUID.class),
                            department == null ? null : Department.valueOf(department.toUpperCase(Locale.ROOT)),
                            roles == null ? null : Set.of((String[]) roles.getArray()),
                            row.getBoolean("joins"),
                            row.getBoolean("active"),
                            row.getInt("attempts"));
                },
                now);
    }

    void done(UUID userId) {
        sql.update("delete from account_jobs where user_id = ?", userId);
    }

    void again(UUID userId, Instant at) {
        sql.update("update account_jobs set attempts = attempts + 1, next_at = ? where user_id = ?", at, userId);
    }
}
