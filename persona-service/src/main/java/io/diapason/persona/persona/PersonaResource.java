package io.diapason.persona.persona;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.persona.Roles;
import io.diapason.persona.persona.PersonaForms.PersonaForm;
import io.diapason.persona.persona.PersonaViews.PersonaView;
import io.diapason.persona.persona.PersonaViews.SummaryView;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.MergePatch;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Personas: open, find, read and describe one. */
@Path("/api/v1/personas")
@Tag(name = "Personas")
@Transactional
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PersonaResource {
    private final Personas personas;
    private final PersonaStore store;
    private final PersonaReading reading;
    private final MergePatch patches;
    private final Cursors cursors;

    PersonaResource(
            Personas personas, PersonaStore store, PersonaReading reading, MergePatch patches, Cursors cursors) {
        this.personas = personas;
        this.store = store;
        this.reading = reading;
        this.patches = patches;
        this.cursors = cursors;
    }

    /** Opens an empty persona as a draft. */
    @POST
    @Idempotent
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.PERSONAS_WRITE})
    @APIResponseSchema(value = PersonaView.class, responseCode = "201")
    @Operation(summary = "Begin a persona")
    public Response open(@Valid @NotNull PersonaForm form) {
        Persona opened = personas.open(new Profile(form.name().strip(), form.description(), List.of()));
        return Response.created(URI.create("/api/v1/personas/" + opened.id()))
                .entity(reading.view(opened))
                .tag(ETags.of(opened.version()))
                .build();
    }

    /** Newest first; {@code q} is searched in name and description. */
    @GET
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN, Roles.PERSONAS_READ})
    @Operation(summary = "The personas, the last changed first")
    public Page<SummaryView> list(
            @QueryParam("state") @Nullable PersonaState state,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = cursors.limit(limit);
        List<String> last = cursors.decode(cursor);
        UUID before = last.isEmpty() ? PersonaStore.NEWEST : UUID.fromString(last.getFirst());
        List<PersonaSummary> found = store.list(state, q == null || q.isBlank() ? null : q.strip(), before, size + 1);
        return Page.of(
                found, size, SummaryView::of, one -> cursors.encode(one.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN, Roles.PERSONAS_READ})
    @APIResponseSchema(value = PersonaView.class, responseCode = "200")
    @Operation(summary = "One persona with its statements and keys")
    public Response read(@PathParam("id") UUID id) {
        Persona persona = reading.persona(id);
        return Response.ok(reading.view(persona))
                .tag(ETags.of(persona.version()))
                .build();
    }

    /** Renames or describes: a JSON merge patch. Opens the next version when it changes something. */
    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.PERSONAS_WRITE})
    @RequestBodySchema(PersonaForm.class)
    @APIResponseSchema(value = PersonaView.class, responseCode = "200")
    @Operation(summary = "Change name or description")
    public Response describe(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        Persona persona = personas.seenLatest(id, ETags.required(ifMatch));
        PersonaForm form = patches.apply(PersonaForm.of(persona.profile()), patch, PersonaForm.class);
        Persona edited = personas.edit(
                persona, (profile, version) -> profile.called(form.name().strip(), form.description()));
        return Response.ok(reading.view(edited)).tag(ETags.of(edited.version())).build();
    }
}
