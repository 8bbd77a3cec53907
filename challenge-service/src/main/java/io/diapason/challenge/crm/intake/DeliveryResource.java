package io.diapason.challenge.crm.intake;

import io.diapason.platform.audit.Audit;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.ProblemTexts;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/crm-connections/{id}")
@RunOnVirtualThread
@Tag(name = "CRM connections")
@Produces(MediaType.APPLICATION_JSON)
class DeliveryResource {
    private static final int SHOWN_BYTES = 64 * 1024;
    private static final int AT_ONCE = 2000;

    private final KeptDeliveryStore store;
    private final Intake intake;
    private final Cursors cursors;
    private final ProblemTexts texts;
    private final Caller caller;
    private final Audit audit;

    DeliveryResource(
            KeptDeliveryStore store, Intake intake, Cursors cursors, ProblemTexts texts, Caller caller, Audit audit) {
        this.store = store;
        this.intake = intake;
        this.cursors = cursors;
        this.texts = texts;
        this.caller = caller;
        this.audit = audit;
    }

    /** How many deliveries were taken again. */
    @Schema(name = "CrmReplay")
    record ReplayView(int replayed) {}

    @GET
    @Path("deliveries")
    @Transactional
    @RolesAllowed({"admin", "manager", "crm:read", "crm:write"})
    @Operation(operationId = "listCrmDeliveries", summary = "What came by a connection, the latest first")
    public Page<DeliveryView> list(
            @PathParam("id") UUID id,
            @QueryParam("state") Outcome.@Nullable State state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        demand(id);
        List<String> from = cursors.decode(cursor);
        int size = cursors.limit(limit);
        List<KeptDelivery> rows = store.page(
                id,
                state == null ? null : state.code(),
                from.isEmpty() ? null : Instant.parse(from.getFirst()),
                from.isEmpty() ? null : from.getLast(),
                size + 1);
        return Page.of(
                rows,
                size,
                row -> view(row, null),
                last -> cursors.encode(last.receivedAt().toString(), last.webhookId()));
    }

    @GET
    @Path("deliveries/{deliveryId}")
    @Transactional
    @RolesAllowed({"admin", "crm:read", "crm:write"})
    @Operation(operationId = "getCrmDelivery", summary = "One delivery with the text that came")
    public DeliveryView get(@PathParam("id") UUID id, @PathParam("deliveryId") String deliveryId) {
        KeptDelivery found = store.find(id, deliveryId);
        if (found == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        byte[] payload = found.payload() == null ? new byte[0] : found.payload();
        String shown = new String(payload, 0, Math.min(payload.length, SHOWN_BYTES), StandardCharsets.UTF_8);
        return view(found, shown);
    }

    @POST
    @Path("replays")
    @Transactional
    @Idempotent
    @RolesAllowed({"admin", "crm:write"})
    @Operation(operationId = "replayCrmDeliveries", summary = "Take deliveries again, by id or by state")
    @APIResponseSchema(value = ReplayView.class, responseCode = "202")
    public Response replay(@PathParam("id") UUID id, @NotNull @Valid ReplayForm form) {
        demand(id);
        form.demandChoice();
        String[] named = form.deliveryIds() == null ? null : form.deliveryIds().toArray(String[]::new);
        String state = form.state() == null ? null : form.state().code();
        List<Delivery> again = store.again(id, named, state, AT_ONCE);
        for (int start = 0; start < again.size(); start += Intake.BATCH) {
            intake.take(again.subList(start, Math.min(again.size(), start + Intake.BATCH)), "replay");
        }
        audit.record("crm-deliveries.replayed", "/api/v1/crm-connections/" + id, Map.of("count", again.size()));
        return Response.accepted(new ReplayView(again.size())).build();
    }

    private void demand(UUID connection) {
        if (!store.hasConnection(connection)) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
    }

    private DeliveryView view(KeptDelivery row, @Nullable String payload) {
        return new DeliveryView(
                row.webhookId(),
                row.webhookId(),
                row.receivedAt(),
                row.occurredAt(),
                row.type(),
                row.objectId(),
                row.state(),
                row.reason(),
                row.reason() == null ? null : texts.field(row.reason(), caller.locale()),
                row.place(),
                row.value(),
                payload);
    }
}
