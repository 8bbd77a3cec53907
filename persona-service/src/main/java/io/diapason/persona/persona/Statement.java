package io.diapason.persona.persona;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sentence about the buyer. {@code importance} runs from 1 to 3. Only a statement of knowledge has a topic and a level
 * of awareness, and it has both. {@code changedIn} is the persona's version that last touched it.
 */
public record Statement(UUID id, Words words, long changedIn) {

    /** What the statement says, without its identity. */
    public record Words(
            Facet facet,
            String text,
            int importance,
            @Nullable String topic,
            @Nullable Awareness awareness) {

        /** A topic and a level belong to knowledge, all of it and nothing else. */
        public boolean fitsItsFacet() {
            boolean knowledge = facet == Facet.KNOWLEDGE;
            return knowledge == (topic != null) && knowledge == (awareness != null);
        }
    }

    public Facet facet() {
        return words.facet();
    }

    Statement saying(Words next, long version) {
        return new Statement(id, next, version);
    }
}
