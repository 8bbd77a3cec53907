package io.diapason.challenge.attribution;

import io.diapason.challenge.roster.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch as attribution sees it: whose side it was on, who made it when known, and on which day. */
public record Contact(
        UUID touchId,
        String kind,
        Department department,
        @Nullable UUID memberId,
        Instant at,
        LocalDate on) {}
