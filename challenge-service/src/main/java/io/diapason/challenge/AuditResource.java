package io.diapason.challenge;

import io.diapason.platform.audit.AuditLines;
import io.diapason.platform.audit.AuditTrail;
import io.diapason.platform.web.Cursors;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done in this service, and by whom. */
@Path("/api/v1/challenge-service/audit")
@Tag(name = "Operations")
class AuditResource extends AuditTrail {
    AuditResource(AuditLines lines, Cursors cursors) {
        super(lines, cursors);
    }
}
