package io.diapason.challenge.people.absence;

import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Roster;
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

/** Who turns a head's key while the head is away. An admin names a deputy for any head, a head for the own place. */
@Path("/api/v1/deputies")
@Transactional
@RunOnVirtualThread
@Tag(name = "Leaves and deputies")
@Produces(MediaType.APPLICATION_JSON)
class DeputyResource {
    private static final String PATH = "/api/v1/deputies/";

    private final Deputies deputies;
    private final DeputyStore store;
    private final Roster roster;
    private final Today today;
    private final Cursors cursors;
    private final Caller caller;
    private final Audit audit;

    DeputyResource(
            Deputies deputies,
            DeputyStore store,
            Roster roster,
            Today today,
            Cursors cursors,
            Caller caller,
            Audit audit) {
        this.deputies = deputies;
        this.store = store;
        this.roster = roster;
        this.today = today;
        this.cursors = cursors;
        this.caller = caller;
        this.audit = audit;
    }

    /** The first and the last day on which the deputy may turn the head's key. */
    record DeputyForm(
            @NotNull UUID headId,
            @NotNull UUID deputyId,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    @Schema(name = "Deputy")
    record DeputyView(
            UUID id,
            UUID headId,
            UUID deputyId,
            LocalDate from,
            LocalDate to,
            String namedBy,
            boolean now,
            long version) {
        static DeputyView of(Deputy one, LocalDate today) {
            return new DeputyView(
                    one.id(),
                    one.headId(),
                    one.deputyId(),
                    one.days().from(),
                    one.days().to(),
                    one.namedBy(),
                    one.days().holds(today),
                    one.version());
        }
    }

    /** The head in whose place the caller may sign today. */
    @Schema(name = "StandIn")
    record StandInView(UUID headId, String headName, Department department) {}

    @GET
    @RolesAllowed({"member", "manager", "admin"})
    @Operation(operationId = "listDeputies", summary = "Deputies that act or will act, the next first")
    public Page<DeputyView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int size = cursors.limit(limit);
        Place after = Place.of(cursors.decode(cursor));
        LocalDate day = today.get();
        return Page.of(
                store.page(day, after, size + 1),
                size,
                one -> DeputyView.of(one, day),
                one -> cursors.encode(Place.behind(one.days(), one.id())));
    }

    @GET
    @Path("mine")
    @RolesAllowed({"member", "manager", "admin", "pay-analyst"})
    @Operation(operationId = "readMyStandIn", summary = "In whose place you may sign today; at most one head")
    public Page<StandInView> mine() {
        Member head = deputies.headOf(caller.id());
        return new Page<>(
                head == null || head.department() == null
                        ? List.of()
                        : List.of(new StandInView(head.id(), head.name(), head.department())),
                null);
    }

    @POST
    @Idempotent
    @RolesAllowed({"admin", "manager"})
    @Operation(operationId = "nameDeputy", summary = "Name a head's deputy for some days")
    @APIResponseSchema(value = DeputyView.class, responseCode = "201")
    public Response name(@NotNull @Valid DeputyForm form) {
        Member head = roster.byIds(List.of(form.headId())).get(form.headId());
        if (head == null) {
            throw new Refused(AbsenceProblem.MEMBER_UNKNOWN).with(FieldError.of("/headId", "unknown-value"));
        }
        mayDecideFor(head);
        Period days = Period.ahead(form.from(), form.to(), today.get());
        Deputy named = deputies.name(head, form.deputyId(), days, caller.id(), caller.name());
        audit.record("deputy.named", PATH + named.id(), Map.of("head", head.id(), "deputy", named.deputyId()));
        return Response.created(URI.create(PATH + named.id()))
                .tag(ETags.of(named.version()))
                .entity(DeputyView.of(named, today.get()))
                .build();
    }

    /** From now on; what was signed in the head's place stays signed. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({"admin", "manager"})
    @Operation(operationId = "endDeputy", summary = "End a deputy's days early")
    @APIResponse(responseCode = "204", description = "Done")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Deputy found = store.locked(id);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        mayDecideFor(roster.byIds(List.of(found.headId())).get(found.headId()));
        ETags.check(ifMatch, found.version());
        deputies.end(found);
        audit.record("deputy.ended", PATH + id, Map.of());
        return Response.noContent().build();
    }

    private void mayDecideFor(@Nullable Member head) {
        boolean self = head != null && caller.id().equals(head.userId());
        if (!self && !caller.has("admin")) {
            throw new Refused(CommonProblem.FORBIDDEN);
        }
    }
}
