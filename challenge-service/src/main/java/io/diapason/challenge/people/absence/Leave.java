package io.diapason.challenge.people.absence;

import java.util.UUID;

/** Days on which a member is away. */
record Leave(UUID id, UUID memberId, Period days, long version) {}
