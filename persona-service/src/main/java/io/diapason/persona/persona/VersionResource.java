package io.diapason.persona.persona;

import io.diapason.persona.Roles;
import io.diapason.persona.persona.PersonaViews.VersionSummaryView;
import io.diapason.persona.persona.PersonaViews.VersionView;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of a persona: every version as it was, the published ones marked. */
@Path("/api/v1/personas/{id}/versions")
@Tag(name = "Personas")
@Transactional
@RunOnVirtualThread
@RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN, Roles.PERSONAS_READ})
@Produces(MediaType.APPLICATION_JSON)
class VersionResource {
    private final PersonaStore store;
    private final PersonaReading reading;
    private final Cursors cursors;

    VersionResource(PersonaStore store, PersonaReading reading, Cursors cursors) {
        this.store = store;
        this.reading = reading;
        this.cursors = cursors;
    }

    /** Latest first. */
    @GET
    @Operation(summary = "The versions of a persona, the newest first")
    public Page<VersionSummaryView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        reading.persona(id);
        int size = cursors.limit(limit);
        List<String> last = cursors.decode(cursor);
        long before = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last.getFirst());
        List<PersonaVersion> found = store.versions(id, before, size + 1);
        return Page.of(found, size, VersionSummaryView::of, one -> cursors.encode(Long.toString(one.version())));
    }

    @GET
    @Path("/{version}")
    @APIResponseSchema(value = VersionView.class, responseCode = "200")
    @Operation(summary = "A persona as one of its versions had it")
    public Response read(@PathParam("id") UUID id, @PathParam("version") long version) {
        return Response.ok(reading.view(id, version)).tag(ETags.of(version)).build();
    }
}
