package io.diapason.compensation;

import io.diapason.platform.inbox.DeadLetterDesk;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events that this service could not apply. */
@Path("/api/v1/compensation-service/dead-letters")
@Tag(name = "Operations")
class DeadLetterResource extends DeadLetterDesk {
    DeadLetterResource(Tools tools) {
        super(tools);
    }
}
