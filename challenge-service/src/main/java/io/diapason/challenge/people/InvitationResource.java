package io.diapason.challenge.people;

import io.diapason.challenge.people.InvitationPost.Letter;
import io.diapason.challenge.people.Invitations.Guest;
import io.diapason.challenge.people.Invitations.Host;
import io.diapason.challenge.people.Invitations.Made;
import io.diapason.challenge.roster.Department;
import io.diapason.challenge.roster.Role;
import io.diapason.platform.audit.Audit;
import io.diapason.platform.csv.CsvLine;
import io.diapason.platform.csv.CsvReading;
import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import io.diapason.platform.web.Cursors;
import io.diapason.platform.web.Idempotent;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Inviting people into the organisation. */
@Path("/api/v1/invitations")
@RolesAllowed("admin")
@Transactional
@RunOnVirtualThread
@Tag(name = "Invitations")
@Produces(MediaType.APPLICATION_JSON)
class InvitationResource {
    private static final String PATH = "/api/v1/invitations/";

    private final Invitations invitations;
    private final InvitationStore store;
    private final Cursors cursors;
    private final Caller caller;
    private final JsonWebToken token;
    private final Audit audit;
    private final Clock clock;

    InvitationResource(
            Invitations invitations,
            InvitationStore store,
            Cursors cursors,
            Caller caller,
            JsonWebToken token,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.store = store;
        this.cursors = cursors;
        this.caller = caller;
        this.token = token;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is invited, as what. With an e-mail the account will be of that address and no other, and the
     * invitation goes there by letter: in the language said, else in the caller's. */
    record InvitationForm(
            @Email @Size(max = 200) @Nullable String email,
            @Size(max = 200) @Nullable String name,
            @Nullable Department department,
            @Nullable Set<@NotNull Role> roles,
            @Pattern(regexp = "en|fr") @Nullable String language) {}

    @Schema(name = "RejectedInvitation")
    record RejectedView(long line, @Nullable String column, String reason) {}

    @Schema(name = "InvitationImport")
    record ImportedView(int accepted, List<RejectedView> rejected, List<InvitationView> invitations) {}

    @GET
    @Operation(operationId = "listInvitations", summary = "The invitations, the newest first")
    public Page<InvitationView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int size = cursors.limit(limit);
        List<String> last = cursors.decode(cursor);
        UUID before = last.isEmpty() ? null : UUID.fromString(last.getFirst());
        List<Invitation> page = store.page(before, size + 1);
        Map<UUID, Letter> letters = invitations.letters(page);
        return Page.of(
                page,
                size,
                one -> InvitationView.of(one, clock.instant(), letters.get(one.id()), null),
                one -> cursors.encode(one.id().toString()));
    }

    @POST
    @Idempotent(secret = true)
    @Operation(operationId = "invite", summary = "Invite a person; the answer holds the link, this once")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public Response invite(@Valid @NotNull InvitationForm form) {
        Set<Role> roles = form.roles() == null ? Set.of() : form.roles();
        String language = form.language() == null ? caller.locale().getLanguage() : form.language();
        Made made =
                invitations.invite(host(), new Guest(form.email(), form.name(), form.department(), roles, language));
        invitations.send(List.of(made));
        return Response.created(URI.create(PATH + made.invitation().id()))
                .entity(told(List.of(made)).getFirst())
                .build();
    }

    /** One line a person: email, name, department, role, language. A wrong line is rejected, the others are invited. */
    @POST
    @Path("imports")
    @Idempotent(secret = true)
    @Consumes("text/csv")
    @Operation(operationId = "inviteMany", summary = "Invite the people of a CSV, at most 500")
    @APIResponseSchema(value = ImportedView.class, responseCode = "200")
    public Response inviteMany(@NotNull String csv) {
        List<RejectedView> rejected = new ArrayList<>();
        List<Made> made = new ArrayList<>();
        InvitationLines lines = new InvitationLines();
        Host host = host();
        try (CsvReading reading = CsvReading.of(new StringReader(csv))) {
            for (CsvLine line : reading) {
                try {
                    made.add(inviteLine(host, lines, line));
                } catch (CsvLine.Rejected wrong) {
                    rejected.add(new RejectedView(wrong.line(), wrong.column(), wrong.reason()));
                }
            }
        } catch (IOException empty) {
            throw new Refused(CommonProblem.BAD_REQUEST);
        }
        invitations.send(made);
        return Response.ok(new ImportedView(made.size(), rejected, told(made))).build();
    }

    @POST
    @Path("{id}/revocations")
    @Operation(operationId = "revokeInvitation", summary = "Take an invitation back")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Response revoke(@PathParam("id") UUID id) {
        Invitation revoked = invitations.revoke(id);
        audit.record("invitation.revoked", PATH + id, Map.of());
        return Response.ok(InvitationView.of(revoked, clock.instant(), null, null))
                .build();
    }

    @POST
    @Path("{id}/letters")
    @Operation(operationId = "sendInvitation", summary = "Send the invitation's letter again, good for seven more days")
    @APIResponseSchema(value = InvitationView.class, responseCode = "202")
    public Response sendAgain(@PathParam("id") UUID id) {
        Invitation sent = invitations.sendAgain(id);
        audit.record("invitation.sent-again", PATH + id, Map.of());
        return Response.accepted(view(sent)).build();
    }

    private InvitationView view(Invitation one) {
        return InvitationView.of(
                one, clock.instant(), invitations.letters(List.of(one)).get(one.id()), null);
    }

    private Made inviteLine(Host host, InvitationLines lines, CsvLine line) {
        Guest said = lines.guest(line);
        Guest guest = said.language() == null ? said.in(caller.locale().getLanguage()) : said;
        try {
            return invitations.invite(host, guest);
        } catch (Refused refused) {
            throw InvitationLines.rejection(line, refused);
        }
    }

    private List<InvitationView> told(List<Made> made) {
        made.forEach(
                one -> audit.record("invitation.made", PATH + one.invitation().id(), Map.of()));
        Map<UUID, Letter> letters =
                invitations.letters(made.stream().map(Made::invitation).toList());
        return made.stream()
                .map(one -> InvitationView.of(
                        one.invitation(),
                        clock.instant(),
                        letters.get(one.invitation().id()),
                        one.link()))
                .toList();
    }

    private Host host() {
        Object name = token.getClaim("organisation_name");
        return new Host(caller.organisation(), name == null ? "Diapason" : name.toString(), caller.id(), caller.name());
    }
}
