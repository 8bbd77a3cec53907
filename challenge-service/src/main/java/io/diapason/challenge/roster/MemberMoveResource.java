package io.diapason.challenge.roster;

import io.diapason.platform.audit.Audit;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.Kebab;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A member changes sides, leaves, or comes back. */
@Path("/api/v1/members/{id}")
@RolesAllowed("admin")
@Transactional
@RunOnVirtualThread
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
class MemberMoveResource {
    private final RosterStore store;
    private final Members members;
    private final Caller caller;
    private final Audit audit;

    MemberMoveResource(RosterStore store, Members members, Caller caller, Audit audit) {
        this.store = store;
        this.members = members;
        this.caller = caller;
        this.audit = audit;
    }

    /** The other side; with {@code roles}, what the account may do there. */
    record TransferForm(
            @NotNull Department department, @Nullable Set<@NotNull Role> roles) {}

    /** From this moment on. What was credited before stays where it is; {@code PATCH} corrects what was never so. */
    @POST
    @Path("transfers")
    @Idempotent
    @Operation(operationId = "transferMember", summary = "Move a member to the other department, from now on")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response transfer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TransferForm form) {
        Person before = found(id);
        Person now = members.transfer(before, form.department(), form.roles(), ETags.required(ifMatch));
        return answer(now, "member.transferred", Map.of("to", Kebab.of(form.department())));
    }

    /** The account is locked at once, and its sessions end; deputies named for or by the person are so no longer. */
    @POST
    @Path("departures")
    @Idempotent
    @Operation(operationId = "memberLeaves", summary = "A member leaves the organisation")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response leave(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(members.leave(found(id), ETags.required(ifMatch)), "member.left", Map.of());
    }

    @POST
    @Path("returns")
    @Idempotent
    @Operation(operationId = "memberReturns", summary = "A member who left is back, as before")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response comeBack(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(members.comeBack(found(id), ETags.required(ifMatch)), "member.returned", Map.of());
    }

    private Person found(UUID id) {
        store.learn(caller.id(), Role.among(caller.roles())); // an admin who never opened a page counts as one
        Person found = store.find(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return found;
    }

    private Response answer(Person now, String action, Map<String, Object> details) {
        audit.record(action, "/api/v1/members/" + now.id(), details);
        return Response.ok(MemberView.of(now)).tag(ETags.of(now.version())).build();
    }
}
