package io.diapason.platform.audit;

import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The audit lines of a service, for its admins; a service gives them a path of its own by extending it. */
@RunOnVirtualThread
public abstract class AuditTrail {
    private final AuditLines lines;
    private final Cursors cursors;

    protected AuditTrail(AuditLines lines, Cursors cursors) {
        this.lines = lines;
        this.cursors = cursors;
    }

    /** Newest first; {@code action} and {@code resource} find what begins so. */
    @GET
    @Transactional
    @RolesAllowed("admin")
    @Operation(summary = "Who did what, the latest first")
    public Page<AuditLine> list(
            @QueryParam("actorId") @Nullable UUID actorId,
            @QueryParam("action") @Nullable String action,
            @QueryParam("resource") @Nullable String resource,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        List<String> from = cursors.decode(cursor);
        int size = cursors.limit(limit);
        UUID before = from.isEmpty() ? null : UUID.fromString(from.getFirst());
        return Page.of(
                lines.page(actorId, action, resource, before, size + 1),
                size,
                line -> line,
                last -> cursors.encode(last.id().toString()));
    }
}
