package io.diapason.challenge.people.absence;

import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Roster;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.id.Ids;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When members are away. The reason is nobody's business, so it is not asked. */
@Path("/api/v1/leaves")
@Transactional
@RunOnVirtualThread
@Tag(name = "Leaves and deputies")
@Produces(MediaType.APPLICATION_JSON)
class LeaveResource {
    private static final String PATH = "/api/v1/leaves/";

    private final LeaveStore store;
    private final Roster roster;
    private final Today today;
    private final Cursors cursors;
    private final Audit audit;
    private final Ids ids;

    LeaveResource(LeaveStore store, Roster roster, Today today, Cursors cursors, Audit audit, Ids ids) {
        this.store = store;
        this.roster = roster;
        this.today = today;
        this.cursors = cursors;
        this.audit = audit;
        this.ids = ids;
    }

    /** The first and the last day away. */
    record LeaveForm(
            @NotNull UUID memberId,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    @Schema(name = "Leave")
    record LeaveView(UUID id, UUID memberId, LocalDate from, LocalDate to, boolean now, long version) {
        static LeaveView of(Leave one, LocalDate today) {
            return new LeaveView(
                    one.id(),
                    one.memberId(),
                    one.days().from(),
                    one.days().to(),
                    one.days().holds(today),
                    one.version());
        }
    }

    @GET
    @RolesAllowed({"admin", "manager"})
    @Operation(operationId = "listLeaves", summary = "Who is or will be away, the next first")
    public Page<LeaveView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int size = cursors.limit(limit);
        Place after = Place.of(cursors.decode(cursor));
        LocalDate day = today.get();
        return Page.of(
                store.page(day, after, size + 1),
                size,
                one -> LeaveView.of(one, day),
                one -> cursors.encode(Place.behind(one.days(), one.id())));
    }

    @POST
    @Idempotent
    @RolesAllowed("admin")
    @Operation(operationId = "addLeave", summary = "Note that a member is away")
    @APIResponseSchema(value = LeaveView.class, responseCode = "201")
    public Response add(@NotNull @Valid LeaveForm form) {
        Member member = roster.byIds(List.of(form.memberId())).get(form.memberId());
        if (member == null || !member.active()) {
            throw new Refused(AbsenceProblem.MEMBER_UNKNOWN).with(FieldError.of("/memberId", "unknown-value"));
        }
        Period days = Period.ahead(form.from(), form.to(), today.get());
        if (store.lockedOf(member.id()).stream().anyMatch(leave -> leave.days().overlaps(days))) {
            throw new Refused(AbsenceProblem.DATES_OVERLAP, member.name()).with(FieldError.of("/from", "taken"));
        }
        Leave added = new Leave(ids.next(), member.id(), days, 1);
        store.add(added);
        audit.record("leave.added", PATH + added.id(), Map.of());
        return Response.created(URI.create(PATH + added.id()))
                .tag(ETags.of(added.version()))
                .entity(LeaveView.of(added, today.get()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("admin")
    @Operation(operationId = "removeLeave", summary = "The member is not away after all")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Leave found = store.find(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        ETags.check(ifMatch, found.version());
        store.remove(id);
        audit.record("leave.removed", PATH + id, Map.of());
        return Response.noContent().build();
    }
}
