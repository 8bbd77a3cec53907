package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.Cause;
import io.diapason.challenge.crm.history.History;
import org.jspecify.annotations.Nullable;

/**
 * What a batch does to one object. {@code isVisible} when some value changed; otherwise only later stamps of the same
 * values are remembered.
 */
record Change(Kept before, History after, Cause cause, boolean isVisible) {
    /** True for a touch that told, before or now, of no deal: it reaches deals by what it says else. */
    boolean namesNoDeal() {
        return after.text("dealId") == null || before.history().text("dealId") == null;
    }

    boolean differs(String field) {
        @Nullable String was = before.history().text(field);
        return was == null ? after.text(field) != null : !was.equals(after.text(field));
    }
}
