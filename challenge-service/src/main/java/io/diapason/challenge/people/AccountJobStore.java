package io.diapason.challenge.people;

import io.diapason.challenge.Sql;
import io.diapason.challenge.roster.Department;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what the identity provider must still be told. */
@ApplicationScoped
class AccountJobStore {
    private final Sql sql;

    AccountJobStore(Sql sql) {
        this.sql = sql;
    }

    /** What an account shall be. */
    record AccountJob(UUID userId, @Nullable Department department, Set<String> roles, int attempts) {}

    /** Due at once. */
    void add(UUID userId, @Nullable Department department, Set<Role> roles, Instant now) {
        sql.update("""
                insert into account_jobs (user_id, department, roles, next_at) values (?, ?, ?, ?)
                on conflict (organisation_id, user_id) do update set department = excluded.department,
                    roles = excluded.roles, attempts = 0, next_at = excluded.next_at""", userId, InvitationStore.code(department), InvitationStore.codes(roles), now);
    }

    /** One that is due, which no other replica takes until the transaction ends. */
    @Nullable
    AccountJob next(Instant now) {
        return sql.one(
                """
                select user_id, department, roles, attempts from account_jobs where next_at <= ?
                order by next_at limit 1 for update skip locked""",
                row -> {
                    String department = row.getString("department");
                    return new AccountJob(
                            row.getObject("user_id", UUID.class),
                            department == null ? null : Department.valueOf(department.toUpperCase(Locale.ROOT)),
                            Arrays.stream((String[]) row.getArray("roles").getArray())
                                    .collect(Collectors.toUnmodifiableSet()),
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
