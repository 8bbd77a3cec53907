package io.diapason.challenge.crm.action;

import io.diapason.platform.audit.Audit;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/marketing-actions")
@RolesAllowed({"manager", "admin"})
@RunOnVirtualThread
@Tag(name = "CRM picture")
@Produces(MediaType.APPLICATION_JSON)
class ActionResource {
    private final Actions actions;
    private final Audit audit;

    ActionResource(Actions actions, Audit audit) {
        this.actions = actions;
        this.audit = audit;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(
            operationId = "logMarketingAction",
            summary = "Log a marketing action, with what it cost and whom it touched")
    @APIResponseSchema(value = ActionView.class, responseCode = "201")
    public Response log(@NotNull @Valid ActionForm form) {
        ActionView logged = actions.log(form);
        audit.record("action.logged", "/api/v1/campaigns", Map.of("campaign", logged.campaignId()));
        return Response.status(Response.Status.CREATED).entity(logged).build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "withdrawMarketingAction",
            summary = "Take a logged action back: its touches count no more")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void withdraw(@PathParam("id") UUID id) {
        if (!actions.withdraw(id)) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        audit.record("action.withdrawn", "/api/v1/campaigns", Map.of("campaign", "action:" + id));
    }
}
