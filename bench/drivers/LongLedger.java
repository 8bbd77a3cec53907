package io.diapason.bench.drivers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Replaces the ledger of the demo's challenge by one of any length, as if the service had written it line by line. */
record LongLedger(Connection database, Crm crm) {
    private static final List<String> INDEXES = List.of(
            "alter table ledger_entries add primary key (organisation_id, ledger_id, seq)",
            "create index ledger_entries_deal on ledger_entries (organisation_id, ledger_id, deal_id, seq)",
            "create index ledger_entries_won on ledger_entries"
                    + " (organisation_id, ledger_id, effective_on desc, seq desc)",
            "create index ledger_entries_at on ledger_entries (organisation_id, ledger_id, at, seq)");

    /** @param lines a multiple of 10,000 */
    void fill(int lines) throws SQLException {
        run("set session_replication_role = replica"); // no foreign key is checked line by line
        run("set maintenance_work_mem = '1GB'");
        run("set work_mem = '256MB'");
        run("truncate ledger_entries, ledger_balances, ledger_snapshots");
        run("alter table ledger_entries drop constraint ledger_entries_pkey");
        run("drop index ledger_entries_deal, ledger_entries_won, ledger_entries_at");
        people();
        entries(lines);
        for (String index : INDEXES) {
            run(index);
        }
        balances(lines);
        deals(lines);
        for (String table : List.of("ledger_entries", "ledger_balances", "ledger_snapshots", "deals", "touches")) {
            run("vacuum (analyze) " + table);
        }
        run("checkpoint");
    }

    private void people() throws SQLException {
        run("drop table if exists side");
        run("""
                create temp table side as
                select m.id as member_id, m.department, s.squad_id,
                       row_number() over (partition by m.department order by m.id) - 1 as place,
                       count(*) over (partition by m.department) as people
                from members m join (
                    select (q ->> 'id')::uuid as squad_id,
                           jsonb_array_elements_text(q -> 'memberIds')::uuid as member_id
                    from challenges c, jsonb_array_elements(c.rules::jsonb -> 'squads') q where c.id = '%1$s') s
                  on s.member_id = m.id where m.organisation_id = '%2$s'""");
    }

    private void entries(int lines) throws SQLException {
        run("""
                insert into ledger_entries (organisation_id, ledger_id, seq, at, kind, deal_id, department, member_id,
                    squad_id, split, effective_on, amount, cause_kind, delivery_id, event_id, caused_at)
                select '%2$s', '%1$s', n, at, 'credit', md5('growth-' || (n - 1) / 2)::uuid, s.department, s.member_id,
                    s.squad_id, 'both', at::date, 2410.5, 'delivery', 'msg_growth_' || (n - 1) / 2,
                    '%3$s:msg_growth_' || (n - 1) / 2, at
                from (select n, now() - interval '60 days' * (1 - n::float8 / %4$d) as at,
                             case n %% 2 when 1 then 'sales' else 'marketing' end as department
                      from generate_series(1, %4$d) n) one
                join (select distinct department, people from side) size using (department)
                join side s on s.department = one.department and s.place = (n / 2 * 7919::bigint) %% size.people
                order by n""", lines);
    }

    private void balances(int lines) throws SQLException {
        run("drop table if exists cell, part, total");
        run("""
                create temp table cell as
                select (seq - 1) / 10000 as page, department, member_id, squad_id, effective_on, sum(amount) as amount
                from ledger_entries where ledger_id = '%1$s' group by 1, 2, 3, 4, 5""");
        run("""
                create temp table part as
                select page, dimension, key, sum(amount) as amount from (
                    select page, d.dimension, d.key, amount from cell cross join lateral (values
                        ('total', ''), ('department', department), ('member', member_id::text), ('split', 'both'),
                        ('squad', squad_id::text), ('day', effective_on::text)) d (dimension, key)) one
                group by 1, 2, 3""");
        run("""
                create temp table total as
                select page, dimension, key,
                       sum(coalesce(amount, 0)) over (partition by dimension, key order by page) as amount
                from (select distinct page from part) pages
                cross join (select distinct dimension, key from part) figures
                left join part using (page, dimension, key)""");
        run("""
                insert into ledger_snapshots (organisation_id, ledger_id, seq, at, dimensions, keys, amounts)
                select '%2$s', '%1$s', (page + 1) * 10000, max(e.at), array_agg(dimension), array_agg(key),
                       array_agg(t.amount)
                from total t join ledger_entries e on e.ledger_id = '%1$s' and e.seq = (page + 1) * 10000
                where t.amount <> 0 group by page""");
        run("""
                insert into ledger_balances (organisation_id, ledger_id, dimension, key, amount)
                select '%2$s', '%1$s', dimension, key, amount from total where page = (select max(page) from total)""");
        run("""
                update ledgers set last_seq = %4$d, last_at = (
                    select at from ledger_entries where ledger_id = '%1$s' and seq = %4$d) where id = '%1$s'""", lines);
    }

    private void deals(int lines) throws SQLException {
        run("""
                insert into deals (organisation_id, id, external_id, name, stage, amount, currency, closed_on, version)
                select '%2$s', md5('growth-' || n)::uuid, 'growth-' || n, 'Grown deal ' || n, 'won', 4821, 'USD',
                       current_date, 1
                from generate_series(%4$d / 2 - 5000, %4$d / 2 - 1) n on conflict do nothing""", lines);
    }

    private void run(String sql) throws SQLException {
        run(sql, 0);
    }

    private void run(String sql, int lines) throws SQLException {
        try (Statement statement = database.createStatement()) {
            boolean template = sql.contains("$");
            statement.execute(
                    template ? sql.formatted(crm.challenge(), crm.organisation(), crm.connection(), lines) : sql);
        }
    }
}
