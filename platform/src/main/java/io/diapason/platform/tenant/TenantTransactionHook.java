package io.diapason.platform.tenant;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The lock of the house: tells PostgreSQL the organisation at the start of every transaction, so that row-level security
 * decides what is seen. Without an organisation the setting stays empty and every policy fails, which is what we want.
 */
@ApplicationScoped
class TenantTransactionHook {
    private final AgroalDataSource database;

    TenantTransactionHook(AgroalDataSource database) {
        this.database = database;
    }

    void transactionStarted(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        UUID organisation = CurrentTenant.organisation();
        if (organisation == null) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement set = connection.prepareStatement("select set_config('app.organisation', ?, true)")) {
            set.setString(1, organisation.toString());
            set.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot lock the transaction to its organisation", failure);
        }
    }
}
