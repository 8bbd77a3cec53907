package io.diapason.challenge.sample;

import io.diapason.platform.audit.Audit;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An example story to look around in, in the caller's own organisation. */
@Path("/api/v1/sample-data")
@Transactional
@RunOnVirtualThread
@Tag(name = "Sample data")
@Produces(MediaType.APPLICATION_JSON)
class SampleDataResource {
    private static final String PATH = "/api/v1/sample-data";

    private final SampleData sample;
    private final SampleStore store;
    private final Caller caller;
    private final Audit audit;

    SampleDataResource(SampleData sample, SampleStore store, Caller caller, Audit audit) {
        this.sample = sample;
        this.store = store;
        this.caller = caller;
        this.audit = audit;
    }

    /** {@code present}: it is what one looks at. {@code loadable}: nothing stands in its way. */
    @Schema(name = "SampleData")
    record SampleDataView(
            boolean present,
            boolean loadable,
            @Nullable Instant loadedAt,
            @Nullable String loadedBy,
            @Nullable UUID challengeId,
            @Nullable Long version) {
        static SampleDataView of(SampleStore.Loaded loaded) {
            return new SampleDataView(true, false, loaded.at(), loaded.by(), loaded.challenge(), loaded.version());
        }
    }

    @GET
    @RolesAllowed({"member", "manager", "admin", "pay-analyst"})
    @Operation(operationId = "readSampleData", summary = "Whether sample data is there, or can be loaded")
    public SampleDataView read() {
        SampleStore.Loaded loaded = store.find();
        return loaded == null
                ? new SampleDataView(false, sample.isWelcome(), null, null, null, null)
                : SampleDataView.of(loaded);
    }

    @POST
    @Idempotent
    @RolesAllowed("admin")
    @Operation(operationId = "loadSampleData", summary = "Load an example story; only where there is no data yet")
    @APIResponseSchema(value = SampleDataView.class, responseCode = "201")
    public Response load() {
        boolean french = caller.locale().equals(Locale.FRENCH);
        String name = french ? "Challenge d’exemple" : "Example challenge";
        SampleStore.Loaded loaded = sample.load(name, caller.id(), caller.name());
        audit.record("sample-data.loaded", PATH, Map.of());
        return Response.created(URI.create(PATH))
                .tag(ETags.of(loaded.version()))
                .entity(SampleDataView.of(loaded))
                .build();
    }

    /** Every trace but the two lines in the audit trail; what is the organisation's own stays. */
    @DELETE
    @RolesAllowed("admin")
    @Operation(operationId = "removeSampleData", summary = "Remove the example story")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(@HeaderParam("If-Match") @Nullable String ifMatch) {
        SampleStore.Loaded loaded = store.locked();
        if (loaded == null) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        ETags.check(ifMatch, loaded.version());
        sample.remove(loaded);
        audit.record("sample-data.removed", PATH, Map.of());
        return Response.noContent().build();
    }
}
