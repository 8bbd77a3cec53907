/** The append-only score ledger: entries with causes, balances, any past instant. */
@NullMarked
package io.diapason.challenge.ledger;

import org.jspecify.annotations.NullMarked;
