package io.diapason.challenge.calendar;

import io.diapason.challenge.Appointment;
import io.diapason.challenge.Appointments;
import io.diapason.challenge.LinkToken;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.tenant.TenantScope;
import io.diapason.platform.web.Idempotent;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/calendar-feeds")
@RolesAllowed({"member", "manager", "admin", "pay-analyst"})
@RunOnVirtualThread
@Tag(name = "Calendar")
class FeedResource {
    private static final String FEED = "/api/v1/calendar-feeds";
    private static final String OPEN = "x-diapason-open";

    private final FeedStore store;
    private final List<Appointments> features;
    private final Audit audit;
    private final Caller caller;
    private final String address;

    FeedResource(
            FeedStore store,
            @All List<Appointments> features,
            Audit audit,
            Caller caller,
            @ConfigProperty(name = "diapason.public-url") String address) {
        this.store = store;
        this.features = features;
        this.audit = audit;
        this.caller = caller;
        this.address = address;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getCalendarFeed", summary = "Whether you have a calendar feed, and when it was last read")
    public FeedView mine() {
        return FeedView.of(store.of(caller.id()), null);
    }

    @POST
    @Transactional
    @Idempotent(secret = true)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCalendarFeed", summary = "Make your feed anew; its address is shown once")
    @APIResponseSchema(value = FeedView.class, responseCode = "201")
    public Response create() {
        LinkToken token = LinkToken.fresh(TenantScope.current());
        store.put(caller.id(), token.hash(), caller.locale().getLanguage());
        audit.record("calendar-feed.made", FEED, Map.of());
        String url = address + FEED + "/" + token.text() + "/diapason.ics";
        return Response.created(URI.create(FEED))
                .entity(FeedView.of(store.of(caller.id()), url))
                .build();
    }

    @DELETE
    @Transactional
    @Operation(operationId = "removeCalendarFeed", summary = "End your feed: its address leads nowhere any more")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove() {
        if (!store.remove(caller.id())) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        audit.record("calendar-feed.removed", FEED, Map.of());
        return Response.noContent().build();
    }

    /** Calendars fetch it without signing in: the token is the whole proof, and unknown ones are all alike. */
    @GET
    @Path("{token}/diapason.ics")
    @PermitAll
    @SecurityRequirementsSet
    @Extension(name = OPEN, value = "true", parseValue = true)
    @Produces("text/calendar")
    @Operation(operationId = "readCalendarFeed", summary = "The challenges' days as iCalendar; needs no account")
    public Response read(@PathParam("token") String text, @Context Request request) {
        LinkToken token = LinkToken.parse(text);
        String file = token == null ? null : TenantScope.call(token.organisation(), () -> file(token));
        if (file == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8)).toString());
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(file, "text/calendar; charset=utf-8") : same)
                .tag(tag)
                .header("Cache-Control", "private, max-age=900")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private @Nullable String file(LinkToken token) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String language = store.read(token.hash());
            return language == null ? null : Ics.of(days(), address, language);
        });
    }

    /** What both heads have signed; drafts travel in letters only. */
    private List<Appointment> days() {
        return features.stream()
                .flatMap(one -> one.appointments().stream())
                .filter(Appointment::firm)
                .toList();
    }
}
