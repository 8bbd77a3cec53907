package io.diapason.challenge;

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
    void every_table_is_locked_to_its_organisation() throws SQLException {
        TenantTables.areAllLocked("organisations", "notice_wakes");
    }
}
