package io.diapason.challenge.template;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A won deal and the credit of each department for it under the linear model. */
record Won(LocalDate on, String currency, BigDecimal amount, BigDecimal sales, BigDecimal marketing) {}
