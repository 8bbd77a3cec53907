package io.diapason.challenge.crm.picture;

import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/deals")
@RolesAllowed({"member", "manager", "admin", "crm:read"})
@RunOnVirtualThread
@Tag(name = "CRM picture")
@Produces(MediaType.APPLICATION_JSON)
class DealResource {
    private final DealStore deals;
    private final DealListStore lists;
    private final DealExport export;
    private final DealTotals totals;
    private final Cursors cursors;

    DealResource(DealStore deals, DealListStore lists, DealExport export, DealTotals totals, Cursors cursors) {
        this.deals = deals;
        this.lists = lists;
        this.export = export;
        this.totals = totals;
        this.cursors = cursors;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listDeals", summary = "Deals, the latest closed or opened first")
    public Page<DealView> list(
            @BeanParam DealQuery query,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        List<String> from = cursors.decode(cursor);
        int size = cursors.limit(limit);
        List<Deal> rows = lists.page(
                query.filter(),
                from.isEmpty() ? null : LocalDate.parse(from.getFirst()),
                from.isEmpty() ? null : UUID.fromString(from.getLast()),
                size + 1);
        return Page.of(
                rows,
                size,
                deal -> DealView.of(deal, null),
                last -> cursors.encode(last.listedOn().toString(), last.id().toString()));
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(operationId = "exportDeals", summary = "The same deals as CSV, all of them")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@BeanParam DealQuery query) {
        DealListStore.Filter filter = query.filter();
        StreamingOutput lines = out -> export.write(filter, out);
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"deals.csv\"")
                .build();
    }

    @GET
    @Path("totals")
    @Transactional
    @Operation(operationId = "totalDeals", summary = "Sums of deals by owner, team, product, account or month")
    public DealTotals.TotalsView totals(@QueryParam("by") @Nullable TotalsBy by, @BeanParam DealQuery query) {
        return totals.of(by == null ? TotalsBy.OWNER : by, query.filter());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getDeal", summary = "One deal with its touches")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        List<Deal> found = deals.all(List.of(id));
        if (found.isEmpty() || found.getFirst().gone()) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        Deal deal = found.getFirst();
        List<TouchView> touches = deals.touchesOf(List.of(id)).stream()
                .map(touch -> TouchView.of(touch, deal.account()))
                .toList();
        return Response.ok(DealView.of(deal, touches))
                .tag(ETags.of(deal.version()))
                .build();
    }
}
