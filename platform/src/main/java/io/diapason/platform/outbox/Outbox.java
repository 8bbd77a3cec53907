package io.diapason.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.diapason.platform.event.EventJson;
import io.diapason.platform.id.Ids;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Where a change leaves its events, in its own transaction: told if and only if the change was kept. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (id, organisation_id, topic, aggregateid, type, sequence, payload,
                                live_name, live_resource, live_audience, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final Ids ids;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;

    Outbox(
            AgroalDataSource database,
            Ids ids,
            Clock clock,
            TransactionSynchronizationRegistry transactions,
            OutboxRelay relay) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
        this.relay = relay;
    }

    /** Keeps the event with the current transaction's change. Without a transaction there is no change: an error. */
    public void append(OutgoingEvent event) {
        appendAll(List.of(event));
    }

    /** Keeps the events in their order. */
    public void appendAll(List<OutgoingEvent> events) {
        if (transactions.getTransactionKey() == null) {
            throw new IllegalStateException("an event outside a transaction could be told of a change that never was");
        }
        if (events.isEmpty()) {
            return;
        }
        UUID organisation = TenantScope.current();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutgoingEvent event : events) {
                bind(insert, organisation, event);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot keep the events", failure);
        }
        wakeRelayAfterCommit();
    }

    private void bind(PreparedStatement insert, UUID organisation, OutgoingEvent event) throws SQLException {
        Live live = event.live();
        insert.setObject(1, ids.next());
        insert.setObject(2, organisation);
        insert.setString(3, event.topic());
        insert.setString(4, event.aggregate());
        insert.setString(5, event.type().value());
        insert.setLong(6, event.sequence());
        insert.setBytes(7, EventJson.write(event.data()));
        insert.setString(8, live == null ? null : live.name());
        insert.setString(9, live == null ? null : live.resource());
        insert.setString(10, live == null ? null : live.audience());
        insert.setObject(11, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)));
    }

    private void wakeRelayAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing: the rows are already written
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
