package io.diapason.challenge.crm.intake;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which deliveries to take again: these, or all of a state (up to 2,000 a call, the oldest first). */
@Schema(name = "CrmReplayForm")
record ReplayForm(@Size(min = 1, max = 200) @Nullable List<String> deliveryIds, Outcome.@Nullable State state) {

    @Schema(hidden = true)
    @AssertTrue(message = "name deliveryIds or a state, failed or set-aside")
    boolean isSelective() {
        boolean byState = state == Outcome.State.FAILED || state == Outcome.State.SET_ASIDE;
        return deliveryIds == null ? byState : state == null;
    }
}
