package io.diapason.challenge.crm.picture;

import io.diapason.challenge.roster.Member;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/touches")
@RolesAllowed({"member", "manager", "admin", "crm:read"})
@RunOnVirtualThread
@Tag(name = "CRM picture")
class TouchResource {
    private final TouchStore touches;
    private final Cursors cursors;

    TouchResource(TouchStore touches, Cursors cursors) {
        this.touches = touches;
        this.cursors = cursors;
    }

    @GET
    @Transactional
    @Operation(operationId = "listTouches", summary = "Contacts with customers, the latest first")
    public Page<TouchView> list(
            @QueryParam("dealId") @Nullable UUID dealId,
            @QueryParam("campaignId") @Nullable String campaignId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        List<String> from = cursors.decode(cursor);
        int size = cursors.limit(limit);
        List<Touch> rows = touches.page(
                new TouchStore.Filter(dealId, campaignId),
                from.isEmpty() ? null : Instant.parse(from.getFirst()),
                from.isEmpty() ? null : UUID.fromString(from.getLast()),
                size + 1);
        Map<String, Member> actors = touches.actors(rows);
        return Page.of(
                rows,
                size,
                touch -> TouchView.of(touch, actors),
                last -> cursors.encode(last.occurredAt().toString(), last.id().toString()));
    }
}
