package io.diapason.platform.inbox;

import jakarta.ws.rs.Path;

@Path("/api/v1/test-service/dead-letters")
class TestDeadLetterResource extends DeadLetterDesk {
    TestDeadLetterResource(Tools tools) {
        super(tools);
    }
}
