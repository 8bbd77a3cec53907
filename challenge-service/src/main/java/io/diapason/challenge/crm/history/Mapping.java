package io.diapason.challenge.crm.history;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what one connection says is to be read: what its stages mean, the currency of amounts that name none, and the zone
 * in which its days begin. What is not decided here follows the vendor's usual meaning, then the organisation.
 */
public record Mapping(
        Map<String, StageMeaning> stages,
        @Nullable String currency,
        @Nullable ZoneId zone) {
    public static final Mapping NONE = new Mapping(Map.of(), null, null);

    public Mapping {
        stages = Map.copyOf(stages);
    }
}
