package io.diapason.challenge.challenge;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** People of both departments who compete together; {@code share} is their signed part of the target, 0 to 1. */
public record Squad(UUID id, String name, List<UUID> memberIds, BigDecimal share) {}
