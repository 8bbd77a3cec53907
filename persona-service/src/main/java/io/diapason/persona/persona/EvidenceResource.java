package io.diapason.persona.persona;

import io.diapason.persona.Roles;
import io.diapason.persona.persona.PersonaForms.EvidenceForm;
import io.diapason.persona.persona.PersonaViews.EvidenceView;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What bears a persona's statements out, dated and signed by a department. */
@Path("/api/v1/personas/{id}/evidence")
@Tag(name = "Personas")
@Transactional
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class EvidenceResource {
    private final EvidenceBook book;
    private final EvidenceStore store;
    private final PersonaReading reading;
    private final Cursors cursors;

    EvidenceResource(EvidenceBook book, EvidenceStore store, PersonaReading reading, Cursors cursors) {
        this.book = book;
        this.store = store;
        this.reading = reading;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.PERSONAS_WRITE})
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
    @Operation(summary = "Bring a proof of a statement")
    public Response bring(@PathParam("id") UUID id, @Valid @NotNull EvidenceForm form) {
        RecordedEvidence brought = book.write(id, form);
        return Response.created(URI.create("/api/v1/personas/" + id + "/evidence/" + brought.id()))
                .entity(EvidenceView.of(brought))
                .tag(ETags.of(RecordedEvidence.VERSION))
                .build();
    }

    /** Latest record first, of the whole persona or of one statement. */
    @GET
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN, Roles.PERSONAS_READ})
    @Operation(summary = "The evidence of a persona, the newest first")
    public Page<EvidenceView> list(
            @PathParam("id") UUID id,
            @QueryParam("statementId") @Nullable UUID statement,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        reading.persona(id);
        int size = cursors.limit(limit);
        List<String> last = cursors.decode(cursor);
        UUID before = last.isEmpty() ? PersonaStore.NEWEST : UUID.fromString(last.getFirst());
        List<RecordedEvidence> found = store.list(id, statement, before, size + 1);
        return Page.of(
                found, size, EvidenceView::of, one -> cursors.encode(one.id().toString()));
    }

    @GET
    @Path("/{evidenceId}")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN, Roles.PERSONAS_READ})
    @APIResponseSchema(value = EvidenceView.class, responseCode = "200")
    @Operation(summary = "One piece of evidence")
    public Response read(@PathParam("id") UUID id, @PathParam("evidenceId") UUID evidence) {
        return Response.ok(EvidenceView.of(book.find(id, evidence)))
                .tag(ETags.of(RecordedEvidence.VERSION))
                .build();
    }

    /** Takes evidence back: by who wrote it, or by a head. */
    @DELETE
    @Path("/{evidenceId}")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.PERSONAS_WRITE})
    @APIResponse(responseCode = "204", description = "Done")
    @Operation(summary = "Take a piece of evidence back")
    public Response takeBack(
            @PathParam("id") UUID id,
            @PathParam("evidenceId") UUID evidence,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        book.takeBack(id, evidence, ETags.required(ifMatch));
        return Response.noContent().build();
    }
}
