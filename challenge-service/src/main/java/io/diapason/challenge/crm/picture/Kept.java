package io.diapason.challenge.crm.picture;

import io.diapason.challenge.crm.history.History;
import java.util.UUID;

/** A row of the picture as it is kept, locked for this transaction. Version 0: heard of, but told nothing yet. */
record Kept(UUID id, String externalId, History history, long version) {}
