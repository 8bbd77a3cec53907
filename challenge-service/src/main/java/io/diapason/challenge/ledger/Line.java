package io.diapason.challenge.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an amount is booked: the deal it comes from, and the department, member and squad it is credited to. No
 * department means that nobody's touch was counted. {@code split} says whose touches the deal has, {@code effectiveOn}
 * is the day it was won.
 */
public record Line(
        UUID dealId,
        @Nullable String department,
        @Nullable UUID memberId,
        @Nullable UUID squadId,
        String split,
        LocalDate effectiveOn) {}
