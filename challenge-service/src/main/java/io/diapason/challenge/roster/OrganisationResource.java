package io.diapason.challenge.roster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
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
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organisation")
@RunOnVirtualThread
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationResource {
    private final OrganisationStore organisations;
    private final MergePatch patches;
    private final Audit audit;

    OrganisationResource(OrganisationStore organisations, MergePatch patches, Audit audit) {
        this.organisations = organisations;
        this.patches = patches;
        this.audit = audit;
    }

    /** The zone decides the day of a win; the currency is meant when a CRM names none. */
    @Schema(name = "OrganisationSettings")
    record OrganisationView(UUID id, String zone, String currency, long version) {}

    @Schema(name = "OrganisationSettingsForm")
    record OrganisationForm(@NotNull String zone, @NotNull String currency) {}

    @GET
    @Transactional
    @RolesAllowed({"member", "manager", "admin", "pay-analyst", "crm:read"})
    @Operation(operationId = "getOrganisation", summary = "The organisation's settings")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response get() {
        return answer(organisations.current());
    }

    @PATCH
    @Transactional
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed("admin")
    @Operation(operationId = "changeOrganisation", summary = "Change zone or currency, for what comes from now on")
    @RequestBodySchema(OrganisationForm.class)
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        long seen = ETags.required(ifMatch);
        Organisation now = organisations.current();
        OrganisationForm form =
                patches.apply(new OrganisationForm(now.zone().getId(), now.currency()), patch, OrganisationForm.class);
        Organisation wanted = new Organisation(now.id(), zone(form.zone()), currency(form.currency()), seen);
        if (!organisations.change(wanted, seen)) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        audit.record("organisation.changed", "/api/v1/organisation", Map.of("zone", form.zone()));
        return answer(organisations.current());
    }

    private static ZoneId zone(String code) {
        try {
            return ZoneId.of(code);
        } catch (DateTimeException unknown) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/zone", "unknown-value"));
        }
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new Refused(CommonProblem.INVALID).with(FieldError.of("/currency", "unknown-value"));
        }
    }

    private static Response answer(Organisation one) {
        OrganisationView view = new OrganisationView(one.id(), one.zone().getId(), one.currency(), one.version());
        return Response.ok(view).tag(ETags.of(one.version())).build();
    }
}
