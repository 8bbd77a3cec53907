package io.diapason.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at the real schema after migration: a table that forgot its lock fails the build. */
public final class TenantTables {
    private static final String WITHOUT_ORGANISATION = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not exists (
                select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped)
            order by 1""";
    private static final String UNLOCKED = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not (
                c.relrowsecurity and c.relforcerowsecurity and exists (
                    select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'
                    and pg_get_expr(p.polqual, p.polrelid)
                        = '(organisation_id = (current_setting(''app.organisation''::text))::uuid)'))
            order by 1""";
    private static final String LOOSE_KEYS = """
            select i.indexrelid::regclass::text from pg_index i
            join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where n.nspname = 'public' and i.indisunique and a.attname <> 'organisation_id' and exists (
                select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'organisation_id')
            order by 1""";
    private static final String STRONG_ROLES = """
            select rolname from pg_roles
            where rolname = 'test_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
            union all
            select tablename from pg_tables where schemaname = 'public' and tableowner = 'test_app'""";

    private TenantTables() {}

    /** {@code shared} names the tables that belong to no organisation, each for a reason its migration tells. */
    public static void areAllLocked(String... shared) throws SQLException {
        List<String> known = new ArrayList<>(List.of(shared));
        known.add("flyway_schema_history");
        assertThat(names(WITHOUT_ORGANISATION))
                .as("tables without organisation_id")
                .isSubsetOf(known);
        assertThat(names(UNLOCKED))
                .as("tables whose row-level security is missing, not forced or loose")
                .isEmpty();
        Set<String> relays = Set.of("outbox_pkey", "outbox_failed_pkey");
        assertThat(names(LOOSE_KEYS).stream().filter(key -> !relays.contains(key)))
                .as("unique keys that tell another organisation's secrets: begin them with organisation_id")
                .isEmpty();
        assertThat(names(STRONG_ROLES)).as("rights that would open the lock").isEmpty();
    }

    private static List<String> names(String query) throws SQLException {
        try (Connection admin = TestDatabase.shared().asAdmin();
                Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
