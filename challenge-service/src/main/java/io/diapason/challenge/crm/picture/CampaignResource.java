package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.picture.CampaignStore.CampaignView;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns")
@RolesAllowed({"member", "manager", "admin", "crm:read"})
@RunOnVirtualThread
@Tag(name = "CRM picture")
class CampaignResource {
    private final CampaignStore campaigns;
    private final Cursors cursors;

    CampaignResource(CampaignStore campaigns, Cursors cursors) {
        this.campaigns = campaigns;
        this.cursors = cursors;
    }

    @GET
    @Transactional
    @Operation(operationId = "listCampaigns", summary = "Campaigns, the newest first")
    public Page<CampaignView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        List<String> from = cursors.decode(cursor);
        int size = cursors.limit(limit);
        List<CampaignView> rows = campaigns.page(from.isEmpty() ? null : UUID.fromString(from.getFirst()), size + 1);
        return Page.of(
                rows,
                size,
                Function.identity(),
                last -> cursors.encode(last.id().toString()));
    }
}
