package io.diapason.challenge.people.absence;

import java.util.UUID;

/** Who turns a head's key on these days. */
record Deputy(UUID id, UUID headId, UUID deputyId, Period days, String namedBy, boolean ended, long version) {}
