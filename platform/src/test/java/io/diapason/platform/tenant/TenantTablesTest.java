package io.diapason.platform.tenant;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.platform.testing.TenantTables;
import io.diapason.platform.testing.TestDatabase;
import io.diapason.platform.testing.TestTopicBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestTopicBed.class)
class TenantTablesTest {
    @Test
    void are_all_locked() throws SQLException {
        TenantTables.areAllLocked();
    }

    @Test
    void are_found_when_the_lock_is_forgotten() throws SQLException {
        execute(
                "create table forgotten (organisation_id uuid not null, id uuid not null, primary key (organisation_id, id))");
        try {
            assertThatThrownBy(TenantTables::areAllLocked).hasMessageContaining("forgotten");
        } finally {
            execute("drop table forgotten");
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection admin = TestDatabase.shared().asAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
