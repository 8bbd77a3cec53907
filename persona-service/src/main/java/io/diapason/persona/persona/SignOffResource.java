package io.diapason.persona.persona;

import io.diapason.persona.Roles;
import io.diapason.persona.persona.PersonaForms.SignOffForm;
import io.diapason.persona.persona.PersonaViews.PersonaView;
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

/** The two keys of publication. */
@Path("/api/v1/personas/{id}/sign-offs")
@Tag(name = "Personas")
@Transactional
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SignOffResource {
    private final Personas personas;
    private final PersonaReading reading;

    SignOffResource(Personas personas, PersonaReading reading) {
        this.personas = personas;
        this.reading = reading;
    }

    /** Signs a version for the caller's department; the second department's key publishes it. */
    @POST
    @Idempotent
    @RolesAllowed(Roles.MANAGER)
    @APIResponseSchema(value = PersonaView.class, responseCode = "200")
    @Operation(summary = "Turn one's department's key on a version")
    public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignOffForm form) {
        Persona signed = personas.sign(id, form.version());
        return Response.ok(reading.view(signed)).tag(ETags.of(signed.version())).build();
    }
}
