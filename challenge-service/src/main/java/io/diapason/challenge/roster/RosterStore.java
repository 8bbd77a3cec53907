package io.diapason.challenge.roster;

import io.diapason.challenge.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RosterStore implements Roster {
    private static final String SELECT = """
            select m.id, m.name, m.email, m.department, m.team, m.manager, m.user_id, m.consents_to_ranking, m.roles,
                   m.left_at, m.version,
                   array(select i.crm_identity from member_identities i where i.member_id = m.id order by 1) as identities
            from members m\s""";

    private final Sql sql;

    RosterStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Member> byCrmIdentity(Collection<String> crmOwnerIds) {
        Map<String, Member> found = new HashMap<>();
        if (crmOwnerIds.isEmpty()) {
            return found;
        }
        String[] wanted = crmOwnerIds.toArray(String[]::new);
        List<Person> people = sql.list(
                SELECT + "where m.id in (select member_id from member_identities where crm_identity = any(?::text[]))",
                RosterStore::read,
                (Object) wanted);
        for (Person person : people) {
            Member member = person.member();
            person.crmOwnerIds().stream().filter(crmOwnerIds::contains).forEach(id -> found.put(id, member));
        }
        return found;
    }

    @Override
    public Map<UUID, Member> byIds(Collection<UUID> memberIds) {
        Map<UUID, Member> found = new HashMap<>();
        sql.list(SELECT + "where m.id = any(?::uuid[])", RosterStore::read, (Object) memberIds.toArray(UUID[]::new))
                .forEach(person -> found.put(person.id(), person.member()));
        return found;
    }

    @Override
    public @Nullable Member byUser(UUID userId) {
        Person person = sql.one(SELECT + "where m.user_id = ?", RosterStore::read, userId);
        return person == null ? null : person.member();
    }

    @Override
    public List<Member> everyone() {
        return sql.list(SELECT + "where m.left_at is null order by lower(m.name), m.id", RosterStore::read).stream()
                .map(Person::member)
                .toList();
    }

    @Nullable
    Person find(UUID id) {
        return sql.one(SELECT + "where m.id = ?", RosterStore::read, id);
    }

    /** The one person with this e-mail; null when there is none or more than one. */
    @Nullable
    Person byEmail(String email) {
        List<Person> found = sql.list(SELECT + "where lower(m.email) = lower(?)", RosterStore::read, email);
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** By name, from the given place on. */
    List<Person> page(@Nullable String afterName, @Nullable UUID afterId, int limit) {
        return sql.list(
                SELECT + "where ?::text is null or (lower(m.name), m.id) > (?::text, ?::uuid)"
                        + " order by lower(m.name), m.id limit ?",
                RosterStore::read,
                afterName,
                afterName,
                afterId,
                limit);
    }

    void add(Person person) {
        sql.update(
                """
                insert into members (id, name, email, department, team, manager, user_id, consents_to_ranking, roles, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""",
                person.id(),
                person.name(),
                person.email(),
                code(person.department()),
                person.team(),
                person.manager(),
                person.userId(),
                person.consentsToRanking(),
                person.roles() == null ? null : Role.codes(person.roles()));
        own(person);
    }

    /** False when somebody else was faster. */
    boolean change(Person person, long seen) {
        int changed = sql.update(
                """
                update members set name = ?, email = ?, department = ?, team = ?, manager = ?, user_id = ?,
                       consents_to_ranking = ?, roles = ?, left_at = ?, version = version + 1
                where id = ? and version = ?""",
                person.name(),
                person.email(),
                code(person.department()),
                person.team(),
                person.manager(),
                person.userId(),
                person.consentsToRanking(),
                person.roles() == null ? null : Role.codes(person.roles()),
                person.leftAt(),
                person.id(),
                seen);
        if (changed == 1) {
            own(person);
        }
        return changed == 1;
    }

    /** What the account may do, told from outside; what an admin decided stays. */
    void learn(UUID userId, Set<Role> roles) {
        sql.update("update members set roles = ? where user_id = ? and roles is null", Role.codes(roles), userId);
    }

    /** Accounts whose roles nobody told yet. */
    List<UUID> unknownAccounts(int limit) {
        return sql.list(
                "select user_id from members where user_id is not null and roles is null order by id limit ?",
                row -> row.getObject(1, UUID.class),
                limit);
    }

    /** Active admins with an account; none of them changes until the transaction ends. */
    Set<UUID> lockedAdmins() {
        return Set.copyOf(sql.list(
                "select id from members where 'admin' = any(roles) and left_at is null and user_id is not null"
                        + " order by id for update",
                row -> row.getObject(1, UUID.class)));
    }

    void transferred(UUID member, Instant at, @Nullable Department before) {
        sql.update(
                "insert into member_transfers (member_id, at, department_before) values (?, ?, ?)",
                member,
                at,
                code(before));
    }

    @Override
    public Sides sides(Collection<UUID> memberIds) {
        Map<UUID, List<Sides.Transfer>> transfers = new HashMap<>();
        sql.list(
                        "select member_id, at, department_before from member_transfers where member_id = any(?::uuid[])"
                                + " order by at",
                        row -> Map.entry(
                                row.getObject("member_id", UUID.class),
                                new Sides.Transfer(
                                        Objects.requireNonNull(Sql.instant(row, "at")),
                                        department(row.getString("department_before")))),
                        (Object) memberIds.toArray(UUID[]::new))
                .forEach(one -> transfers
                        .computeIfAbsent(one.getKey(), member -> new ArrayList<>())
                        .add(one.getValue()));
        return new Sides(transfers);
    }

    void forget(Set<String> identities) {
        String[] named = identities.toArray(String[]::new);
        List<UUID> members = sql.list(
                "delete from member_identities where crm_identity = any(?::text[]) returning member_id",
                row -> row.getObject(1, UUID.class),
                (Object) named);
        sql.update("""
                delete from members m where m.id = any(?::uuid[]) and m.user_id is null and not exists (
                    select 1 from member_identities i where i.member_id = m.id)""", (Object) members.toArray(UUID[]::new));
    }

    private void own(Person person) {
        String[] identities = person.crmOwnerIds().toArray(String[]::new);
        sql.update(
                "delete from member_identities where member_id = ? and not crm_identity = any(?::text[])",
                person.id(),
                identities);
        sql.update("""
                insert into member_identities (crm_identity, member_id) select distinct unnest(?::text[]), ?::uuid
                on conflict (organisation_id, crm_identity) do update set member_id = excluded.member_id""", identities, person.id());
    }

    private static @Nullable String code(@Nullable Department department) {
        return department == null ? null : department.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Department department(@Nullable String code) {
        return code == null ? null : Department.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Person read(ResultSet row) throws SQLException {
        Array identities = row.getArray("identities");
        Array roles = row.getArray("roles");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                department(row.getString("department")),
                row.getString("team"),
                row.getString("manager"),
                List.of((String[]) identities.getArray()),
                row.getObject("user_id", UUID.class),
                row.getBoolean("consents_to_ranking"),
                roles == null ? null : Role.among(List.of((String[]) roles.getArray())),
                Sql.instant(row, "left_at"),
                row.getLong("version"));
    }
}
