package io.diapason.compensation.benchmark;

import java.math.BigDecimal;
import java.util.UUID;

/** What one company brings to a cell: how many people, and the sum of what they are paid. */
public record Contribution(UUID company, int people, BigDecimal amount) {}
