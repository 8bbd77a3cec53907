package io.diapason.challenge.crm.hubspot;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stages of HubSpot's default pipeline mean. A pipeline of the customer's own has ids that say nothing. */
final class HubSpotStages {
    private static final Map<String, String> DEFAULT = Map.of(
            "appointmentscheduled", "open",
            "qualifiedtobuy", "open",
            "presentationscheduled", "open",
            "decisionmakerboughtin", "open",
            "contractsent", "open",
            "closedwon", "won",
            "closedlost", "lost");

    private HubSpotStages() {}

    /** Null for a stage of which nobody said what it means; an empty one is told as it is. */
    static @Nullable String meaning(String stage) {
        return stage.isBlank() ? "" : DEFAULT.get(stage);
    }
}
