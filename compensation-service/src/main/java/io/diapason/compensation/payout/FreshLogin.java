package io.diapason.compensation.payout;

import io.diapason.platform.problem.Refused;
import io.diapason.platform.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person is paid is shown to who proved a moment ago who they are: a screen left open is not enough. The
 * refusal is the challenge of RFC 9470, which tells a client to let its user sign in again. A machine has no such
 * moment, and so no way to these rows.
 */
@ApplicationScoped
class FreshLogin {
    static final Duration LIFE = Duration.ofMinutes(15);
    static final String CHALLENGE = "Bearer error=\"insufficient_user_authentication\", max_age=" + LIFE.toSeconds();

    private final Caller caller;
    private final Clock clock;

    FreshLogin(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    void demand() {
        if (!isFresh(caller.signedInAt(), clock.instant())) {
            throw new Refused(PayoutProblem.LOGIN_TOO_OLD);
        }
    }

    static boolean isFresh(@Nullable Instant signedIn, Instant now) {
        return signedIn != null && !signedIn.plus(LIFE).isBefore(now);
    }
}
