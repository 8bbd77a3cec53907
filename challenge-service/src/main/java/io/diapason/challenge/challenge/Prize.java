package io.diapason.challenge.challenge;

import io.diapason.platform.money.Money;

/** What the squad of this rank receives once the gate is open; rank 1 without squads is everybody together. */
public record Prize(int rank, Money amount) {}
