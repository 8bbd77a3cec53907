package io.diapason.challenge.crm.connection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.challenge.crm.connection.Connections.WithSecret;
import io.diapason.challenge.crm.history.Mapping;
import io.diapason.challenge.crm.mapping.ConnectionMappings;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
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
import jakarta.ws.rs.DELETE;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/crm-connections")
@RolesAllowed({"admin", "crm:write"})
@RunOnVirtualThread
@Tag(name = "CRM connections")
@Produces(MediaType.APPLICATION_JSON)
class ConnectionResource {
    private final Connections connections;
    private final ConnectionStore store;
    private final ConnectionMappings mappings;
    private final MergePatch patches;
    private final Cursors cursors;
    private final Clock clock;
    private final String publicUrl;

    ConnectionResource(
            Connections connections,
            ConnectionStore store,
            ConnectionMappings mappings,
            MergePatch patches,
            Cursors cursors,
            Clock clock,
            @ConfigProperty(name = "diapason.public-url") String publicUrl) {
        this.connections = connections;
        this.store = store;
        this.mappings = mappings;
        this.patches = patches;
        this.cursors = cursors;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @POST
    @Transactional
    @Idempotent(secret = true)
    @Operation(operationId = "createCrmConnection", summary = "Make a connection; its secret is shown once")
    @APIResponseSchema(value = ConnectionView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewConnectionForm form) {
        WithSecret made = connections.make(form);
        ConnectionView view = ConnectionView.of(
                made.connection(), publicUrl, made.secret(), ConnectionView.Day.NOTHING, Mapping.NONE);
        return Response.created(URI.create("/api/v1/crm-connections/" + view.id()))
                .tag(ETags.of(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({"admin", "manager", "member", "crm:read", "crm:write"})
    @Operation(operationId = "listCrmConnections", summary = "The connections, the newest first")
    public Page<ConnectionView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        List<String> from = cursors.decode(cursor);
        int size = cursors.limit(limit);
        List<Connection> rows = store.page(from.isEmpty() ? null : UUID.fromString(from.getFirst()), size + 1);
        return Page.of(rows, size, this::view, last -> cursors.encode(last.id().toString()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({"admin", "manager", "member", "crm:read", "crm:write"})
    @Operation(operationId = "getCrmConnection", summary = "One connection and how it does")
    @APIResponseSchema(value = ConnectionView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Connection found = store.find(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return answer(found);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeCrmConnection", summary = "Rename, pause, resume, change the rate or the mapping")
    @RequestBodySchema(ConnectionForm.class)
    @APIResponseSchema(value = ConnectionView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        long seen = ETags.required(ifMatch);
        return answer(connections.change(id, seen, now -> patches.apply(now, patch, ConnectionForm.class)));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(operationId = "removeCrmConnection", summary = "End a connection; its deals stay")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        connections.end(id, ETags.required(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/secret-rotations")
    @Transactional
    @Idempotent(secret = true)
    @Operation(operationId = "rotateCrmSecret", summary = "A new secret; the previous one stays good for 24 hours")
    @APIResponseSchema(value = RotationView.class, responseCode = "201")
    public Response rotate(@PathParam("id") UUID id) {
        WithSecret rotated = connections.rotate(id);
        Connection now = rotated.connection();
        return Response.status(Response.Status.CREATED)
                .tag(ETags.of(now.version()))
                .entity(new RotationView(rotated.secret(), now.previousValidUntil(), now.version()))
                .build();
    }

    /** The answer of a rotation. */
    @Schema(name = "SecretRotation")
    record RotationView(String secret, @Nullable Instant previousValidUntil, long version) {}

    private Response answer(Connection one) {
        return Response.ok(view(one)).tag(ETags.of(one.version())).build();
    }

    private ConnectionView view(Connection one) {
        Instant dayAgo = clock.instant().minus(Duration.ofDays(1));
        return ConnectionView.of(one, publicUrl, null, store.since(one.id(), dayAgo), mappings.of(one.id()));
    }
}
