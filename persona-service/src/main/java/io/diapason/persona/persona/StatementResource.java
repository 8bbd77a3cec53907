package io.diapason.persona.persona;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.persona.Roles;
import io.diapason.persona.persona.PersonaForms.StatementForm;
import io.diapason.persona.persona.PersonaViews.StatementView;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.MergePatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The statements of a persona. Answers carry the persona's new version as their tag. */
@Path("/api/v1/personas/{id}/statements")
@Tag(name = "Personas")
@Transactional
@RunOnVirtualThread
@RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.PERSONAS_WRITE})
@Produces(MediaType.APPLICATION_JSON)
class StatementResource {
    private final Personas personas;
    private final PersonaReading reading;
    private final MergePatch patches;
    private final Ids ids;

    StatementResource(Personas personas, PersonaReading reading, MergePatch patches, Ids ids) {
        this.personas = personas;
        this.reading = reading;
        this.patches = patches;
        this.ids = ids;
    }

    /** Adds a statement, last of its facet unless it names a position. */
    @POST
    @Idempotent
    @APIResponseSchema(value = StatementView.class, responseCode = "201")
    @Operation(summary = "Add a statement to a facet")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull StatementForm form) {
        Statement.Words words = checked(form);
        Persona persona = personas.locked(id);
        if (persona.profile().isFull()) {
            throw new Refused(PersonaProblem.TOO_MANY_STATEMENTS, Profile.MOST_STATEMENTS);
        }
        UUID statement = ids.next();
        Persona edited = personas.edit(persona, (profile, version) -> {
            Statement added = new Statement(statement, words, version);
            Profile longer = profile.with(added);
            return form.position() == null ? longer : longer.moving(added, form.position());
        });
        return answer(Response.created(URI.create(path(id, statement))), edited, statement);
    }

    @GET
    @Path("/{statementId}")
    @RolesAllowed({Roles.MEMBER, Roles.MANAGER, Roles.ADMIN, Roles.PERSONAS_READ})
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    @Operation(summary = "One statement")
    public Response read(@PathParam("id") UUID id, @PathParam("statementId") UUID statement) {
        Persona persona = reading.persona(id);
        if (persona.profile().statement(statement).isEmpty()) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return answer(Response.ok(), persona, statement);
    }

    /** Rewords, weighs or moves a statement: a JSON merge patch. */
    @PATCH
    @Path("/{statementId}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RequestBodySchema(StatementForm.class)
    @APIResponseSchema(value = StatementView.class, responseCode = "200")
    @Operation(summary = "Change a statement")
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("statementId") UUID statement,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        long seen = ETags.required(ifMatch);
        Persona persona = personas.locked(id);
        Statement before = personas.seenStatement(persona, statement, seen);
        int place = persona.profile().position(before);
        StatementForm form = patches.apply(StatementForm.of(before, place), patch, StatementForm.class);
        Statement.Words words = checked(form);
        int target = patch.has("position") && form.position() != null ? form.position() : place;
        Persona edited = personas.edit(persona, (profile, version) -> {
            boolean same = words.equals(before.words()) && target == place;
            Statement after = same ? before : before.saying(words, version);
            Profile next = profile.replacing(after);
            return target == place ? next : next.moving(after, target);
        });
        return answer(Response.ok(), edited, statement);
    }

    @DELETE
    @Path("/{statementId}")
    @APIResponse(responseCode = "204", description = "Done")
    @Operation(summary = "Remove a statement")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("statementId") UUID statement,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        long seen = ETags.required(ifMatch);
        Persona persona = personas.locked(id);
        personas.seenStatement(persona, statement, seen);
        Persona edited = personas.edit(persona, (profile, version) -> profile.without(statement));
        return Response.noContent().tag(ETags.of(edited.version())).build();
    }

    private Response answer(Response.ResponseBuilder answer, Persona persona, UUID statement) {
        Statement shown = persona.profile().statement(statement).orElseThrow();
        return answer.entity(reading.view(persona, shown))
                .tag(ETags.of(persona.version()))
                .build();
    }

    private static Statement.Words checked(StatementForm form) {
        Statement.Words words = form.words();
        if (!words.fitsItsFacet()) {
            String field = (words.topic() == null) == (words.facet() == Facet.KNOWLEDGE) ? "/topic" : "/awareness";
            String code = words.facet() == Facet.KNOWLEDGE ? "knowledge-needs-topic-and-level" : "only-for-knowledge";
            throw new Refused(CommonProblem.INVALID).with(FieldError.of(field, code));
        }
        return words;
    }

    private static String path(UUID persona, UUID statement) {
        return "/api/v1/personas/" + persona + "/statements/" + statement;
    }
}
