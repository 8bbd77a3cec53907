package io.diapason.compensation.payout;

import io.diapason.compensation.Roles;
import io.diapason.platform.csv.CsvWriting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The file for payroll: approved payouts only, the oldest first. */
@Path("/api/v1/payouts/export")
@Tag(name = "Payouts")
@Transactional
@RunOnVirtualThread
class PayrollResource {
    private static final String CSV = "text/csv";
    private static final String[] HEADER = {
        "payoutId",
        "challengeId",
        "challenge",
        "rank",
        "memberId",
        "userId",
        "name",
        "department",
        "amount",
        "currency",
        "approvedBy",
        "approvedAt"
    };

    private final Payouts payouts;
    private final PayoutStore store;

    PayrollResource(Payouts payouts, PayoutStore store) {
        this.payouts = payouts;
        this.store = store;
    }

    @GET
    @Produces(CSV)
    @RolesAllowed(Roles.PAY_ANALYST)
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @Operation(summary = "Approved payouts as CSV for payroll")
    public Response export(@QueryParam("challengeId") @Nullable UUID challenge) throws IOException {
        List<Payout> approved = store.approved(challenge);
        payouts.read("payout.exported", approved);
        StringWriter file = new StringWriter();
        try (CsvWriting csv = new CsvWriting(file, HEADER)) {
            for (Payout payout : approved) {
                line(csv, payout);
            }
        }
        return Response.ok(file.toString(), CSV + ";charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payouts.csv\"")
                .build();
    }

    private static void line(CsvWriting csv, Payout payout) throws IOException {
        Payout.Approval approval = payout.approval();
        csv.line(
                payout.id(),
                payout.challenge(),
                payout.challengeName(),
                payout.rank(),
                payout.beneficiary().member(),
                payout.beneficiary().user(),
                payout.beneficiary().name(),
                payout.beneficiary().department(),
                payout.amount()
                        .amount()
                        .setScale(payout.amount().digits(), RoundingMode.HALF_UP)
                        .toPlainString(),
                payout.amount().currency(),
                approval == null ? null : approval.byName(),
                approval == null ? null : approval.at());
    }
}
