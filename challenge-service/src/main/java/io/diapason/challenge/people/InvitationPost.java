package io.diapason.challenge.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Carries invitations by e-mail, within the caller's transaction. The link holds the token, which is nowhere in the clear:
 * who keeps it seals it.
 */
public interface InvitationPost {
    /** False when this installation sends no e-mail: the link then goes by hand. */
    boolean isOpen();

    /** Each of these invitations has an address. */
    void send(List<Addressed> invitations);

    /** The last letter of each invitation that has one. */
    Map<UUID, Letter> letters(Collection<UUID> invitations);

    /** An invitation and the link that accepts it. */
    record Addressed(Invitation invitation, String link) {}

    /** Where a letter stands; {@code answer} is what the mail server said of it, when it did not take it. */
    @Schema(name = "InvitationLetter")
    record Letter(State state, @Nullable String answer, Instant at) {
        @Schema(name = "InvitationLetterState")
        public enum State {
            WAITING,
            SENT,
            FAILED
        }
    }
}
