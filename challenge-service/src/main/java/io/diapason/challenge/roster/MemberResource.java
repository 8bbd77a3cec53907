package io.diapason.challenge.roster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/members")
@RunOnVirtualThread
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
class MemberResource {
    private static final String CONSENT = "consentsToRanking";

    private final RosterStore store;
    private final Members members;
    private final MergePatch patches;
    private final Cursors cursors;
    private final Caller caller;
    private final Audit audit;

    MemberResource(
            RosterStore store, Members members, MergePatch patches, Cursors cursors, Caller caller, Audit audit) {
        this.store = store;
        this.members = members;
        this.patches = patches;
        this.cursors = cursors;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @Transactional
    @RolesAllowed({"member", "manager", "admin", "crm:read"})
    @Operation(operationId = "listMembers", summary = "The roster, by name")
    public Page<MemberView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        List<String> from = cursors.decode(cursor);
        int size = cursors.limit(limit);
        List<Person> rows = store.page(
                from.isEmpty() ? null : from.getFirst(),
                from.isEmpty() ? null : UUID.fromString(from.getLast()),
                size + 1);
        return Page.of(
                rows,
                size,
                MemberView::of,
                last -> cursors.encode(
                        last.name().toLowerCase(Locale.ROOT), last.id().toString()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({"member", "manager", "admin", "crm:read"})
    @Operation(operationId = "getMember", summary = "One member")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(found(id));
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({"admin", "crm:write"})
    @Operation(operationId = "addMember", summary = "Put a person on the roster")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response add(@NotNull @Valid MemberForm form) {
        if (Boolean.TRUE.equals(form.consentsToRanking())) {
            throw new Refused(RosterProblem.CONSENT_IS_PERSONAL);
        }
        if (form.roles() != null) {
            throw new Refused(RosterProblem.ACCOUNT_NEEDED).with(FieldError.of("/roles", "account-needed"));
        }
        Person added = members.add(form);
        audit.record("member.added", "/api/v1/members/" + added.id(), Map.of());
        return Response.created(URI.create("/api/v1/members/" + added.id()))
                .tag(ETags.of(added.version()))
                .entity(MemberView.of(added))
                .build();
    }

    /** An admin changes all but the consent; the consent is the person's own to give and to take back. */
    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({"member", "manager", "admin", "pay-analyst", "crm:write"})
    @Operation(operationId = "changeMember", summary = "Change a member; the person itself gives the consent")
    @RequestBodySchema(MemberForm.class)
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        store.learn(caller.id(), Role.among(caller.roles())); // an admin who never signed in to a page counts as one
        Person before = found(id);
        boolean admin = caller.has("admin") || caller.has("crm:write");
        boolean self = caller.id().equals(before.userId());
        boolean onlyConsent = patch.size() == 1 && patch.has(CONSENT);
        if (!admin && !(self && onlyConsent)) {
            throw new Refused(CommonProblem.FORBIDDEN);
        }
        MemberForm form = patches.apply(MemberForm.of(before), patch, MemberForm.class);
        if (!caller.has("admin") && changesAccount(before, form)) {
            throw new Refused(RosterProblem.ACCOUNT_IS_THE_ADMINS);
        }
        boolean consents = Boolean.TRUE.equals(form.consentsToRanking());
        if (consents != before.consentsToRanking() && !self) {
            throw new Refused(RosterProblem.CONSENT_IS_PERSONAL);
        }
        long seen = ETags.required(ifMatch);
        Person now = members.change(before, form.person(id, consents, before.leftAt(), seen), seen);
        audit.record("member.changed", "/api/v1/members/" + id, Map.of("version", now.version()));
        return answer(now);
    }

    /** A machine may map owners; what an account may do, and on whose side, a person decides. */
    private static boolean changesAccount(Person before, MemberForm form) {
        return !Objects.equals(before.roles(), form.roles())
                || (before.userId() != null && before.department() != form.department());
    }

    private Person found(UUID id) {
        Person found = store.find(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return found;
    }

    private static Response answer(Person one) {
        return Response.ok(MemberView.of(one)).tag(ETags.of(one.version())).build();
    }
}
