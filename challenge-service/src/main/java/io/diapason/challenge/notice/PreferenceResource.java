package io.diapason.challenge.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.challenge.notice.mail.MailSettings;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
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
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notice-preferences")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"member", "manager", "admin", "pay-analyst"})
@Tag(name = "Notices")
class PreferenceResource {
    private final NoticeStore store;
    private final MailSettings mail;
    private final MergePatch patches;
    private final Caller caller;

    PreferenceResource(NoticeStore store, MailSettings mail, MergePatch patches, Caller caller) {
        this.store = store;
        this.mail = mail;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(operationId = "getNoticePreferences", summary = "How you hear of what waits for you")
    @APIResponseSchema(value = PreferenceView.class, responseCode = "200")
    public Response get() {
        return answer(store.chosen(caller.id()));
    }

    @PATCH
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeNoticePreferences", summary = "Choose how you hear of what waits for you")
    @RequestBodySchema(PreferenceForm.class)
    @APIResponseSchema(value = PreferenceView.class, responseCode = "200")
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        NoticeStore.Chosen now = store.chosen(caller.id());
        ETags.check(ifMatch, now.version());
        Choices had = now.choices();
        PreferenceForm form = patches.apply(
                new PreferenceForm(
                        had.email(),
                        had.zone(),
                        had.language(),
                        had.digestHour(),
                        had.quietFrom().toString(),
                        had.quietTo().toString(),
                        had.kinds()),
                patch,
                PreferenceForm.class);
        if (!store.choose(caller.id(), checked(form), now.version())) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        return answer(store.chosen(caller.id()));
    }

    private static Choices checked(PreferenceForm form) {
        try {
            if (form.zone() != null) {
                ZoneId.of(form.zone());
            }
        } catch (DateTimeException unknown) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/zone", "unknown-value"));
        }
        Kind.check(form.kinds());
        return new Choices(
                form.email(),
                form.zone(),
                form.language(),
                form.digestHour(),
                LocalTime.parse(form.quietFrom()),
                LocalTime.parse(form.quietTo()),
                form.kinds());
    }

    private Response answer(NoticeStore.Chosen one) {
        Choices choices = one.choices();
        PreferenceView view = new PreferenceView(
                mail.isOn(),
                caller.email(),
                choices.email(),
                choices.zone(),
                choices.language(),
                choices.digestHour(),
                choices.quietFrom().toString(),
                choices.quietTo().toString(),
                choices.everyKind(),
                one.version());
        return Response.ok(view).tag(ETags.of(one.version())).build();
    }
}
