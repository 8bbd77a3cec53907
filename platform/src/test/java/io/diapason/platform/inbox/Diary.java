package io.diapason.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.diapason.platform.event.IncomingEvent;
import io.diapason.platform.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A consumer that writes each event down as a note; the event's text says how it should misbehave. */
@ApplicationScoped
class Diary implements EventHandler {
    static final String TOPIC = "diapason.test";
    static final AtomicInteger OUTAGES_LEFT = new AtomicInteger();
    static volatile boolean takesPoison;

    private final AgroalDataSource database;

    Diary(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String consumer() {
        return "test-diary";
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void handle(List<IncomingEvent> batch) {
        for (IncomingEvent event : batch) {
            String text = new String(event.data(), StandardCharsets.UTF_8);
            if (text.startsWith("poison") && !takesPoison) {
                throw new Poison("it is poison");
            }
            if (text.startsWith("outage") && OUTAGES_LEFT.getAndDecrement() > 0) {
                throw new IllegalStateException(new SQLTransientException("the database is away"));
            }
            write(text);
        }
    }

    private void write(String text) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into notes values (?, ?, ?, 0)")) {
            insert.setObject(1, TenantScope.current());
            insert.setObject(2, UUID.randomUUID());
            insert.setString(3, text);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
