package io.diapason.challenge.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On which side people were when. Who went from sales to marketing on 1 March is sales for a touch of 28 February:
 * what was credited before a transfer stays credited.
 */
public record Sides(Map<UUID, List<Transfer>> transfers) {
    /** Until this instant the person was on that side, or on none. Transfers stand oldest first. */
    record Transfer(Instant at, @Nullable Department before) {}

    public @Nullable Department of(Member member, Instant at) {
        for (Transfer transfer : transfers.getOrDefault(member.id(), List.of())) {
            if (at.isBefore(transfer.at())) {
                return transfer.before();
            }
        }
        return member.department();
    }
}
