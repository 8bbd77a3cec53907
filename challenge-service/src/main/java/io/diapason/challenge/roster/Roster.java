package io.diapason.challenge.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is who in the current organisation. Every call reads within the caller's transaction. */
public interface Roster {
    /** Members by the CRM identities they own; identities nobody owns are absent. */
    Map<String, Member> byCrmIdentity(Collection<String> crmOwnerIds);

    Map<UUID, Member> byIds(Collection<UUID> memberIds);

    @Nullable
    Member byUser(UUID userId);

    /** All who have not left. */
    List<Member> everyone();

    /** On which side these members were when; most were on one side ever. */
    Sides sides(Collection<UUID> memberIds);
}
