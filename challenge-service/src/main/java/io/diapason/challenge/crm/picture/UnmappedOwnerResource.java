package io.diapason.challenge.crm.picture;

import io.diapason.challenge.roster.Member;
import io.diapason.challenge.roster.Roster;
import io.diapason.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/members/unmapped-owners")
@RolesAllowed({"admin", "manager", "crm:read", "crm:write"})
@RunOnVirtualThread
@Tag(name = "Members")
class UnmappedOwnerResource {
    private final UnmappedOwners unmapped;
    private final Roster roster;

    UnmappedOwnerResource(UnmappedOwners unmapped, Roster roster) {
        this.unmapped = unmapped;
        this.roster = roster;
    }

    /** A name the CRM uses and nobody on the roster has, with the members whose own name looks like it. */
    @Schema(name = "UnmappedOwner")
    record UnmappedView(String ownerId, long deals, List<UUID> suggestions, List<SuggestionView> proposals) {}

    /** A suggestion with its reason. */
    @Schema(name = "OwnerSuggestion")
    record SuggestionView(UUID memberId, Suggestion.Reason reason) {}

    @GET
    @Transactional
    @Operation(operationId = "listUnmappedOwners", summary = "CRM identities that stand for nobody yet")
    public Page<UnmappedView> list() {
        List<Member> everyone = roster.everyone();
        return new Page<>(
                unmapped.all().stream()
                        .map(owner -> view(owner, SimilarNames.suggest(owner.ownerId(), everyone)))
                        .toList(),
                null);
    }

    private static UnmappedView view(OwnerStore.Owner owner, List<Suggestion> found) {
        return new UnmappedView(
                owner.ownerId(),
                owner.deals(),
                found.stream().map(Suggestion::memberId).toList(),
                found.stream()
                        .map(one -> new SuggestionView(one.memberId(), one.reason()))
                        .toList());
    }
}
