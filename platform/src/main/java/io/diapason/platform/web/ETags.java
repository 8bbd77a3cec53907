package io.diapason.platform.web;

import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Versions as strong entity tags, {@code "v7"}, and back. */
public final class ETags {
    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag("v" + version);
    }

    /** The version the caller saw. Without {@code If-Match} 428; with something that is no tag of ours 412. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refused(CommonProblem.IF_MATCH_REQUIRED);
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"v[0-9]{1,18}\"")) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
        return Long.parseLong(tag.substring(2, tag.length() - 1));
    }

    /** Refuses a change made on another version than the current one: 428 or 412. */
    public static void check(@Nullable String ifMatch, long current) {
        if (required(ifMatch) != current) {
            throw new Refused(CommonProblem.STALE_VERSION);
        }
    }
}
