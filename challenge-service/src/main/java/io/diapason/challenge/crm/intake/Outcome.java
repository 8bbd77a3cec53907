package io.diapason.challenge.crm.intake;

import io.diapason.challenge.crm.intake.Reading.About;
import io.diapason.challenge.crm.intake.Reading.Trouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a delivery. */
record Outcome(
        Delivery delivery,
        About about,
        State state,
        @Nullable Trouble trouble) {
    /** As the API names them. */
    @Schema(name = "CrmDeliveryState")
    enum State {
        APPLIED("applied"),
        IGNORED("ignored"),
        SET_ASIDE("set-aside"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
