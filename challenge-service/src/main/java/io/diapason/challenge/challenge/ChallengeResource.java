package io.diapason.challenge.challenge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.challenge.people.absence.Keys;
import io.diapason.platform.id.Ids;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.MergePatch;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Challenges: draft, sign, move along. */
@Path("/api/v1/challenges")
@Tag(name = "Challenges")
@Transactional
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ChallengeResource {
    private final Challenges challenges;
    private final ChallengeStore store;
    private final LifeCycle lifeCycle;
    private final MergePatch patches;
    private final Cursors cursors;
    private final Keys keys;
    private final Caller caller;
    private final Ids ids;

    ChallengeResource(
            Challenges challenges,
            ChallengeStore store,
            LifeCycle lifeCycle,
            MergePatch patches,
            Cursors cursors,
            Keys keys,
            Caller caller,
            Ids ids) {
        this.challenges = challenges;
        this.store = store;
        this.lifeCycle = lifeCycle;
        this.patches = patches;
        this.cursors = cursors;
        this.keys = keys;
        this.caller = caller;
        this.ids = ids;
    }

    /** The hash of the rules that the head has read. */
    record SignatureForm(@NotBlank String rulesHash) {}

    /** Where the challenge shall go. */
    record TransitionForm(@NotNull ChallengeStatus to) {}

    /** Drafts a challenge. */
    @POST
    @Idempotent
    @RolesAllowed({"manager", "challenges:write"})
    @APIResponseSchema(value = ChallengeView.class, responseCode = "201")
    @Operation(summary = "Draft a challenge")
    public Response create(@Valid @NotNull ChallengeForm form) {
        Challenge created = challenges.create(form.name().strip(), form.toRules(ids));
        return answer(Response.created(URI.create("/api/v1/challenges/" + created.id())), created);
    }

    /** Newest first. */
    @GET
    @RolesAllowed({"member", "manager", "admin", "challenges:read"})
    @Operation(summary = "The challenges, the newest first")
    public Page<ChallengeView> list(
            @QueryParam("status") @Nullable ChallengeStatus status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = cursors.limit(limit);
        List<String> last = cursors.decode(cursor);
        UUID before = last.isEmpty() ? null : UUID.fromString(last.getFirst());
        return Page.of(
                store.page(status, before, size + 1),
                size,
                ChallengeView::of,
                challenge -> cursors.encode(challenge.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"member", "manager", "admin", "challenges:read"})
    @APIResponseSchema(value = ChallengeView.class, responseCode = "200")
    @Operation(summary = "One challenge with its rules and signatures")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), challenges.read(id));
    }

    /** Changes a draft: a JSON merge patch. Keys turned on other rules are forgotten. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RolesAllowed({"manager", "challenges:write"})
    @RequestBodySchema(ChallengeForm.class)
    @APIResponseSchema(value = ChallengeView.class, responseCode = "200")
    @Operation(summary = "Change a draft")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        long seen = ETags.required(ifMatch);
        ChallengeForm form = patches.apply(ChallengeForm.of(challenges.read(id)), patch, ChallengeForm.class);
        return answer(Response.ok(), challenges.change(id, seen, form.name().strip(), form.toRules(ids)));
    }

    /** Turns the key of the caller's department, as its head or the head's deputy; the second key signs the challenge. */
    @POST
    @Path("/{id}/signatures")
    @Idempotent
    @RolesAllowed({"manager", "member"})
    @APIResponseSchema(value = ChallengeView.class, responseCode = "200")
    @Operation(summary = "Turn one's department's key on the rules")
    public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignatureForm form) {
        return answer(Response.ok(), challenges.sign(id, form.rulesHash().strip(), keys.of(caller)));
    }

    /** Moves the challenge on. Settling takes both heads: 202 at the first key, 200 at the second. */
    @POST
    @Path("/{id}/transitions")
    @Idempotent
    @RolesAllowed({"manager", "member"})
    @APIResponseSchema(value = ChallengeView.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChallengeView.class)))
    @Operation(summary = "Move a challenge on: cancel it, or settle it together")
    public Response move(@PathParam("id") UUID id, @Valid @NotNull TransitionForm form) {
        Challenge moved = lifeCycle.move(id, form.to(), keys.of(caller));
        return answer(moved.status() == form.to() ? Response.ok() : Response.accepted(), moved);
    }

    private static Response answer(Response.ResponseBuilder answer, Challenge challenge) {
        return answer.entity(ChallengeView.of(challenge))
                .tag(ETags.of(challenge.version()))
                .build();
    }
}
