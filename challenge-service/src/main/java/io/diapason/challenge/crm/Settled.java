package io.diapason.challenge.crm;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Knows which figures are final and rest on deals: what those deals were told to be is not taken back behind them. */
public interface Settled {
    /** Names of the challenges in review or settled whose ledger counts one of these deals. */
    List<String> challengesOn(Collection<UUID> dealIds);
}
