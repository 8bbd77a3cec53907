package io.diapason.challenge.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.web.ETags;
import io.diapason.platform.web.MergePatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notice-defaults")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("admin")
@Tag(name = "Notices")
class DefaultsResource {
    private static final String PATH = "/api/v1/notice-defaults";

    private final NoticeStore store;
    private final MergePatch patches;
    private final Audit audit;

    DefaultsResource(NoticeStore store, MergePatch patches, Audit audit) {
        this.store = store;
        this.patches = patches;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(operationId = "getNoticeDefaults", summary = "How people hear of what waits until they choose")
    @APIResponseSchema(value = DefaultsView.class, responseCode = "200")
    public Response get() {
        return answer(store.defaults());
    }

    @PATCH
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeNoticeDefaults", summary = "Choose for those who have not chosen")
    @RequestBodySchema(DefaultsForm.class)
    @APIResponseSchema(value = DefaultsView.class, responseCode = "200")
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        NoticeStore.Chosen now = store.defaults();
        ETags.check(ifMatch, now.version());
        DefaultsForm form = patches.apply(DefaultsForm.of(now.choices()), patch, DefaultsForm.class);
        Kind.check(form.kinds());
        Choices wanted = new Choices(
                true,
                null,
                null,
                form.digestHour(),
                LocalTime.parse(form.quietFrom()),
                LocalTime.parse(form.quietTo()),
                form.kinds());
        if (!store.makeDefault(wanted, now.version())) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        audit.record("notice-defaults.changed", PATH, Map.of());
        return answer(store.defaults());
    }

    private static Response answer(NoticeStore.Chosen one) {
        return Response.ok(DefaultsView.of(one)).tag(ETags.of(one.version())).build();
    }
}
