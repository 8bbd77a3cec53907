package io.diapason.challenge.challenge;

import io.diapason.challenge.challenge.ChallengeForm.SquadForm;
import io.diapason.platform.id.Ids;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Squads, one by one: each has people of both departments. */
@Path("/api/v1/challenges/{id}/squads")
@Tag(name = "Challenges")
@Transactional
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SquadResource {
    private final Challenges challenges;
    private final Ids ids;

    SquadResource(Challenges challenges, Ids ids) {
        this.challenges = challenges;
        this.ids = ids;
    }

    /** Adds a squad to a draft. When it names no share of its own, all squads share the target equally from then on. */
    @POST
    @Idempotent
    @RolesAllowed({"manager", "challenges:write"})
    @Operation(summary = "Add a squad to a draft")
    @APIResponseSchema(value = ChallengeView.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull SquadForm squad) {
        Challenge draft = challenges.read(id);
        Rules rules = ChallengeForm.of(draft).with(squad).toRules(ids);
        Challenge changed = challenges.change(id, draft.version(), draft.name(), rules);
        return Response.status(Response.Status.CREATED)
                .entity(ChallengeView.of(changed))
                .tag(ETags.of(changed.version()))
                .build();
    }
}
