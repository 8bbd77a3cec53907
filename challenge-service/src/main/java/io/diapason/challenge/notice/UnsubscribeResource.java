package io.diapason.challenge.notice;

import io.diapason.challenge.notice.mail.Unsubscribing;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a mailbox does with {@code List-Unsubscribe}: it posts by itself, or shows its reader the page. */
@Path(Unsubscribing.PATH)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Notices")
class UnsubscribeResource {
    private static final String OPEN = "x-diapason-open";

    private final Unsubscribing unsubscribing;
    private final NoticeStore store;

    UnsubscribeResource(Unsubscribing unsubscribing, NoticeStore store) {
        this.unsubscribing = unsubscribing;
        this.store = store;
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.WILDCARD)
    @SecurityRequirementsSet
    @Extension(name = OPEN, value = "true", parseValue = true)
    @Operation(
            operationId = "unsubscribe",
            summary = "Stop letters of a kind by one click (RFC 8058); needs no account")
    @APIResponse(responseCode = "204", description = "Done")
    public Response stop(@PathParam("token") String token) {
        Unsubscribing.Wish wish = unsubscribing.read(token);
        if (wish == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        boolean kept = TenantScope.call(
                wish.organisation(), () -> QuarkusTransaction.requiringNew().call(() -> stop(wish)));
        if (!kept) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        return Response.noContent().build();
    }

    /** A reader who follows the address changes nothing by it: programs follow links, too. */
    @GET
    @Path("{token}")
    @SecurityRequirementsSet
    @Extension(name = OPEN, value = "true", parseValue = true)
    @Operation(operationId = "showUnsubscribing", summary = "To the page on which letters are chosen")
    @APIResponse(responseCode = "303")
    public Response show(@PathParam("token") String token) {
        return Response.seeOther(URI.create("/settings/notices")).build();
    }

    private boolean stop(Unsubscribing.Wish wish) {
        NoticeStore.Chosen now = store.chosen(wish.person());
        Choices had = now.choices();
        Map<String, Delivery> kinds = new HashMap<>(had.kinds());
        for (String kind : wish.kinds().split(",")) {
            if (Kind.of(kind).isPresent()) {
                kinds.put(kind, Delivery.OFF);
            }
        }
        Choices wanted = new Choices(
                had.email(), had.zone(), had.language(), had.digestHour(), had.quietFrom(), had.quietTo(), kinds);
        return store.choose(wish.person(), wanted, now.version());
    }
}
