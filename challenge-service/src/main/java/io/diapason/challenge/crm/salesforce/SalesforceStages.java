package io.diapason.challenge.crm.salesforce;

import io.diapason.challenge.crm.history.StageMeaning;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stage usually means: as Salesforce says beside it, else as the stages of a new organisation are called. */
final class SalesforceStages {
    private static final Map<String, StageMeaning> STANDARD = Map.of(
            "Prospecting", StageMeaning.OPEN,
            "Qualification", StageMeaning.OPEN,
            "Needs Analysis", StageMeaning.OPEN,
            "Value Proposition", StageMeaning.OPEN,
            "Id. Decision Makers", StageMeaning.OPEN,
            "Perception Analysis", StageMeaning.OPEN,
            "Proposal/Price Quote", StageMeaning.OPEN,
            "Negotiation/Review", StageMeaning.OPEN,
            "Closed Won", StageMeaning.WON,
            "Closed Lost", StageMeaning.LOST);

    private SalesforceStages() {}

    /** Closed is not won: of IsClosed and IsWon only those that changed may be told, and won is told by IsWon alone. */
    static @Nullable StageMeaning usual(@Nullable String name, @Nullable String isClosed, @Nullable String isWon) {
        if ("true".equals(isWon)) {
            return StageMeaning.WON;
        }
        if (isClosed != null) {
            return isClosed.equals("true") ? StageMeaning.LOST : StageMeaning.OPEN;
        }
        return name == null ? null : STANDARD.get(name);
    }
}
