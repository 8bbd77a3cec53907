package io.diapason.compensation.payout;

import io.diapason.compensation.Roles;
import io.diapason.compensation.payout.PayoutViews.PayoutView;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Payouts: the pay analyst's alone, but for one's own once it is approved. Every reading is audited. */
@Path("/api/v1/payouts")
@Tag(name = "Payouts")
@Transactional
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PayoutResource {
    private final Payouts payouts;
    private final PayoutStore store;
    private final Caller caller;
    private final Cursors cursors;

    PayoutResource(Payouts payouts, PayoutStore store, Caller caller, Cursors cursors) {
        this.payouts = payouts;
        this.store = store;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** Newest first. Who is no pay analyst gets the own approved ones. */
    @GET
    @RolesAllowed({Roles.PAY_ANALYST, Roles.MEMBER, Roles.MANAGER})
    @Operation(summary = "Payout lines, the newest first")
    public Page<PayoutView> list(
            @QueryParam("challengeId") @Nullable UUID challenge,
            @QueryParam("state") @Nullable PayoutState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = cursors.limit(limit);
        List<String> last = cursors.decode(cursor);
        UUID before = last.isEmpty() ? PayoutStore.NEWEST : UUID.fromString(last.getFirst());
        UUID own = caller.has(Roles.PAY_ANALYST) ? null : caller.id();
        List<Payout> found = store.list(new PayoutStore.Wanted(challenge, state, own), before, size + 1);
        payouts.read("payout.read", found.subList(0, Math.min(size, found.size())));
        return Page.of(
                found, size, PayoutView::of, one -> cursors.encode(one.id().toString()));
    }

    /** A payout that the caller may not see does not exist for the caller. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PAY_ANALYST, Roles.MEMBER, Roles.MANAGER})
    @APIResponseSchema(value = PayoutView.class, responseCode = "200")
    @Operation(summary = "One payout line")
    public Response read(@PathParam("id") UUID id) {
        Payout payout = store.find(id).filter(this::maySee).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        payouts.read("payout.read", List.of(payout));
        return answer(payout);
    }

    /** Approves a payout of somebody else; it is then told, without its amount. */
    @POST
    @Path("/{id}/approvals")
    @Idempotent
    @RolesAllowed(Roles.PAY_ANALYST)
    @APIResponseSchema(value = PayoutView.class, responseCode = "200")
    @Operation(summary = "Approve a payout line that another person prepared")
    public Response approve(@PathParam("id") UUID id) {
        return answer(payouts.approve(id));
    }

    private boolean maySee(Payout payout) {
        return caller.has(Roles.PAY_ANALYST) || (payout.isFor(caller.id()) && payout.state() == PayoutState.APPROVED);
    }

    private static Response answer(Payout payout) {
        return Response.ok(PayoutView.of(payout))
                .tag(ETags.of(payout.version()))
                .build();
    }
}
