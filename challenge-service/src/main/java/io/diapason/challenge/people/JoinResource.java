package io.diapason.challenge.people;

import io.diapason.challenge.roster.Department;
import io.diapason.platform.problem.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an invited person does before there is an account. The token travels in the body: addresses end in logs. The gateway
 * lets these through without a session because they say so ({@code x-diapason-open}).
 */
@Path("/api/v1/invitations")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Invitations")
@Produces(MediaType.APPLICATION_JSON)
class JoinResource {
    private static final String OPEN = "x-diapason-open";
    private static final int SHORTEST_PASSWORD = 12;

    private final Joining joining;
    private final SecurityIdentity identity;

    JoinResource(Joining joining, SecurityIdentity identity) {
        this.joining = joining;
        this.identity = identity;
    }

    record InvitationTokenForm(@NotBlank @Size(max = 200) String token) {}

    /** The e-mail counts when the invitation is of no address. */
    record AcceptanceForm(
            @NotBlank @Size(max = 200) String token,
            @NotBlank @Size(max = 200) String name,
            @Email @Size(max = 200) @Nullable String email,

            @NotNull @Size(min = SHORTEST_PASSWORD, max = 200)
            String password) {}

    @Schema(name = "OpenInvitation")
    record OpenInvitationView(
            String organisation,
            String invitedBy,
            @Nullable String email,
            @Nullable String name,
            @Nullable Department department,
            Instant expiresAt,
            @Nullable String language) {}

    /** Without {@code ready}, the account can be used in a moment: the identity provider was slow. */
    @Schema(name = "Acceptance")
    record AcceptanceView(String organisation, boolean ready) {}

    @POST
    @Path("lookups")
    @SecurityRequirementsSet
    @Extension(name = OPEN, value = "true", parseValue = true)
    @Operation(operationId = "readInvitation", summary = "Who invites whom to what; needs no account")
    @APIResponseSchema(value = OpenInvitationView.class, responseCode = "200")
    public Response look(@Valid @NotNull InvitationTokenForm form) {
        Invitation found = joining.open(form.token());
        return Response.ok(new OpenInvitationView(
                        found.organisationName(),
                        found.invitedBy(),
                        found.email(),
                        found.name(),
                        found.department(),
                        found.expiresAt(),
                        found.language()))
                .build();
    }

    /** Makes the account. Who is signed in has one already: of this organisation or, refused as clearly, of another. */
    @POST
    @Path("acceptances")
    @SecurityRequirementsSet
    @Extension(name = OPEN, value = "true", parseValue = true)
    @Operation(operationId = "acceptInvitation", summary = "Accept an invitation and make the account")
    @APIResponseSchema(value = AcceptanceView.class, responseCode = "201")
    public Response accept(@Valid @NotNull AcceptanceForm form) {
        Invitation invitation = joining.open(form.token());
        if (!identity.isAnonymous()) {
            throw new Refused(
                    isColleague(form.token()) ? PeopleProblem.ALREADY_A_MEMBER : PeopleProblem.OTHER_ORGANISATION,
                    invitation.organisationName());
        }
        boolean ready = joining.accept(form.token(), new Joining.Newcomer(form.name(), form.email(), form.password()));
        return Response.status(Response.Status.CREATED)
                .entity(new AcceptanceView(invitation.organisationName(), ready))
                .build();
    }

    private boolean isColleague(String token) {
        return identity.getPrincipal() instanceof JsonWebToken own
                && joining.organisationOf(token)
                        .toString()
                        .equals(String.valueOf(own.<Object>getClaim("organisation")));
    }
}
