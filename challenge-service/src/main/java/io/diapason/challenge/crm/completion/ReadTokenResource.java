package io.diapason.challenge.crm.completion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/crm-connections/{id}/read-token")
@RolesAllowed({"admin", "crm:write"})
@RunOnVirtualThread
@Tag(name = "CRM connections")
@Produces(MediaType.APPLICATION_JSON)
class ReadTokenResource {
    private final ReadTokens tokens;

    ReadTokenResource(ReadTokens tokens) {
        this.tokens = tokens;
    }

    /** A token that may read deals and nothing more. */
    @Schema(name = "CrmReadTokenForm")
    record ReadTokenForm(
            @NotBlank @Size(max = 500) @Pattern(regexp = "[!-~]*")
            String token) {}

    /** Whether there is one, and how it does: {@code trouble} is refused, unreachable or too-many. {@code taken} is false for vendors without lasting tokens. */
    @Schema(name = "CrmReadToken")
    record ReadTokenView(
            boolean taken,
            boolean set,
            @Nullable Instant since,
            @Nullable Instant lastReadAt,
            @Nullable String trouble) {}

    @GET
    @Transactional
    @Operation(operationId = "getCrmReadToken", summary = "Whether deals told in part are completed, never the token")
    public ReadTokenView get(@PathParam("id") UUID id) {
        boolean taken = tokens.isTaken(id);
        ReadTokenStore.Health health = tokens.health(id);
        return health == null
                ? new ReadTokenView(taken, false, null, null, null)
                : new ReadTokenView(taken, true, health.since(), health.lastReadAt(), health.trouble());
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setCrmReadToken", summary = "Complete deals told in part with this read-only token")
    @APIResponse(responseCode = "204", description = "Done")
    public void set(@PathParam("id") UUID id, @NotNull @Valid ReadTokenForm form) {
        tokens.keep(id, form.token());
    }

    @DELETE
    @Transactional
    @Operation(operationId = "removeCrmReadToken", summary = "Forget the token")
    @APIResponse(responseCode = "204", description = "Done")
    public void remove(@PathParam("id") UUID id) {
        tokens.remove(id);
    }
}
