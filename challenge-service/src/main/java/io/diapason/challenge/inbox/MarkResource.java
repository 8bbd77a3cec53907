package io.diapason.challenge.inbox;

import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/inbox-marks")
@RolesAllowed({"member", "manager", "admin", "pay-analyst"})
@RunOnVirtualThread
@Tag(name = "Inbox")
@Produces(MediaType.APPLICATION_JSON)
class MarkResource {
    private final MarkStore store;
    private final Caller caller;

    MarkResource(MarkStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(operationId = "listInboxMarks", summary = "What you have read or put aside, the latest first")
    public Page<Mark> list() {
        return new Page<>(store.of(caller.id()), null);
    }

    @POST
    @Transactional
    @Operation(operationId = "markInboxItem", summary = "Mark an item of your inbox as read, done, or unread again")
    @APIResponse(responseCode = "204", description = "Done")
    public Response mark(@NotNull @Valid MarkForm form) {
        Instant since = form.createdAt() == null ? Instant.EPOCH : form.createdAt();
        switch (form.state()) {
            case UNREAD -> store.remove(caller.id(), form.item());
            case READ -> store.put(caller.id(), new Mark(form.item(), since, Mark.State.READ));
            case DONE -> store.put(caller.id(), new Mark(form.item(), since, Mark.State.DONE));
        }
        return Response.noContent().build();
    }
}
