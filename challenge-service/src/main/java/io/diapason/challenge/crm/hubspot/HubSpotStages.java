package io.diapason.challenge.crm.hubspot;

import io.diapason.challenge.crm.history.StageMeaning;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stages of HubSpot's default pipeline mean. A pipeline of the customer's own has ids that say nothing. */
final class HubSpotStages {
    private static final Map<String, StageMeaning> DEFAULT = Map.of(
            "appointmentscheduled", StageMeaning.OPEN,
            "qualifiedtobuy", StageMeaning.OPEN,
            "presentationscheduled", StageMeaning.OPEN,
            "decisionmakerboughtin", StageMeaning.OPEN,
            "contractsent", StageMeaning.OPEN,
            "closedwon", StageMeaning.WON,
            "closedlost", StageMeaning.LOST);

    private HubSpotStages() {}

    /** Null for a stage of which only the customer knows what it means. */
    static @Nullable StageMeaning usual(String stage) {
        return DEFAULT.get(stage);
    }
}
