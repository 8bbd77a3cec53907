package io.diapason.compensation.payout;

import io.diapason.compensation.Roles;
import io.diapason.compensation.payout.PayoutViews.InboxItemView;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the caller here: for a pay analyst, challenges whose payouts are not all approved. */
@Path("/api/v1/inbox")
@Tag(name = "Inbox")
@Transactional
@RunOnVirtualThread
@Authenticated
class InboxResource {
    private final PayoutStore store;
    private final Caller caller;

    InboxResource(PayoutStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What waits for you in this service")
    public Page<InboxItemView> inbox() {
        List<AwaitedPayouts> waiting = caller.has(Roles.PAY_ANALYST) ? store.awaiting() : List.of();
        return new Page<>(waiting.stream().map(InboxItemView::of).toList(), null);
    }
}
