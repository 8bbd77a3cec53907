package io.diapason.compensation;

import io.diapason.platform.testing.TenantTables;
import io.diapason.platform.testing.TestBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBed.class)
class TenantTablesTest {
    @Test
    void are_all_locked() throws SQLException {
        TenantTables.areAllLocked();
    }
}
