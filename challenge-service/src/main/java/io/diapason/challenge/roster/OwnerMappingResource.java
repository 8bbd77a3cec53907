package io.diapason.challenge.roster;

import io.diapason.platform.audit.Audit;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Owners of the CRM given to people: many in one act, which can be undone. */
@Path("/api/v1/owner-mappings")
@RolesAllowed("admin")
@Transactional
@RunOnVirtualThread
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
class OwnerMappingResource {
    private static final String PATH = "/api/v1/owner-mappings/";

    private final OwnerMappings mappings;
    private final OwnerMappingStore store;
    private final Cursors cursors;
    private final Caller caller;
    private final Audit audit;

    OwnerMappingResource(OwnerMappings mappings, OwnerMappingStore store, Cursors cursors, Caller caller, Audit audit) {
        this.mappings = mappings;
        this.store = store;
        this.cursors = cursors;
        this.caller = caller;
        this.audit = audit;
    }

    /** One owner, and who that is. */
    record MappedOwnerForm(
            @NotBlank @Size(max = 200) String ownerId,
            @NotNull UUID memberId) {}

    record OwnerMappingForm(@NotEmpty @Size(max = 200) List<@NotNull @Valid MappedOwnerForm> mappings) {}

    @Schema(name = "MappedOwner")
    record MappedOwnerView(String ownerId, UUID memberId) {}

    @Schema(name = "OwnerMapping")
    record OwnerMappingView(
            UUID id, Instant at, String by, List<MappedOwnerView> mappings, boolean undone, long version) {
        static OwnerMappingView of(OwnerMapping one) {
            return new OwnerMappingView(
                    one.id(),
                    one.at(),
                    one.by(),
                    one.members().entrySet().stream()
                            .map(pair -> new MappedOwnerView(pair.getKey(), pair.getValue()))
                            .toList(),
                    one.undoneAt() != null,
                    one.version());
        }
    }

    @GET
    @Operation(operationId = "listOwnerMappings", summary = "What was mapped in which act, the newest first")
    public Page<OwnerMappingView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int size = cursors.limit(limit);
        List<String> last = cursors.decode(cursor);
        return Page.of(
                store.page(last.isEmpty() ? null : UUID.fromString(last.getFirst()), size + 1),
                size,
                OwnerMappingView::of,
                one -> cursors.encode(one.id().toString()));
    }

    @POST
    @Idempotent
    @Operation(operationId = "mapOwners", summary = "Map owners of the CRM to people, all of them or none")
    @APIResponseSchema(value = OwnerMappingView.class, responseCode = "201")
    public Response map(@NotNull @Valid OwnerMappingForm form) {
        Map<String, UUID> wanted = new TreeMap<>();
        for (MappedOwnerForm one : form.mappings()) {
            if (wanted.put(one.ownerId().strip(), one.memberId()) != null) {
                throw new Refused(CommonProblem.INVALID).with(FieldError.of("/mappings", "named-twice"));
            }
        }
        OwnerMapping done = mappings.map(wanted, caller.id(), caller.name());
        audit.record("owners.mapped", PATH + done.id(), Map.of("owners", wanted.size()));
        return Response.created(URI.create(PATH + done.id()))
                .tag(ETags.of(done.version()))
                .entity(OwnerMappingView.of(done))
                .build();
    }

    /** The owners are nobody's again, as far as nothing else was decided about them since. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "undoOwnerMapping", summary = "Undo one act of mapping")
    @APIResponse(responseCode = "204", description = "Done")
    public Response undo(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        OwnerMapping found = store.locked(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        ETags.check(ifMatch, found.version());
        mappings.undo(found);
        audit.record("owners.mapping-undone", PATH + id, Map.of());
        return Response.noContent().build();
    }
}
