package io.diapason.challenge.attribution;

import java.math.BigDecimal;

/** The part of a won deal that one contact is credited with: observed with it, never caused by it. */
public record Credit(Contact contact, BigDecimal weight, BigDecimal amount) {}
