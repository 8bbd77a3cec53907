package io.diapason.platform.audit;

import io.diapason.platform.web.Cursors;
import jakarta.ws.rs.Path;

@Path("/api/v1/test-service/audit")
class TestAuditResource extends AuditTrail {
    TestAuditResource(AuditLines lines, Cursors cursors) {
        super(lines, cursors);
    }
}
