package io.diapason.challenge.roster;

import java.time.ZoneId;
import java.util.UUID;

/** An organisation's settings: the zone in which its days begin, and the currency meant when none is said. */
public record Organisation(UUID id, ZoneId zone, String currency, long version) {}
