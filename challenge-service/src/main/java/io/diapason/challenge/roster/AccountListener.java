package io.diapason.challenge.roster;

/** Told, within the transaction, that an account shall be otherwise from now on. */
public interface AccountListener {
    void accountChanged(Account account);
}
