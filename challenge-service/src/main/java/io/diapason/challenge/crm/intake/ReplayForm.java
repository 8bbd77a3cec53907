package io.diapason.challenge.crm.intake;

import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.FieldError;
import io.diapason.platform.problem.Refused;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which deliveries to take again: these, or all of a state (up to 2,000 a call, the oldest first). */
@Schema(name = "CrmReplayForm")
record ReplayForm(@Size(min = 1, max = 200) @Nullable List<String> deliveryIds, Outcome.@Nullable State state) {
    /** Refuses a form that names neither, both, or a state in which there is nothing to take again. */
    void demandChoice() {
        boolean byState = state == Outcome.State.FAILED || state == Outcome.State.SET_ASIDE;
        if (deliveryIds == null ? !byState : state != null) {
            String place = state == null ? "/deliveryIds" : "/state";
            throw new Refused(CommonProblem.INVALID).with(FieldError.of(place, "deliveries-or-state"));
        }
    }
}
